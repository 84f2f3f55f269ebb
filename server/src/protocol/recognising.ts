/** Recognises the articles of a corpus ahead of requests, in slices; an answer that cannot wait is given without the rest. */
import type { Analysis } from '../core/analysis.ts';
import { analysisOf } from '../core/analysis.ts';
import { withFiles } from '../core/corpus/build.ts';
import type { ArticleFile, Path } from '../core/corpus/corpus.ts';
import type { Model } from '../core/corpus/model.ts';
import type { Log } from './guard.ts';
import { describe, guardedTask } from './guard.ts';
import { slicer, whenQuiet } from './pause.ts';

export interface Recognising {
  /** Resolves when every article is recognised, those that came meanwhile too. */
  all(): Promise<void>;
  /** The snapshot as far as it is recognised; the article at `asked` is, whatever that takes. */
  soFar(analysis: Analysis, asked: Path | undefined): Analysis;
}

export interface RecognisingOptions {
  readonly newest: () => Analysis;
  readonly model: () => Model;
  readonly log: Log;
  /** Open in the editor, so recognised first. */
  readonly isOpen: (path: Path) => boolean;
  readonly isDisposed: () => boolean;
}

/** An answer without the rest serves for so long: linking what is there takes time too. */
const PARTIAL_MS = 2000;

export function createRecognising({ newest, model, log, isOpen, isDisposed }: RecognisingOptions): Recognising {
  const recognised = new WeakSet<ArticleFile>();
  const failed = new WeakSet<ArticleFile>();
  let running: Promise<void> | undefined;
  let partial: { readonly analysis: Analysis; readonly made: number } | undefined;

  const recognise = (article: ArticleFile): void => {
    if (recognised.has(article) || failed.has(article)) return;
    try {
      void article.recognition;
      recognised.add(article);
    } catch (error) {
      failed.add(article);
      log(`recognising ${article.path} failed: ${describe(error)}`);
    }
  };

  async function run(): Promise<void> {
    const isDue = slicer();
    const fresh = new Set<Path>();
    for (;;) {
      const analysis = newest();
      const waiting = articlesOf(analysis).filter(article => !recognised.has(article) && !failed.has(article));
      if (isDisposed()) return;
      if (waiting.length === 0) return prepare(fresh);
      for (const article of [...waiting.filter(({ path }) => isOpen(path)), ...waiting.filter(({ path }) => !isOpen(path))]) {
        recognise(article);
        fresh.add(article.path);
        if (!isDue()) continue;
        await whenQuiet();
        if (newest() !== analysis || isDisposed()) break; // what was waiting may be gone
      }
    }
  }

  /** The names and claims of what was just recognised, so that the first card of an entity is not the one that gathers them. */
  async function prepare(paths: ReadonlySet<Path>): Promise<void> {
    const isDue = slicer();
    for (const path of paths) {
      await guardedTask(log, `preparing ${path}`, () => newest().prepare(path));
      if (isDue()) await whenQuiet();
      if (isDisposed()) return;
    }
  }

  return {
    all: () => (running ??= run().finally(() => (running = undefined))),
    soFar(analysis, asked) {
      const file = asked === undefined ? undefined : analysis.corpus.files.get(asked);
      if (file?.kind === 'article') recognise(file);
      const missing = articlesOf(analysis).filter(article => !recognised.has(article));
      if (missing.length === 0) {
        partial = undefined;
        return analysis;
      }
      const serves = partial && performance.now() - partial.made < PARTIAL_MS && asked !== undefined && partial.analysis.corpus.files.get(asked) === file;
      if (partial && serves) return partial.analysis;
      const rest = withFiles(analysis.corpus, missing.map(({ path }) => ({ path, removed: true as const })), model());
      partial = { analysis: analysisOf(rest), made: performance.now() };
      return partial.analysis;
    },
  };
}

function articlesOf({ corpus }: Analysis): ArticleFile[] {
  return [...corpus.files.values()].filter(file => file.kind === 'article');
}
