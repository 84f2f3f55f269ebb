/** Completion of values: for each key what may stand there, from the schema, the corpus and the article. */
import type { Corpus, SidecarFile } from '../corpus/corpus.ts';
import { articleOf } from '../corpus/lookup.ts';
import { relativePath } from '../corpus/paths.ts';
import { slugOf } from '../identity/slug.ts';
import { stringAt } from '../sidecar/read-node.ts';
import { yamlScalar } from '../sidecar/yaml-scalar.ts';
import type { YamlPlace } from '../sidecar/yaml-place.ts';
import { RULES } from '../sidecar/yaml-place.ts';
import { factsOf } from './article-facts.ts';
import { canonicalIds, entryReferences } from './complete-claims.ts';
import { entityIds } from './complete-entities.ts';
import { passages } from './complete-quotes.ts';
import type { YamlFile } from './completion.ts';
import type { Completion, RuleWord } from './feature.ts';
import { dateInWords } from './words.ts';
import { freeId } from './writing.ts';

export type ValuePlace = Extract<YamlPlace, { kind: 'value' }>;

export function valueCompletions(corpus: Corpus, file: YamlFile, rules: readonly RuleWord[], place: ValuePlace): Completion[] {
  const items = place.shapePath === RULES ? words('value', SEVERITIES, true) : [...fromSchema(place), ...fromCorpus(corpus, file, rules, place)];
  const lead = place.spaced ? '' : ' ';
  return items.map(item => ({
    ...item,
    newText: lead + item.newText,
    // What only the schema tells, the editor compares with what stands from the beginning of the span.
    filter: item.schematic ? place.mark + item.filter : item.filter,
    ...(item.caret === undefined ? {} : { caret: item.caret + lead.length }),
  }));
}

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'];

function fromSchema({ known }: ValuePlace): Completion[] {
  return words('value', known?.values ?? [], true).map(item => ({ ...item, ...(known ? { documentation: known.description } : {}) }));
}

function fromCorpus(corpus: Corpus, file: YamlFile, rules: readonly RuleWord[], place: ValuePlace): Completion[] {
  const { known, key, shape } = place;
  const article = file.kind === 'sidecar' ? articleOf(corpus, file) : undefined;
  switch (known?.form) {
    case 'entityId': case 'party': return entityIds(corpus, article, place);
    case 'id': return key === 'id' ? newIds(corpus, file, place) : entityIds(corpus, article, place);
    case 'entryId': return newIds(corpus, file, place);
    case 'reference': return file.kind === 'sidecar' ? entryReferences(corpus, file, place) : [];
    case 'date': case 'dateTime': return article && key !== 'retrieved' ? dates(corpus, article) : [];
    case 'by': return words('value', corpus.config.annotators, false);
    case 'slug':
      if (key === 'same') return canonicalIds(corpus, article);
      if (key === 'rule') return rules.map(({ id, title }): Completion => ({ label: id, kind: 'value', detail: title, newText: id, filter: id, schematic: false }));
      return key === 'type' ? words('value', relationTypes(corpus), false) : [];
    case undefined: default: break;
  }
  if (file.kind !== 'sidecar') return [];
  if (shape?.title === 'source') return ofSource(corpus, file, key);
  if (article && (key === 'quote' || (key === 'text' && place.shapePath.endsWith('/party')))) return passages(corpus, file.text, article, place);
  return key === 'credibility' ? CREDIBILITY.map((detail, index) => ({ ...word('value', String(index + 1), true), detail })) : [];
}

/** By the Admiralty code. */
const CREDIBILITY = ['confirmed by other sources', 'probably true', 'possibly true', 'doubtful', 'improbable', 'cannot be judged'];

function ofSource(corpus: Corpus, file: SidecarFile, key: string): Completion[] {
  const article = articleOf(corpus, file);
  if (key === 'sha256') return article ? [{ ...word('value', `"${article.sha256}"`, false), label: article.sha256, detail: `of ${article.path} as it is now` }] : [];
  if (key === 'language') return words('value', [corpus.config.language], false);
  if (key !== 'text' && key !== 'derivedFrom') return [];
  const articles = [...corpus.files.values()].filter(one => one.kind === 'article');
  const stem = file.path.replace(/\.ann\.yaml$/, '.');
  const near = ({ path }: { readonly path: string }): number => (path.startsWith(stem) ? 0 : folder(path) === folder(file.path) ? 1 : 2);
  return articles.toSorted((a, b) => near(a) - near(b)).map((one): Completion => {
    const path = relativePath(file.path, one.path);
    return { label: path, kind: 'file', newText: yamlScalar(path), filter: path, schematic: false };
  });
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The date of the article, and those it speaks of. */
function dates(corpus: Corpus, article: NonNullable<ReturnType<typeof articleOf>>): Completion[] {
  const found = new Map<string, string>();
  const own = factsOf(corpus, article).date;
  if (own !== undefined) found.set(own, 'date of the article');
  for (const { value, text } of article.recognition.identity.mentions) if (value?.kind === 'date' && !found.has(value.iso)) found.set(value.iso, `“${text}” in the article`);
  return [...found].map(([iso, detail]) => ({ label: iso, kind: 'date', detail, documentation: dateInWords(iso), newText: `"${iso}"`, filter: iso, schematic: false }));
}

/** The next free id of a sidecar's list; for a registry entry one made of its name. */
function newIds(corpus: Corpus, file: YamlFile, { shapePath, map }: ValuePlace): Completion[] {
  if (file.kind === 'sidecar') {
    if (shapePath.endsWith('/mention')) return words('value', [freeId('m', file.sidecar.mentions)], false);
    return shapePath.endsWith('/claim') ? words('value', [freeId('c', file.sidecar.claims)], false) : [];
  }
  const slug = slugOf(stringAt(map, file.kind === 'claims' ? 'statement' : 'name') ?? '');
  return slug === '' || corpus.entries.has(slug) ? [] : words('value', [slug], false);
}

function relationTypes(corpus: Corpus): string[] {
  const types = new Set<string>();
  for (const file of corpus.files.values()) if (file.kind === 'sidecar') for (const { type } of file.sidecar.relations) if (type) types.add(type.value);
  return [...types].toSorted();
}

function words(kind: Completion['kind'], values: readonly string[], schematic: boolean): Completion[] {
  return values.map(value => word(kind, value, schematic));
}

function word(kind: Completion['kind'], value: string, schematic: boolean): Completion {
  return { label: value, kind, newText: value, filter: value, schematic };
}
