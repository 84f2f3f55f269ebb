/** Live anchors: when a person edits an article, the places its sidecars keep move with the words, and nothing is guessed. */
import type { ArticleFile, Corpus, Path } from '../corpus/corpus.ts';
import { sidecarsOf } from '../corpus/lookup.ts';
import type { Quote } from '../sidecar/anchors.ts';
import { resolveSelector } from '../sidecar/anchors.ts';
import { child, mapAt, stringAt } from '../sidecar/read-node.ts';
import { yamlScalar } from '../sidecar/yaml-scalar.ts';
import { innerOf, type YamlMap, type YamlNode } from '../sidecar/yaml-node.ts';
import { parseYaml } from '../sidecar/yaml-tree.ts';
import type { TextChange } from '../text/change.ts';
import { followChanges } from '../text/change.ts';
import { codePointIndexOf, toCodePoint, toUtf16 } from '../text/code-points.ts';
import type { TextEdit } from '../text/edit.ts';
import type { CorpusEdit } from './feature.ts';

/** The article as it was when its sidecars were last in step, the hash of that, and what was done to it since. */
export interface ArticleEdits {
  readonly base: string;
  readonly sha256: string;
  readonly changes: readonly TextChange[];
}

/** Undefined where the changes do not lead to the article as it is, or nothing has to move. */
export function followEdits(corpus: Corpus, path: Path, { base, sha256, changes }: ArticleEdits): CorpusEdit | undefined {
  const article = corpus.files.get(path);
  if (article?.kind !== 'article' || followChanges(base, changes).text !== article.text) return undefined;
  const followed = sidecarsOf(corpus, path).flatMap(sidecar => {
    const edits = sidecarEdits(sidecar.text, article, { base, sha256, changes });
    return edits.length > 0 ? [{ path: sidecar.path, edits }] : [];
  });
  return followed.length > 0 ? { changes: followed, creates: [] } : undefined;
}

/** Only of places that were right before; a sidecar that cannot be read as YAML is left alone. */
export function sidecarEdits(yaml: string, article: Pick<ArticleFile, 'text' | 'sha256'>, { base, sha256, changes }: ArticleEdits): readonly TextEdit[] {
  const { root, problems } = parseYaml(yaml);
  if (root?.kind !== 'map' || problems.length > 0) return [];
  const { place } = followChanges(base, changes);
  const before = codePointIndexOf(base);
  const after = codePointIndexOf(article.text);
  const edits = placesIn(root).flatMap(({ map, at, quote }): TextEdit[] => {
    const was = { start: toUtf16(before, at.value[0]), end: toUtf16(before, at.value[1]) };
    if (resolveSelector(base, quote).state !== 'ok') return [];
    const now = place(was);
    if (!now || article.text.slice(now.start, now.end) !== quote.quote.value) return [];
    const written = `[${toCodePoint(after, now.start)}, ${toCodePoint(after, now.end)}]`;
    return [
      ...(yaml.slice(at.start, at.end).replace(/\s/g, '') === written.replace(/\s/g, '') ? [] : [{ span: { start: at.start, end: at.end }, newText: written }]),
      ...surroundings(map, 'prefix', (quote.prefix ?? '') === '' || article.text.slice(0, now.start).endsWith(quote.prefix ?? ''), firstOf(article.text.slice(Math.max(0, now.start - 2 * CONTEXT), now.start), -CONTEXT)),
      ...surroundings(map, 'suffix', (quote.suffix ?? '') === '' || article.text.startsWith(quote.suffix ?? '', now.end), firstOf(article.text.slice(now.end, now.end + 2 * CONTEXT), CONTEXT)),
    ];
  });
  return [...edits, ...hashEdits(root, sha256, article.sha256)].toSorted((a, b) => a.span.start - b.span.start);
}

/** Code points, as `selectorFor` writes them. */
const CONTEXT = 32;

interface Placed {
  readonly map: YamlMap;
  readonly at: { readonly value: readonly [number, number]; readonly start: number; readonly end: number };
  readonly quote: Quote;
}

/** Every mapping with words and their place: mentions, claims, cues, parts of content, speakers in words. */
function placesIn(node: YamlNode): Placed[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'seq') return node.items.flatMap(placesIn);
  const below = node.pairs.flatMap(({ value }) => placesIn(value));
  const at = child(node, 'at');
  const words = stringAt(node, 'quote') ?? stringAt(node, 'text');
  const [start, end] = at?.kind === 'seq' ? at.items.map(item => (item.kind === 'scalar' && typeof item.value === 'number' ? item.value : undefined)) : [];
  if (at === undefined || words === undefined || start === undefined || end === undefined) return below;
  const place = { value: [start, end] as const, start: at.start, end: at.end };
  return [...below, { map: node, at: place, quote: { quote: { value: words }, at: place, prefix: stringAt(node, 'prefix'), suffix: stringAt(node, 'suffix') } }];
}

/** The words around that tell one place from another are written anew where they changed. */
function surroundings(map: YamlMap, key: 'prefix' | 'suffix', fits: boolean, fresh: string): TextEdit[] {
  const value = child(map, key);
  if (fits || value?.kind !== 'scalar' || fresh === '') return [];
  const written = yamlScalar(fresh);
  return [{ span: { start: value.start, end: value.end }, newText: written.startsWith('"') || written.startsWith("'") ? written : `"${written}"` }];
}

/** The hash goes along only where it was that of the text before the edits: any other change is for a person to look at. */
function hashEdits(root: YamlMap, was: string, now: string): TextEdit[] {
  const hash = child(mapAt(root, 'source'), 'sha256');
  if (hash?.kind !== 'scalar' || typeof hash.value !== 'string' || hash.value.toLowerCase() !== was || was === now) return [];
  return [{ span: innerOf(hash), newText: now }];
}

function firstOf(text: string, count: number): string {
  const points = Array.from(text);
  return (count < 0 ? points.slice(count) : points.slice(0, count)).join('');
}
