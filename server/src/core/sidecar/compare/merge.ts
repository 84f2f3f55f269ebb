/** Merges two versions of a file that come from a third one: by what they say, entry by entry and key by key. */
import type { SchemaName } from '../generated/schemas.js';
import { alignIds } from './align-ids.ts';
import { planMerge } from './merge-plan.ts';
import { mergedText } from './merge-text.ts';
import { partsOf, type Parts } from './parts.ts';

export type Merged =
  | {
    readonly kind: 'merged';
    /** The result; where the sides contradict each other, as ours has it. */
    readonly ours: string;
    /** The same as theirs has it: the two texts differ in the contradictions and nowhere else. */
    readonly theirs: string;
    /** One line each: where, and what the sides say. */
    readonly conflicts: readonly string[];
    /** What a person may want to know, one line each. */
    readonly notes: readonly string[];
  }
  /** Nothing was merged; `reason` is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** An empty base is that of a file that both sides added. */
export function mergeTexts(schema: SchemaName, base: string, ours: string, theirs: string): Merged {
  const sides: Parts[] = [];
  for (const [name, text] of [['the common ancestor', base], ['our version', ours], ['their version', theirs]] as const) {
    const parts = partsOf(schema, text);
    if ('problem' in parts) return { kind: 'refused', reason: `${name} ${parts.problem}` };
    sides.push(parts);
  }
  const [one, two, three] = sides;
  const aligned = one && two && three ? alignIds(one, two, three) : { problem: 'is missing' };
  if ('problem' in aligned) return { kind: 'refused', reason: `one version ${aligned.problem}` };
  const plan = planMerge(aligned.base, aligned.ours, aligned.theirs, 'ours');
  const other = plan.conflicts.length > 0 ? planMerge(aligned.base, aligned.ours, aligned.theirs, 'theirs') : plan;
  const [here, there] = [plan, other].map(each => mergedText(each, aligned.base, aligned.ours, aligned.theirs));
  if (here === undefined || there === undefined) return { kind: 'refused', reason: 'nothing was merged' };
  if (typeof here !== 'string') return { kind: 'refused', reason: here.problem };
  if (typeof there !== 'string') return { kind: 'refused', reason: there.problem };
  return { kind: 'merged', ours: here, theirs: there, conflicts: plan.conflicts, notes: [...aligned.notes, ...plan.notes] };
}
