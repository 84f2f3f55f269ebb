/** Completion in our YAML files: keys by the schema, and values from the schema, the registry, the article and the other files. */
import type { Corpus, CorpusFile, Path } from '../corpus/corpus.ts';
import { yamlPlaceAt } from '../sidecar/yaml-place.ts';
import { fold } from '../text/fold.ts';
import { keyCompletions } from './complete-keys.ts';
import { valueCompletions } from './complete-values.ts';
import type { Completion, CompletionList, RuleWord } from './feature.ts';

/** More are not read through; typed letters choose among them. */
const MOST_ITEMS = 200;

export type YamlFile = Exclude<CorpusFile, { kind: 'unreadable' | 'article' }>;

/** Works in a file that does not parse at the cursor, where a key is being typed. Articles have none. */
export function completionsAt(corpus: Corpus, path: Path, offset: number, rules: readonly RuleWord[]): CompletionList | undefined {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'unreadable' || file.kind === 'article') return undefined;
  const place = yamlPlaceAt(file.kind, file.text, offset);
  if (!place) return undefined;
  if (place.kind === 'key') return { span: place.span, items: keyCompletions(file, rules, place), incomplete: false };
  const items = valueCompletions(corpus, file, rules, place);
  const written = file.text.slice(place.span.start, offset);
  if (items.every(({ schematic }) => schematic)) return { span: place.span, items, incomplete: false };
  // An editor likes letters at the beginning best; "kak" means Shakhawan Kakeyi before Kamiran Doski, so we choose and order here.
  const fitting = bestFirst(items, written.replace(/^["']/, '')).slice(0, MOST_ITEMS);
  return { span: place.span, items: fitting.map(item => ({ ...item, filter: written })), incomplete: true };
}

/** Those in which each typed word begins a word, then those that hold the letters in order; otherwise as they were. */
function bestFirst(items: readonly Completion[], typed: string): readonly Completion[] {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return items;
  const ranked = items.map(item => ({ item, rank: wanted.every(word => wordsIn(item.filter).some(other => other.startsWith(word))) ? 0 : resembles(item, typed) ? 1 : 2 }));
  return ranked.filter(({ rank }) => rank < 2).toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}

function wordsIn(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');
}

/** The letters stand in it in this order, as editors compare them. */
function resembles({ filter }: Completion, typed: string): boolean {
  const where = fold(filter);
  let from = 0;
  for (const letter of fold(typed)) {
    const at = where.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
