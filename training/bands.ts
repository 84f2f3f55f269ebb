/** How often names of each band of confidence are right. */
import type { FoundName } from '../server/src/core/mentions/name-finder.ts';
import { isSame } from './score.ts';
import type { GoldName } from './sequences.ts';

export interface Bands {
  add(truth: readonly GoldName[], found: readonly FoundName[]): void;
  lines(): string[];
}

export function bandsOf(): Bands {
  const bands = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
  return {
    add(truth, found) {
      for (const name of found) {
        const band = bands[Math.min(9, Math.floor(name.confidence * 10))]!;
        band.all++;
        if (truth.some(one => isSame(one, name))) band.right++;
      }
    },
    lines: () => bands.flatMap(({ right, all }, i) => (all === 0 ? [] : [`confidence ${(i / 10).toFixed(1)} to ${((i + 1) / 10).toFixed(1)}: ${all} names, ${((100 * right) / all).toFixed(0)} % right`])),
  };
}
