/** Which version of its format a file is of, and why nothing is read from or written into one of another version. */
import type { SchemaName } from '../generated/schemas.js';
import type { Sidecar } from '../model.ts';
import { child } from '../read-node.ts';
import type { YamlMap } from '../yaml-node.ts';
import { parseYaml } from '../yaml-tree.ts';
import { CURRENT_VERSION } from './migration.ts';

/** Of a file without one it is 0; a configuration needs none. Undefined where what stands there is no number. */
export function versionOf(schema: SchemaName, root: YamlMap): number | undefined {
  const value = child(root, 'version');
  if (value === undefined) return schema === 'config' ? CURRENT_VERSION : 0;
  if (value.kind !== 'scalar') return undefined;
  if (value.value === null) return 0;
  const digits = /^v?(\d{1,9})(?:\.0+)?$/.exec(String(value.value));
  return digits ? Number(digits[1]) : undefined;
}

/**
 * Of a sidecar, a registry or a claims file; undefined of the current version. Keys mean something else in another one: what a person rejected reads as
 * nothing there, and what is written does not fit. Says what to do: `the file is of version 0; "glossator migrate" brings it to version 1`.
 */
export function versionProblem(root: YamlMap): string | undefined {
  const version = versionOf('sidecar', root);
  if (version === CURRENT_VERSION) return undefined;
  if (version === undefined) return `the file has a "version" that is no number; the current one is ${CURRENT_VERSION}`;
  if (version > CURRENT_VERSION) return `the file is of version ${version} of the format, and this Glossator knows the versions up to ${CURRENT_VERSION}; use a newer Glossator`;
  return `the file is of version ${version}${child(root, 'version') ? '' : ', as files without "version" are'}; "glossator migrate" brings it to version ${CURRENT_VERSION}`;
}

/** Of a sidecar; only one that does not say `version: 1` is parsed again. */
export function versionProblemIn({ text, sidecar }: { readonly text: string; readonly sidecar: Sidecar }): string | undefined {
  if (sidecar.version?.value === CURRENT_VERSION) return undefined;
  const { root } = parseYaml(text);
  return root?.kind === 'map' ? versionProblem(root) : undefined;
}
