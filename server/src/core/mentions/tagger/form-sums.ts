/** What the model holds of a word form by itself, summed once for each place it is seen from and kept for later words of the form. */
import { EDGE, featuresOf, PLACES } from './forms.ts';
import type { Form } from './forms.ts';
import { LABEL_COUNT, OUTSIDE } from './labels.ts';
import { addList, type RowTable } from './row-table.ts';

const L = LABEL_COUNT;
/** Behind the sums of a form, `LABEL_COUNT` for each place: by how many steps its own features hold it for outside rather than for the next best label. */
export const LEAD = PLACES * L;
const SLOT = LEAD + 1;
/** So many forms are kept at a time: more than 200 articles have. */
export const SLOTS = 2 ** 15;
const OWN_SUMS = 2 * L;

export interface FormSums {
  /** In steps. Side by side in one block, as one sentence reads five rows of many forms. */
  readonly values: Int16Array;
  /** Where in `values` the form's sums begin; good for as long as fewer than `SLOTS` other forms are asked for. */
  startOf(form: Form): number;
}

export function formSumsOf(rows: RowTable): FormSums {
  const values = new Int16Array(SLOTS * SLOT);
  const sums = new Int32Array(LEAD);
  const owners: Form[] = [];
  let next = SLOT;
  write(EDGE, 0); // for good, and for every tagger: the only form that several of them share
  return { values, startOf };

  function startOf(form: Form): number {
    if (form.sumsAt >= 0) return form.sumsAt;
    if (form === EDGE) return 0;
    if (next === values.length) next = SLOT;
    const start = next;
    next += SLOT;
    const earlier = owners[start / SLOT - 1];
    if (earlier) earlier.sumsAt = -1;
    owners[start / SLOT - 1] = form;
    write(form, start);
    return (form.sumsAt = start);
  }

  function write(form: Form, start: number): void {
    sums.fill(0);
    for (let place = 0; place < PLACES; place++) addList(rows, featuresOf(form, place), sums, place * L);
    let most = -Infinity;
    for (let label = 0; label < L; label++) if (label !== OUTSIDE) most = Math.max(most, sums[OWN_SUMS + label]!);
    values.set(sums, start);
    values[start + LEAD] = sums[OWN_SUMS + OUTSIDE]! - most;
  }
}
