/** Reads the registry that articles are recognised with; whatever is wrong with it is told, and the rest of it used. */
import { relative } from 'node:path';
import { emptyCorpus, withFiles } from '../core/corpus/build.ts';
import { EMPTY_REGISTRY, type Registry } from '../core/mentions/registry.ts';
import { readNamed } from '../host/node-files.ts';
import { corpusProblems } from './corpus-problems.ts';
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
  return { registry: corpus.registry, problems: corpusProblems(corpus, shown) };
}
