/** Rule: appearances of one claim give figures that cannot both be exact. */
import type { SidecarValue } from '../sidecar/model.ts';
import { fold } from '../text/fold.ts';
import { acrossOf } from './across.ts';
import { defineRule } from './rule.ts';
import { summaryOf } from './summary.ts';

export default defineRule({
  id: 'claim-value-conflict',
  title: 'Figures for one claim differ',
  why: 'Nine dead or twelve: a reader must see both figures, and who gives which.',
  severity: 'info',
  scope: 'corpus',
  examples: {
    bad: [
      `
      //- /strike.txt
      Nine ships wait. Twelve ships wait.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: Nine ships wait, at: [0, 15], values: [{ what: ships, min: 9, max: 9 }], same: ships-waiting }
        - { id: c2, kind: narrated, quote: Twelve ships wait, at: [17, 34], values: [{ what: ships, min: 12, max: 12 }], same: ships-waiting }
                                                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ claim-value-conflict
      `,
    ],
    good: [
      // "At least nine" leaves room for twelve; and where a person has related the two claims, nothing is left to say.
      `
      //- /strike.txt
      Nine ships wait, or more. Twelve ships wait. Twenty ships wait.
      //- /strike.ann.yaml
      version: 1
      source: { text: strike.txt }
      claims:
        - { id: c1, kind: narrated, quote: Nine ships wait, at: [0, 15], values: [{ what: ships, min: 9 }], same: ships-waiting }
        - { id: c2, kind: narrated, quote: Twelve ships wait, at: [26, 43], values: [{ what: ships, min: 12, max: 12 }], same: ships-waiting }
        - { id: c3, kind: narrated, quote: Twenty ships wait, at: [45, 62], values: [{ what: ships, min: 20, max: 20 }], same: ships-waiting, relations: [{ type: contradicts, to: c2 }] }
      `,
    ],
  },
  *check(file, corpus) {
    if (file.kind !== 'sidecar') return;
    for (const claim of summaryOf(file, corpus).claims) {
      if (claim.same === undefined || claim.values.length === 0) continue;
      const { before, related } = acrossOf(corpus);
      // Told once for each pair, at the later of the two.
      for (const other of before(claim)) {
        const pair = related(claim, other) ? undefined : differing(claim.values, other.values);
        if (!pair) continue;
        const [here, there] = pair;
        yield {
          span: { start: here.start, end: here.end },
          message: `Figures for "${claim.same}" differ: ${shown(here)} here, ${shown(there)} elsewhere; relate the two claims, or say in \`suppress\` why both stand`,
          related: [{ path: other.path, span: { start: there.start, end: there.end }, message: shown(there) }],
        };
        break;
      }
    }
  },
});

/** The first two figures for one thing that no number can satisfy both of. */
export function differing(ours: readonly SidecarValue[], theirs: readonly SidecarValue[]): readonly [SidecarValue, SidecarValue] | undefined {
  for (const here of ours) {
    for (const there of theirs) {
      const apart = (here.max ?? Infinity) < (there.min ?? -Infinity) || (there.max ?? Infinity) < (here.min ?? -Infinity);
      if (apart && fold(here.what ?? '') === fold(there.what ?? '')) return [here, there];
    }
  }
  return undefined;
}

/** "12 ships", "100 to 150 fighters", "at least 20 ships". */
export function shown({ what, min, max }: SidecarValue): string {
  const figure = min === undefined ? `at most ${max ?? '?'}` : max === undefined ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`;
  return what === undefined ? figure : `${figure} ${what}`;
}
