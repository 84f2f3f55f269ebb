/** `glossator annotate`. */
import type { Exit, Io } from './io.ts';
export function annotate(_args: readonly string[], _io: Io): Exit { return 2; }
