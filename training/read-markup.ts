/** Reads the inline markup of our own corpus (`corpus/README.md`) and tells what is wrong in it. */
import { ENTITY_TYPES } from '../server/src/core/mentions/mention.ts';
import type { EntityType } from '../server/src/core/mentions/mention.ts';
import type { LabelledMention } from './labelled.ts';

export interface MarkedClaim {
  readonly n: number;
  /** Spans of the plain text. */
  readonly speaker: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly content: readonly Stretch[];
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface MarkedArticle {
  readonly name: string;
  /** Of the first line: region, genre, date, publisher, event. */
  readonly meta: ReadonlyMap<string, string>;
  /** Without markup. */
  readonly text: string;
  readonly mentions: readonly (LabelledMention & { readonly entity: string })[];
  readonly claims: readonly MarkedClaim[];
  /** What is wrong with the markup itself; see `findingsOf` for what is wrong with its meaning. */
  readonly errors: readonly string[];
}

const TYPE_OF_LETTER: ReadonlyMap<string, EntityType> = new Map(['p', 'o', 'l', 'e', 'g'].map((letter, i) => [letter, ENTITY_TYPES[i] ?? 'person']));
const PARTS: Readonly<Record<string, 'speaker' | 'cue' | 'content'>> = { s: 'speaker', c: 'cue', q: 'content' };
const MARK = /\[([^[\]|\n]+)\|([poleg]):([a-z0-9-]+)\]|<([scq]) (\d+)>|<\/([scq])>/g;

export function readMarkup(name: string, source: string): MarkedArticle {
  const raw = source.replaceAll('\r\n', '\n');
  const firstLine = raw.slice(0, raw.indexOf('\n'));
  const errors: string[] = [];
  if (!firstLine.startsWith('%% ')) errors.push('the first line is no %% line');
  const meta = new Map([...firstLine.matchAll(/(\w+)=("[^"]*"|\S+)/g)].map(match => [match[1] ?? '', (match[2] ?? '').replaceAll('"', '')]));
  const body = raw.slice(firstLine.length).replace(/^\n+/, '');
  const mentions: (LabelledMention & { entity: string })[] = [];
  const claims = new Map<number, { n: number; speaker: Stretch[]; cue: Stretch[]; content: Stretch[] }>();
  const open: { tag: string; n: number; start: number }[] = [];
  let text = '';
  let at = 0;
  for (const match of body.matchAll(MARK)) {
    text += body.slice(at, match.index);
    at = match.index + match[0].length;
    const [, surface, letter, entity, opening, number, closing] = match;
    if (surface !== undefined) {
      mentions.push({ start: text.length, end: text.length + surface.length, type: TYPE_OF_LETTER.get(letter ?? '') ?? 'person', entity: entity ?? '' });
      text += surface;
    } else if (opening !== undefined) open.push({ tag: opening, n: Number(number), start: text.length });
    else {
      const index = open.findLastIndex(mark => mark.tag === closing);
      const [mark] = index < 0 ? [] : open.splice(index, 1);
      if (!mark) {
        errors.push(`</${closing}> with no start, after "${text.slice(-40)}"`);
        continue;
      }
      let claim = claims.get(mark.n);
      if (!claim) claims.set(mark.n, (claim = { n: mark.n, speaker: [], cue: [], content: [] }));
      claim[PARTS[mark.tag] ?? 'content'].push(trimmed(text, mark.start, text.length));
    }
  }
  text += body.slice(at);
  for (const mark of open) errors.push(`<${mark.tag} ${mark.n}> is never closed`);
  const left = /.{0,30}(\|[poleg]:|<\/?[scq][ >]|\[\[).{0,30}/.exec(text);
  if (left) errors.push(`markup left in the text: ${left[0]}`);
  return { name, meta, text, mentions, claims: [...claims.values()], errors };
}

/** Without white space and commas at the edges. */
function trimmed(text: string, from: number, to: number): Stretch {
  let start = from;
  let end = to;
  while (start < end && /[\s,]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s,]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
