/** `glossator annotate`: writes what the recogniser suggests into sidecars, beside what people decided. */
import { join } from 'node:path';
import type { ArticleFile, Corpus, Path, SidecarFile } from '../core/corpus/corpus.ts';
import { sidecarPathOf, sidecarsOf } from '../core/corpus/lookup.ts';
import { suggestSidecar } from '../core/sidecar/annotate.ts';
import { parseSidecar } from '../core/sidecar/parse-sidecar.ts';
import { append } from '../core/text/append.ts';
import { applyEdits } from '../core/text/edit.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { removeLeftovers } from '../host/leftovers.ts';
import { openCorpus } from '../host/open-corpus.ts';
import { replaceFile } from '../host/write-file.ts';
import { corpusProblems, unreadableFiles } from './corpus-problems.ts';
import { counted, escaped } from './escaped.ts';
import { attempt } from './guard.ts';
import { inTurn } from './in-turn.ts';
import { NO_ARTICLES, shownPath } from './inputs.ts';
import type { Exit, Io } from './io.ts';
import { listPlace, unreadableFolders } from './listed-place.ts';
import { readArguments, UsageError } from './usage.ts';

export function annotate(args: readonly string[], io: Io): Exit {
  const { values, positionals } = readArguments(args, { 'dry-run': { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('annotate needs files or folders');
  const problems: string[] = [];
  const done: string[] = [];
  const dryRun = values.has('dry-run');
  for (const named of positionals) {
    const places = findCorpora(named, io.cwd);
    if ('problem' in places) problems.push(`${escaped(named)}: ${places.problem}; check the path`);
    else {
      const before = problems.length;
      const lines = places.flatMap(place => {
        const work = (): readonly string[] => annotatePlace(named, place, dryRun, io, problems);
        return dryRun ? work() : (inTurn(place.root, shownPath(named, io.cwd, place.root), problems, work) ?? []);
      });
      if (lines.length === 0 && problems.length === before) problems.push(`${escaped(named)}: ${NO_ARTICLES}`);
      append(done, lines);
    }
  }
  for (const problem of new Set(problems)) io.note(problem); // an unreadable sidecar is in the way of its article, too
  if (done.length === 0) return 2;
  io.out(`${done.join('\n')}\n`);
  return problems.length > 0 ? 1 : 0;
}

/** A line for each article that was dealt with. */
function annotatePlace(named: string, place: CorpusPlace, dryRun: boolean, io: Io, problems: string[]): readonly string[] {
  const listed = listPlace(place);
  const corpus = openCorpus(listed.files, io.model);
  const shown = (path: Path): string => escaped(shownPath(named, io.cwd, join(place.root, path)));
  append(problems, unreadableFolders(listed, shown));
  append(problems, corpusProblems(corpus, shown));
  append(problems, unreadableFiles(corpus, place, shown));
  if (!dryRun) removeLeftovers(place.root, corpus.files.keys());
  return [...corpus.files.values()].flatMap(file => {
    if (file.kind !== 'article' || !isWithin(place, file.path)) return [];
    const outcome = attempt(io, shown(file.path), () => annotateArticle(corpus, file, place.root, dryRun, shown));
    if (outcome && 'line' in outcome) return [outcome.line];
    problems.push(outcome?.problem ?? `${shown(file.path)}: not annotated`);
    return [];
  });
}

type Outcome = { readonly line: string } | { readonly problem: string };

function annotateArticle(corpus: Corpus, article: ArticleFile, root: string, dryRun: boolean, shown: (path: Path) => string): Outcome {
  const own = sidecarPathOf(article.path);
  const sidecars = sidecarsOf(corpus, article.path);
  const existing = sidecars.find(sidecar => sidecar.path === own) ?? sidecars[0];
  const path = existing?.path ?? own;
  const taken = corpus.files.get(path);
  if (!existing && taken) return { problem: `${shown(path)}: ${taken.kind === 'unreadable' ? taken.problem : `belongs to another article (source.text), so ${shown(article.path)} is not annotated; correct source.text`}` };
  const annotated = suggestSidecar(article, corpus.entityOf, existing);
  if (annotated.kind === 'refused') return { problem: `${shown(path)}: ${escaped(annotated.reason)}` };
  if (annotated.kind === 'unchanged') return { line: `unchanged  ${shown(path)}` };
  const text = annotated.kind === 'create' ? annotated.text : applyEdits(existing?.text ?? '', annotated.edits);
  const problem = dryRun ? undefined : replaceFile(join(root, path), text, existing ? { sha256: existing.sha256 } : 'absent');
  if (problem !== undefined) return { problem: `${shown(path)}: ${problem}` };
  return { line: `${verbOf(existing, dryRun).padEnd(9)}  ${shown(path)}  ${contentOf(text)}` };
}

function verbOf(existing: SidecarFile | undefined, dryRun: boolean): string {
  if (dryRun) return existing ? 'would update' : 'would create';
  return existing ? 'updated' : 'created';
}

/** "27 mentions, 6 claims". */
function contentOf(text: string): string {
  const { mentions, claims } = parseSidecar(text).value;
  return `${counted(mentions.length, 'mention')}, ${counted(claims.length, 'claim')}`;
}
