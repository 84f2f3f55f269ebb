/** `glossator recognize`: articles in, mentions, claims and entities out. */
import { resolve } from 'node:path';
import type { Recognition } from '../core/recognize.ts';
import { linkCorpus } from '../core/identity/corpus.ts';
import type { Registry } from '../core/mentions/registry.ts';
import { append } from '../core/text/append.ts';
import { readNamed } from '../host/node-files.ts';
import { escaped } from './escaped.ts';
import { recognitionFormats } from './formats/recognition.ts';
import { attempt } from './guard.ts';
import { articlesFromLines, articlesNamed, type ArticleInput } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { mergedEntities, recognizedFile, type RecognizedEntity, type RecognizedFile } from './recognized.ts';
import { registryFrom } from './registry-input.ts';
import { oneOf, readArguments, UsageError } from './usage.ts';

export function recognize(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { format: { type: 'string' }, registry: { type: 'string' } });
  const format = oneOf('format', values.get('format') ?? 'json', ['json', 'jsonl', 'table']);
  if (positionals.length === 0) throw new UsageError('recognize needs files, folders, or - for standard input');
  const stdin = positionals.includes('-') ? articlesFromLines(io.input()) : { articles: [], problems: [] };
  const named = articlesNamed(positionals.filter(path => path !== '-'), io);
  const problems = [...stdin.problems, ...named.problems];
  const registry = values.get('registry');
  if (registry !== undefined && registry !== 'none') {
    const input = readNamed(resolve(io.cwd, registry), registry);
    if ('problem' in input) throw new UsageError(`the registry ${escaped(registry)} ${input.problem}`);
  }
  const taken = new Set(named.articles.map(article => article.path));
  for (const { path } of stdin.articles) if (taken.has(path)) problems.push(`standard input: "${escaped(path)}" is the path of a file that was named too; the file counts`);
  const piped = stdin.articles.filter(article => !taken.has(article.path));
  const groups = byRegistry([...piped, ...named.articles], registry, io.cwd);

  const files: RecognizedFile[] = [];
  const entities: RecognizedEntity[][] = [];
  for (const [registryFiles, articles] of groups) {
    const { registry, problems: faults } = registryFrom(registryFiles, io);
    append(problems, faults);
    const done = recognizeGroup(articles, registry, io);
    append(files, done.files);
    entities.push(done.entities);
  }
  for (const problem of problems) io.note(problem);
  const wanted = stdin.articles.length + named.articles.length;
  if (files.length === 0) {
    io.note('glossator: nothing was recognised');
    return 2;
  }
  io.out(recognitionFormats[format]({ files, entities: mergedEntities(entities) }));
  return problems.length > 0 || files.length < wanted ? 1 : 0;
}

/** Articles that share a registry are linked with each other, wherever they lie. */
function byRegistry(articles: readonly ArticleInput[], option: string | undefined, cwd: string): ReadonlyMap<readonly string[], readonly ArticleInput[]> {
  const fixed = option === undefined ? undefined : option === 'none' ? [] : [resolve(cwd, option)];
  const groups = new Map<string, { registry: readonly string[]; articles: ArticleInput[] }>();
  for (const article of articles) {
    const registry = fixed ?? article.registry;
    const key = registry.join('\0');
    const group = groups.get(key) ?? { registry, articles: [] };
    group.articles.push(article);
    groups.set(key, group);
  }
  return new Map([...groups.values()].map(group => [group.registry, group.articles]));
}

function recognizeGroup(articles: readonly ArticleInput[], registry: Registry, io: Io): { readonly files: RecognizedFile[]; readonly entities: RecognizedEntity[] } {
  const recogniser = io.model.recogniser(registry);
  // The words of an article are many times its size, and nothing below asks for them.
  const recognised: (ArticleInput & Omit<Recognition, 'article'> & { readonly date: string | undefined })[] = [];
  for (const article of articles) {
    const recognition = attempt(io, escaped(article.path), () => recogniser(article.text));
    if (recognition) recognised.push({ ...article, identity: recognition.identity, claims: recognition.claims, date: recognition.article.date });
  }
  const linked = linkCorpus(recognised, registry);
  return {
    files: recognised.map(({ path, text, ...recognition }) => recognizedFile(path, text, recognition, chain => linked.entityOf(path, chain), id => linked.entities.get(id)?.name)),
    entities: [...linked.entities.values()].filter(entity => entity.mentions > 0),
  };
}
