/** The versions of our file formats: which one is current, and what a step from one to the next is. */
import type { TextEdit } from '../../text/edit.ts';
import type { SchemaName } from '../generated/schemas.js';
import type { YamlMap } from '../yaml-node.ts';

export const CURRENT_VERSION = 1;

/** One file per step, `from-N.ts`. The version number itself is written by `migrateText`. */
export interface Migration {
  /** It takes files of this version to the next one. */
  readonly from: number;
  /** Minimal edits: comments, order and every value that means the same stay as written. What it does not know it leaves alone. */
  edits(schema: SchemaName, text: string, root: YamlMap): readonly TextEdit[];
}
