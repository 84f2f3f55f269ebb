/** Completion of quotations: passages of the article that no entry holds yet, written with their places. */
import type { ArticleFile, Corpus } from '../corpus/corpus.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import { selectorsOf } from '../sidecar/anchored.ts';
import { selectorFor } from '../sidecar/anchors.ts';
import { lineEnd, lineStart } from '../sidecar/edit-elements.ts';
import { stringAt } from '../sidecar/read-node.ts';
import { hasKey } from '../sidecar/yaml-node.ts';
import type { YamlRecord } from '../sidecar/yaml-scalar.ts';
import { yamlFlow, yamlScalar } from '../sidecar/yaml-scalar.ts';
import { shorten, showControls } from '../text/escape.ts';
import { positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { annotationsOf } from './annotations.ts';
import { claimsIn } from './claim-view.ts';
import type { ValuePlace } from './complete-values.ts';
import type { Completion } from './feature.ts';
import { namedIn } from './named.ts';
import { nameOf } from './words.ts';

interface Passage {
  readonly parts: readonly Span[];
  readonly detail: string;
  readonly likely: boolean;
}

export function passages(corpus: Corpus, yaml: string, article: ArticleFile, place: ValuePlace): Completion[] {
  const found = place.shapePath.endsWith('/mention') ? names(corpus, article, stringAt(place.map, 'entity'))
    : place.shapePath.endsWith('/claim') ? claims(corpus, article, stringAt(place.map, 'speaker'))
    : place.shapePath.endsWith('/cue') ? cues(corpus, article)
    : place.key === 'text' ? speakers(corpus, article)
    : [];
  return found.toSorted((a, b) => Number(b.likely) - Number(a.likely)).flatMap(passage => passageItem(corpus, yaml, article, place, passage));
}

/** Names that no entry of a sidecar stands on; with the entity written already, its names first. */
function names(corpus: Corpus, article: ArticleFile, entity: string | undefined): Passage[] {
  const taken = new Set(annotationsOf(corpus, article).mentions.flatMap(({ span }) => (span ? [keyOf(span)] : [])));
  return namedIn(corpus, article).filter(({ span }) => !taken.has(keyOf(span))).map(named => ({
    parts: [named.span], likely: entity !== undefined && named.entity === entity,
    detail: named.entity === undefined ? `${named.type}, ambiguous` : nameOf(corpus, named.entity),
  }));
}

function claims(corpus: Corpus, article: ArticleFile, speaker: string | undefined): Passage[] {
  return claimsIn(corpus, article).filter(({ status }) => status === 'recognised').map(claim => ({
    parts: claim.parts, likely: speaker !== undefined && claim.speaker?.entity === speaker,
    detail: claim.speaker ? (claim.speaker.entity === undefined ? claim.speaker.text : nameOf(corpus, claim.speaker.entity)) : 'no speaker',
  }));
}

function cues(corpus: Corpus, article: ArticleFile): Passage[] {
  return claimsIn(corpus, article).flatMap(({ cue, text, status }) => (cue ? [{ parts: [cue], detail: `of “${text}”`, likely: status !== 'confirmed' }] : []));
}

/** How the article words speakers that it does not name. */
function speakers(corpus: Corpus, article: ArticleFile): Passage[] {
  return claimsIn(corpus, article).flatMap(({ speaker, text }) => (speaker?.span && speaker.entity === undefined ? [{ parts: [speaker.span], detail: `says “${text}”`, likely: true }] : []));
}

function passageItem(corpus: Corpus, yaml: string, article: ArticleFile, place: ValuePlace, { parts, detail }: Passage): Completion[] {
  const [first] = parts;
  if (!first) return [];
  const words = parts.map(part => article.text.slice(part.start, part.end)).join(' … ');
  const line = positionAt(article.lines, first.start).line + 1;
  const alone = parts.length === 1 && sidecarsOf(corpus, article.path).every(({ sidecar }) => selectorsOf(sidecar).every(({ quote }) => quote.value.trim() === '' || (place.span.start <= quote.start && quote.end <= place.span.end)));
  const selectors = parts.map(part => selectorFor(article.text, part, alone));
  const [only] = selectors;
  const newText = parts.length === 1 && only ? withPlace(yaml, place, { ...only }) : yamlFlow(selectors.map(selector => ({ ...selector })));
  return [{
    label: shorten(showControls(words), 80), kind: 'quote', detail: `line ${line}, ${shorten(showControls(detail), 60)}`,
    newText, filter: words.replace(/\s+/g, ' '), schematic: false,
  }];
}

/** The words, and below them the keys that say where they stand, where nothing in the way says otherwise. */
function withPlace(yaml: string, { span, map, flow, shapePath }: ValuePlace, { quote, ...where }: YamlRecord): string {
  const written = yamlScalar(typeof quote === 'string' ? quote : '');
  const behind = yaml.slice(span.end, lineEnd(yaml, span.end));
  // Of a speaker in words only the place is written.
  const more = Object.entries(where).filter(([key, value]) => value !== undefined && (key === 'at' || !shapePath.endsWith('/party')));
  if (hasKey(map, 'at') || !(flow ? /^\s*\}/ : /^\s*$/).test(behind)) return written;
  const pairs = more.map(([key, value]) => `${key}: ${yamlFlow(value ?? '')}`);
  if (flow) return [written, ...pairs].join(', ');
  const first = map.pairs[0]?.key.start ?? span.start;
  const pad = (/\r\n/.test(yaml) ? '\r\n' : '\n') + ' '.repeat(first - lineStart(yaml, first));
  return [written, ...pairs].join(pad);
}

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
