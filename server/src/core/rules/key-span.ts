/** Finds a key again in YAML text whose parsed form kept no place for it. */
import type { Span } from '../text/span.ts';

/** The first `key` after the top-level key `section`, as written: plain or quoted. The start of the file where it is not found. */
export function spanOfKey(text: string, section: string, key: string): Span {
  const from = Math.max(0, `\n${text}`.indexOf(`\n${section}:`));
  for (let at = text.indexOf(key, from); at >= 0; at = text.indexOf(key, at + 1)) {
    const before = text[at - 1] ?? '\n';
    const after = text[at + key.length] ?? '\n';
    if (/[\s{,"']/.test(before) && /[\s:"']/.test(after)) return { start: at, end: at + key.length };
  }
  return { start: 0, end: 0 };
}
