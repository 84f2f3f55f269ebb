/** What is wrong with the files that recognition depends on, as lines for standard error: `lint` shows it all, and where. */
import type { Corpus, Path } from '../core/corpus/corpus.ts';
import { findingsOf } from '../core/rules/runner.ts';
import { positionAt } from '../core/text/line-index.ts';
import { isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { escaped } from './escaped.ts';

/** More are of no use to somebody who wants something else than a check. */
const MOST = 5;

/** Errors in the registry and the configuration. `shown` answers a path ready to print. */
export function corpusProblems(corpus: Corpus, shown: (path: Path) => string): readonly string[] {
  const asked = new Set([...corpus.files.values()].filter(isGroundwork).map(file => file.path));
  const faults = findingsOf(corpus, path => asked.has(path)).filter(finding => finding.severity === 'error');
  const lines = faults.slice(0, MOST).map(({ path, span, message }) => {
    const file = corpus.files.get(path);
    const position = file && 'lines' in file ? positionAt(file.lines, span.start) : { line: 0, character: 0 };
    return `${shown(path)}:${position.line + 1}:${position.character + 1}: ${escaped(message)}`;
  });
  return faults.length > MOST ? [...lines, `${faults.length - MOST} more of this kind; glossator lint shows them`] : lines;
}

/** A line for each article and sidecar that could not be read, registry and configuration apart. */
export function unreadableFiles(corpus: Corpus, place: CorpusPlace, shown: (path: Path) => string): readonly string[] {
  return [...corpus.files.values()].flatMap(file => (file.kind === 'unreadable' && !isGroundwork(file) && isWithin(place, file.path) ? [`${shown(file.path)}: ${file.problem}`] : []));
}

function isGroundwork({ kind, path }: { readonly kind: string; readonly path: Path }): boolean {
  return kind === 'registry' || kind === 'config' || (kind === 'unreadable' && /\.ya?ml$/.test(path) && !path.endsWith('.ann.yaml'));
}
