/** Which files of a place are YAML files of ours, and of which kind: sidecars, registries, canonical claims, configuration. */
import { join } from 'node:path';
import type { Path } from '../core/corpus/corpus.ts';
import { DEFAULT_CONFIG } from '../core/corpus/file.ts';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import { parseConfig } from '../core/sidecar/parse-config.ts';
import { hasKey } from '../core/sidecar/yaml-node.ts';
import { parseYaml } from '../core/sidecar/yaml-tree.ts';
import type { Files } from '../host/files.ts';
import { isWithin, type CorpusPlace } from '../host/find-corpora.ts';
import { escaped } from './escaped.ts';
import { shownPath } from './inputs.ts';
import { listPlace, narrowedTo, unreadableFolders } from './listed-place.ts';

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

/** On disk; `named`: the path by which a person means the place. */
export function ourFiles(place: CorpusPlace, named: string, cwd: string): OurFiles {
  const found: OurFile[] = [];
  const listed = narrowedTo(place, listPlace(place));
  const { files } = listed;
  const problems = [...unreadableFolders(listed, path => escaped(shownPath(named, cwd, join(place.root, path))))];
  for (const { path, schema } of ourPaths(place, files)) {
    const [file, input] = [join(place.root, path), files.read(path)];
    const shown = escaped(shownPath(named, cwd, file));
    const kind = 'problem' in input ? undefined : (schema ?? schemaOfText(input.text));
    if ('problem' in input) problems.push(`${shown}: ${input.problem}`);
    else if (kind === undefined) problems.push(`${shown}: ${STRANGE}`);
    else found.push({ file, shown, schema: kind, text: input.text, sha256: input.sha256 });
  }
  return { files: found, problems };
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
  return (['entities', 'source', 'mentions', 'claims', 'rules'] as const).flatMap(key => (hasKey(root, key) ? [BY_KEY[key]] : []))[0];
}

const BY_KEY = { entities: 'registry', source: 'sidecar', mentions: 'sidecar', claims: 'claims', rules: 'config' } as const;
