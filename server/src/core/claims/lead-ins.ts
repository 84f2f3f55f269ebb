/** Verbs that lead in a saying in the infinitive: "went on to say", "was keen to stress", "continued to insist". */
import { BE } from './lexicon.ts';
import type { Reading } from './reading.ts';

/** Where the words begin that make "to say" at `verb` a saying; undefined where it is wished, planned or refused: "wanted to say". */
export function leadInOf(reading: Reading, verb: number, floor: number): number | undefined {
  const { words } = reading;
  const at = (k: number): string => (verb - k < floor ? '' : (words[verb - k]?.lower ?? ''));
  if (at(1) !== 'to') return undefined;
  if (/^(continue|continues|continued)$/.test(at(2))) return verb - 2;
  if (at(2) === 'on' && /^(went|goes|go)$/.test(at(3))) return verb - 3;
  if (at(2) === 'as' && at(3) === 'far' && /^(so|as)$/.test(at(4)) && /^(went|goes|go|gone)$/.test(at(5))) return verb - 5;
  if (/^(keen|quick|careful)$/.test(at(2)) && BE.has(at(3))) return verb - 3;
  if (at(2) === 'pains' && at(3) === 'at' && BE.has(at(4))) return verb - 4;
  return /^(took|takes)$/.test(at(4)) && at(3) === 'to' ? verb - 4 : undefined; // "took to Telegram to say"
}
