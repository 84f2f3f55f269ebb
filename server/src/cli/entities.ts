/** `glossator entities`: who and what a corpus names, and registry entries for those that have none. */
import { join } from 'node:path';
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { placesOf } from '../core/corpus/proposed-entry.ts';
import { unregisteredEntities } from '../core/corpus/unregistered.ts';
import { append } from '../core/text/append.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { corpusProblems, unreadableFiles } from './corpus-problems.ts';
import { escaped } from './escaped.ts';
import { entityFormats, type EntityList, type ListedEntity } from './formats/entities.ts';
import { NO_ARTICLES, shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';
import { oneOf, readArguments, wholeNumber } from './usage.ts';

export function entities(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { unregistered: { type: 'boolean' }, min: { type: 'string' }, format: { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'table', ['table', 'json', 'yaml']);
  const min = wholeNumber('min', values.get('min') ?? '1');
  const problems: string[] = [];
  const lists: EntityList[] = [];
  for (const named of positionals.length > 0 ? positionals : ['.']) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) problems.push(`${escaped(named)}: ${places.problem}; check the path`);
    else for (const place of places) append(lists, listsOf(named, place, { min, onlyUnregistered: values.has('unregistered') }, io, problems));
  }
  for (const problem of problems) io.note(problem);
  if (lists.length === 0) {
    if (problems.length === 0) io.note(`glossator: ${NO_ARTICLES}`);
    return 2;
  }
  io.out(entityFormats[format](lists));
  return problems.length > 0 ? 1 : 0;
}

interface Wanted {
  readonly min: number;
  readonly onlyUnregistered: boolean;
}

/** One list for a corpus with articles; none for a folder without. */
function listsOf(named: string, place: CorpusPlace, wanted: Wanted, io: Io, problems: string[]): readonly EntityList[] {
  const listed = listPlace(place);
  const corpus = openCorpus(listed.files, io.model);
  const shown = (path: Path): string => escaped(shownPath(named, io.cwd, join(place.root, path)));
  append(problems, unreadableFolders(listed, shown));
  append(problems, unreadableFiles(corpus, place, shown));
  const articles = [...corpus.files.values()].filter(file => file.kind === 'article' && isWithin(place, file.path));
  if (articles.length === 0) return [];
  append(problems, corpusProblems(corpus, shown));
  const here = (id: string): boolean => place.within === '' || placesOf(corpus, id).some(({ article }) => isWithin(place, article.path));
  return [{ corpus: named, entities: listedEntities(corpus, wanted).filter(({ id }) => here(id)) }];
}

function listedEntities(corpus: Corpus, { min, onlyUnregistered }: Wanted): readonly ListedEntity[] {
  const missing = new Map(unregisteredEntities(corpus, min).map(one => [one.entity.id, one]));
  return [...corpus.entities.values()]
    .filter(entity => entity.mentions >= Math.max(1, min) && !(onlyUnregistered && entity.registered))
    .toSorted((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1))
    .map(({ id, type, name, aliases, registered, mentions }) => {
      const found = missing.get(id);
      const articles = found?.articles ?? new Set(placesOf(corpus, id).map(({ article }) => article.path)).size;
      return { id, type, name, aliases, registered, mentions, articles, lookalikes: found?.lookalikes ?? [], ...(found && { entry: found.entry }) };
    });
}
