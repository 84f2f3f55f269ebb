/** Commands that change files take turns: of two at one corpus the second is refused with one line. */
import { lockFolder } from '../host/write-lock.ts';
import { escaped } from './escaped.ts';

/**
 * Does `work` under the lock of the corpus at `root`, which must cover reading too: what is written depends on it.
 * Undefined, with a line in `problems`, where another process changes the corpus or its folder cannot be written.
 */
export function inTurn<T>(root: string, shownRoot: string, problems: string[], work: () => T): T | undefined {
  const lock = lockFolder(root);
  if ('problem' in lock) {
    problems.push(`${escaped(shownRoot)}: ${lock.problem}`);
    return undefined;
  }
  try {
    return work();
  } finally {
    lock.release();
  }
}
