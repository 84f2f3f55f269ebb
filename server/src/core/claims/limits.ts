/** Tells where a content ends before the period does. */
import { wordTest } from '../tokens/word-form.ts';
import type { Reading } from './reading.ts';

/** The content stops before ", while Riyadh has kept silent", "; …" and ", adding", which are no part of it. */
export function clauseLimit(reading: Reading, from: number, limit: number): number {
  for (let i = from; i < Math.min(limit, from + LONGEST); i++) {
    if ((reading.quotationAt[i] ?? -1) >= 0) continue;
    const word = reading.words[i];
    if (!mayLimit(word)) continue;
    if (word?.text === ';' && i > from + 1) return i;
    if (word?.lower === 'but' && /^(did|put)$/.test(reading.words[i + 1]?.lower ?? '') && i > from + 3) return i; // "said the card was harsh but did not hide behind it"
    if (word?.text === ':' && (reading.quotationAt[i + 1] ?? -1) >= 0 && i > from) return i; // the quotation is a claim of its own
    if ((word?.lower === 'and' || word?.lower === 'but') && /^(called|urged|asked|declined|refused|appealed)$/.test(reading.words[i + 1]?.lower ?? '') && i > from + 3) return i;
    if (word?.text !== ',') continue;
    const next = reading.words[i + 1]?.lower ?? '';
    if (/^(but|and|though)$/.test(next) && isSilence(reading, i + 2, limit)) return i;
    if (next === 'in' && isMedium(reading, i + 2, limit)) return i;
    if ((next === 'a' || next === 'an') && isRemark(reading, i + 2, limit)) return i;
    if (next === 'while' || next === 'whereas' || ((next === 'although' || next === 'though') && reading.words[i + 2]?.text !== ',')) return i;
  }
  return limit;
}

/** Words: a content that goes on for longer is noise. */
const LONGEST = 500;
/** Most words are asked no more. */
const mayLimit = wordTest(({ lower }) => lower === ';' || lower === ':' || lower === ',' || lower === 'and' || lower === 'but');
const SILENCE = /^(say|elaborate|comment|specify|give|name|provide|identify|disclose|explain|reveal|confirm)$/;

/** "…, but he did not say whether": the writer speaks again. */
function isSilence(reading: Reading, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit - 1, from + 6); i++) {
    if (!/^(did|does|do|would|could|declined|refused)$/.test(reading.words[i]?.lower ?? '')) continue;
    return reading.words.slice(i + 1, i + 3).some(word => SILENCE.test(word.lower));
  }
  return false;
}

/** "…, in a text message sent to reporters": where it was said, after the content. */
function isMedium(reading: Reading, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit, from + 5); i++) if (/^(statement|interview|message|letter|post|tweet|email|speech|report|briefing)$/.test(reading.words[i]?.lower ?? '')) return true;
  return false;
}

/** "…, an offer which the engineers turned down", "…, a figure disputed by": the writer on what was said. */
function isRemark(reading: Reading, from: number, limit: number): boolean {
  for (let i = from; i < Math.min(limit - 1, from + 3); i++) {
    const word = reading.words[i];
    if (!word || word.kind !== 'word') return false;
    if (REMARKS.has(word.lower)) return true;
  }
  return false;
}

const REMARKS: ReadonlySet<string> = new Set(
  'accusation allegation argument assertion assessment assurance charge claim comparison conclusion demand denial description estimate explanation figure number offer opinion position promise proposal remark statement suggestion toll verdict version view warning'.split(' '),
);

/** Without the conjunction, the comma and the final stop before `end`. */
export function trimEnd(reading: Reading, from: number, end: number): number {
  let to = end;
  while (to > from + 1) {
    const word = reading.words[to - 1];
    if (!word || (reading.quotationAt[to - 1] ?? -1) >= 0) break;
    if (!/^([,;:.!—–]|and|but|while|as|though|although|whereas|yet)$/.test(word.lower)) break;
    to--;
  }
  return to;
}
