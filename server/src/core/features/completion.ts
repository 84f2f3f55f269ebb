/** Completion in our YAML files: keys by the schema, and values from the schema, the registry, the article and the other files. */
import type { Corpus, CorpusFile, Path } from '../corpus/corpus.ts';
import { yamlPlaceAt } from '../sidecar/yaml-place.ts';
import { keyCompletions } from './complete-keys.ts';
import { valueCompletions } from './complete-values.ts';
import type { Completion, CompletionList, RuleWord } from './feature.ts';

/** More are not read; typed letters choose among them. */
const MOST_ITEMS = 200;

export type YamlFile = Exclude<CorpusFile, { kind: 'unreadable' | 'article' }>;

/** Works in a file that does not parse at the cursor, where a key is being typed. Articles have none. */
export function completionsAt(corpus: Corpus, path: Path, offset: number, rules: readonly RuleWord[]): CompletionList | undefined {
  const file = corpus.files.get(path);
  if (!file || file.kind === 'unreadable' || file.kind === 'article') return undefined;
  const place = yamlPlaceAt(file.kind, file.text, offset);
  if (!place) return undefined;
  const items = place.kind === 'key' ? keyCompletions(file, rules, place) : valueCompletions(corpus, file, rules, place);
  const typed = file.text.slice(place.span.start, offset).replace(/^["']/, '');
  const fitting = items.length > MOST_ITEMS ? items.filter(item => resembles(item, typed)) : items;
  return { span: place.span, items: fitting.slice(0, MOST_ITEMS), incomplete: items.length > MOST_ITEMS };
}

/** The letters stand in it in this order, as editors compare them. */
function resembles({ filter }: Completion, typed: string): boolean {
  const where = filter.toLowerCase();
  let from = 0;
  for (const letter of typed.toLowerCase()) {
    const at = where.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
