/** Reads the registry that articles are recognised with; whatever is wrong with it is told, and the rest of it used. */
import { relative } from 'node:path';
import { emptyCorpus, withFiles } from '../core/corpus/build.ts';
import type { Corpus } from '../core/corpus/corpus.ts';
import { EMPTY_REGISTRY, type Registry } from '../core/mentions/registry.ts';
import { findingsOf } from '../core/rules/runner.ts';
import { positionAt } from '../core/text/line-index.ts';
import { readNamed } from '../host/node-files.ts';
import { escaped } from './escaped.ts';
import type { Io } from './io.ts';

export interface RegistryInput {
  readonly registry: Registry;
  readonly problems: readonly string[];
}

/** `files` are absolute. */
export function registryFrom(files: readonly string[], io: Io): RegistryInput {
  if (files.length === 0) return { registry: EMPTY_REGISTRY, problems: [] };
  // Whatever the files are called, here they are the registry.
  const names = new Map(files.map((file, index) => [`${index}/entities.yaml`, file]));
  const corpus = withFiles(emptyCorpus, [...names].map(([path, file]) => readNamed(file, path)), io.model);
  const shown = (path: string): string => escaped(relative(io.cwd, names.get(path) ?? path) || path);
  return { registry: corpus.registry, problems: problemsOf(corpus, shown) };
}

/** More are of no use here: `lint` lists them all. */
const MOST = 5;

function problemsOf(corpus: Corpus, shown: (path: string) => string): readonly string[] {
  const faults = findingsOf(corpus).filter(finding => finding.severity === 'error');
  const lines = faults.slice(0, MOST).map(({ path, span, message }) => {
    const file = corpus.files.get(path);
    const position = file && 'lines' in file ? positionAt(file.lines, span.start) : { line: 0, character: 0 };
    return `${shown(path)}:${position.line + 1}:${position.character + 1}: ${escaped(message)}`;
  });
  return faults.length > MOST ? [...lines, `${faults.length - MOST} more in the registry; glossator lint shows them`] : lines;
}
