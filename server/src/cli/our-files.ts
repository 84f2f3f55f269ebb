/** Which files of a place are YAML files of ours, and of which kind: sidecars, registries, canonical claims, configuration. */
import { join } from 'node:path';
import type { Path } from '../core/corpus/corpus.ts';
import { DEFAULT_CONFIG } from '../core/corpus/file.ts';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import { parseConfig } from '../core/sidecar/parse-config.ts';
import { parseYaml } from '../core/sidecar/yaml-tree.ts';
import type { Files } from '../host/files.ts';
import { findCorpora, isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { nodeFiles } from '../host/node-files.ts';
import { escaped } from './escaped.ts';
import { shownPath } from './inputs.ts';

export interface OurFile {
  /** Absolute. */
  readonly file: string;
  /** As the person wrote it, ready to print. */
  readonly shown: string;
  readonly schema: SchemaName;
  readonly text: string;
  readonly sha256: string;
}

export interface OurFiles {
  readonly files: readonly OurFile[];
  /** One line each: what, where, what to do. */
  readonly problems: readonly string[];
}

/** On disk, each file once, however often it is named. */
export function ourFiles(named: readonly string[], cwd: string): OurFiles {
  const found = new Map<string, OurFile>();
  const problems: string[] = [];
  for (const one of named) {
    const places = findCorpora(one, cwd);
    if ('problem' in places) problems.push(`${escaped(one)}: ${places.problem}; check the path`);
    for (const place of 'problem' in places ? [] : places) {
      const files = nodeFiles(place.root);
      for (const { path, schema } of ourPaths(place, files)) {
        const [file, shown] = [join(place.root, path), escaped(shownPath(one, cwd, join(place.root, path)))];
        const input = files.read(path);
        if ('problem' in input) problems.push(`${shown}: ${input.problem}`);
        else {
          const kind = schema ?? schemaOfText(input.text);
          if (kind === undefined) problems.push(`${shown}: ${STRANGE}`);
          else if (!found.has(file)) found.set(file, { file, shown, schema: kind, text: input.text, sha256: input.sha256 });
        }
      }
    }
  }
  return { files: [...found.values()], problems };
}

export const STRANGE = 'is no sidecar, registry, claims file or configuration of Glossator';

/** By their names and the patterns of the configuration. A file that was named is there whatever it is called: its kind is seen by what it holds. */
export function ourPaths(place: CorpusPlace, files: Files): readonly { readonly path: Path; readonly schema: SchemaName | undefined }[] {
  const input = files.read(CONFIG_NAME);
  const config = 'text' in input ? parseConfig(input.text).value : DEFAULT_CONFIG;
  const schemaOf = (path: Path): SchemaName | undefined => {
    const kind = kindOf(path, config);
    return kind === 'article' ? undefined : kind;
  };
  if (place.isFile) return [{ path: place.within, schema: schemaOf(place.within) }];
  return files.list().filter(path => isWithin(place, path)).map(path => ({ path, schema: schemaOf(path) })).filter(({ schema }) => schema !== undefined);
}

/** Of a file whose corpus is not at hand, by the names that files have unless told otherwise. */
export function schemaOfName(path: Path): SchemaName | undefined {
  const kind = kindOf(path, DEFAULT_CONFIG);
  return kind === 'article' ? undefined : kind;
}

/** By the keys at its top. */
export function schemaOfText(text: string): SchemaName | undefined {
  const { root } = parseYaml(text);
  if (root?.kind !== 'map') return undefined;
  return (['entities', 'source', 'mentions', 'claims', 'rules'] as const).flatMap(key => (root.pairs.has(key) ? [BY_KEY[key]] : []))[0];
}

const BY_KEY = { entities: 'registry', source: 'sidecar', mentions: 'sidecar', claims: 'claims', rules: 'config' } as const;
