/** The YAML files of ours that a person means by a path: sidecars, registries, canonical claims, configuration. */
import { join } from 'node:path';
import { CONFIG_NAME, kindOf } from '../core/corpus/kinds.ts';
import type { Path } from '../core/corpus/corpus.ts';
import { DEFAULT_CONFIG } from '../core/corpus/file.ts';
import { parseConfig } from '../core/sidecar/parse-config.ts';
import { parseYaml } from '../core/sidecar/yaml-tree.ts';
import type { SchemaName } from '../core/sidecar/generated/schemas.js';
import type { CorpusConfig } from '../core/sidecar/model.ts';
import { findCorpora, isWithin } from '../host/find-corpora.ts';
import { listFolder, nodeFiles, readNamed } from '../host/node-files.ts';
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

/** Each file once, however often it is named. */
export function ourFiles(named: readonly string[], cwd: string): OurFiles {
  const files = new Map<string, OurFile>();
  const problems: string[] = [];
  for (const one of named) {
    const places = findCorpora(one, cwd);
    if ('problem' in places) {
      problems.push(`${escaped(one)}: ${places.problem}; check the path`);
      continue;
    }
    for (const place of places) {
      const shown = (path: Path): string => escaped(shownPath(one, cwd, join(place.root, path)));
      const inside = nodeFiles(place.root);
      const config = configOf(inside.read(CONFIG_NAME));
      const listing = place.isFile ? { files: [place.within], unreadable: [] } : listFolder(place.root);
      for (const { path, problem } of listing.unreadable) problems.push(`${shown(path)}: this folder ${problem}`);
      for (const path of listing.files) {
        const schema = /\.ya?ml$/.test(path) && isWithin(place, path) ? schemaOf(path, config) : undefined;
        if (!place.isFile && schema === undefined) continue;
        const file = join(place.root, path);
        const input = place.isFile ? readNamed(file, path) : inside.read(path);
        const kind = schema ?? ('text' in input ? schemaOfText(input.text) : undefined);
        if ('problem' in input) problems.push(`${shown(path)}: ${input.problem}`);
        else if (kind === undefined) problems.push(`${shown(path)}: is no sidecar, registry, claims file or configuration of Glossator`);
        else if (!files.has(file)) files.set(file, { file, shown: shown(path), schema: kind, text: input.text, sha256: input.sha256 });
      }
    }
  }
  return { files: [...files.values()], problems };
}

/** By its name and the patterns of the configuration; undefined for articles and strangers. */
export function schemaOf(path: Path, config: CorpusConfig = DEFAULT_CONFIG): SchemaName | undefined {
  const kind = kindOf(path, config);
  return kind === 'article' ? undefined : kind;
}

/** Of a file outside a corpus, by the keys at its top. */
export function schemaOfText(text: string): SchemaName | undefined {
  const { root } = parseYaml(text);
  if (root?.kind !== 'map') return undefined;
  return (['entities', 'source', 'mentions', 'claims', 'rules'] as const).flatMap(key => (root.pairs.has(key) ? [BY_KEY[key]] : []))[0];
}

const BY_KEY = { entities: 'registry', source: 'sidecar', mentions: 'sidecar', claims: 'claims', rules: 'config' } as const;

function configOf(input: { readonly text: string } | { readonly problem: string }): CorpusConfig {
  return 'text' in input ? parseConfig(input.text).value : DEFAULT_CONFIG;
}
