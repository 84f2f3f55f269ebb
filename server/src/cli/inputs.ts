/** From the paths a person names to articles and the registry that goes with them; whatever cannot be used is told and left out. */
import { posix, relative, resolve } from 'node:path';
import { join } from 'node:path';
import { emptyCorpus, withFiles } from '../core/corpus/build.ts';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import type { Model } from '../core/corpus/model.ts';
import { append } from '../core/text/append.ts';
import type { Files } from '../host/files.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { readNamed } from '../host/node-files.ts';
import { decode, LARGEST_FILE, tooLarge } from '../host/reading.ts';
import { corpusProblems } from './corpus-problems.ts';
import { escaped } from './escaped.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';

export interface ArticleInput {
  /** As the person wrote it, with what lies below a folder appended: "reports/2024/summit.txt". */
  readonly path: string;
  /** The same inside its corpus: "2024/summit.txt". */
  readonly home: string;
  readonly text: string;
  /** Absolute paths of the registry files of its corpus. */
  readonly registry: readonly string[];
}

export interface Inputs {
  readonly articles: readonly ArticleInput[];
  /** One line each: what, where, what to do. */
  readonly problems: readonly string[];
}

/** Each article once, however often it is named. */
export function articlesNamed(named: readonly string[], { cwd, model }: { readonly cwd: string; readonly model: Model }): Inputs {
  const articles: ArticleInput[] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const one of named) {
    const places = findCorpora(one, cwd);
    if ('problem' in places) {
      problems.push(`${escaped(one)}: ${places.problem}; check the path`);
      continue;
    }
    let found = 0;
    for (const place of places) {
      const corpus = lookInto(place, path => escaped(shownPath(one, cwd, join(place.root, path))), model);
      append(problems, corpus.problems);
      for (const path of corpus.articles) {
        found++;
        const file = join(place.root, path);
        if (seen.has(file)) continue;
        seen.add(file);
        const shown = shownPath(one, cwd, file);
        const input = place.isFile ? readNamed(file, shown) : corpus.files.read(path);
        if ('problem' in input) problems.push(`${escaped(shown)}: ${input.problem}`);
        else articles.push({ path: shown, home: path, text: input.text, registry: corpus.registry });
      }
    }
    if (found === 0) problems.push(`${escaped(one)}: ${NO_ARTICLES}`);
  }
  return { articles, problems: [...new Set(problems)] };
}

export const NO_ARTICLES = 'no articles here (*.txt, *.md, or what glossator.yaml says; without what .gitignore leaves out, unless it is named); name a folder that has some';

/** JSON Lines of {path, text}; each line that is something else is a problem of its own. */
export function articlesFromLines(bytes: Uint8Array): Inputs {
  const read = decode(bytes);
  if ('problem' in read) return { articles: [], problems: [`standard input ${read.problem}`] };
  const articles = new Map<string, ArticleInput>();
  const problems: string[] = [];
  for (const [index, line] of read.text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const article = articleOfLine(line);
    if ('problem' in article) problems.push(`standard input, line ${index + 1}: ${article.problem}`);
    else if (articles.has(article.path)) problems.push(`standard input, line ${index + 1}: the path "${escaped(article.path)}" was given before; give each article its own`);
    else articles.set(article.path, article);
  }
  if (articles.size === 0 && problems.length === 0) problems.push('standard input is empty; give one JSON object {"path": …, "text": …} per line');
  return { articles: [...articles.values()], problems };
}

function articleOfLine(line: string): ArticleInput | { readonly problem: string } {
  const value = parsedJson(line);
  if (value === undefined) return { problem: 'is not JSON; give one object {"path": …, "text": …} per line' };
  const { path, text } = value as { readonly path?: unknown; readonly text?: unknown };
  if (typeof path !== 'string' || typeof text !== 'string') return { problem: 'needs "path" and "text", both strings' };
  if (text.length > LARGEST_FILE) return { problem: tooLarge(text.length) };
  return text.trim() === '' ? { problem: 'has an empty text' } : { path, home: path, text, registry: [] };
}

function parsedJson(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return undefined;
  }
}

interface Looked {
  readonly files: Files;
  /** Corpus-relative, in order. */
  readonly articles: readonly string[];
  readonly registry: readonly string[];
  /** Of its folders and its configuration. */
  readonly problems: readonly string[];
}

/** A file that a person names is an article whatever `glossator.yaml` says. */
function lookInto(place: CorpusPlace, shown: (path: string) => string, model: Model): Looked {
  const listed = listPlace(place);
  const { files } = listed;
  const paths = files.list();
  const configured = withFiles(emptyCorpus, paths.filter(path => path === CONFIG_NAME).map(path => files.read(path)), model);
  const { config } = configured;
  return {
    files,
    articles: place.isFile ? [place.within] : paths.filter(path => isWithin(place, path) && kindOf(path, config) === 'article'),
    registry: paths.filter(path => kindOf(path, config) === 'registry').map(path => join(place.root, path)),
    problems: [...unreadableFolders(listed, shown), ...corpusProblems(configured, shown)],
  };
}

/** For "../reports" and the file /home/ada/reports/a.txt, "../reports/a.txt". */
export function shownPath(named: string, cwd: string, file: string): string {
  return posix.join(named.replaceAll('\\', '/'), relative(resolve(cwd, named), file).replaceAll('\\', '/'));
}
