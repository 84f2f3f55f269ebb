/** What an article says a person is: titles before the name, and the apposition after it. */
import type { Mention } from '../mentions/mention.ts';
import { ROLE_NOUNS, TITLE_MODIFIERS } from '../mentions/tables/titles.ts';
import { fold } from '../text/fold.ts';

/** The title before a mention and the apposition after it, each on one line. */
export function describeOne(text: string, mention: Mention): string[] {
  const apposition = appositionAfter(text, mention);
  return [...(mention.title ? [flat(mention.title.text)] : []), ...(apposition ? [flat(apposition)] : [])];
}

/** White space within a name may be a line's end. */
export function flat(text: string): string {
  return /\s\s|[\n\r\t]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** For "Ada Moyo, secretary general of the Harbour Workers' Union, told …" the words between the commas; undefined for none. */
export function appositionAfter(text: string, mention: Mention): string | undefined {
  const after = text.slice(mention.end, mention.end + 160);
  if (after.trimStart()[0] !== ',') return undefined; // as behind most
  const match = /^\s*,\s+(?:who (?:is|was|heads|leads) )?(?:also )?(?:the |a |an )?([^,.;:!?\n“”"]{3,110})[,.;]/u.exec(after);
  const phrase = match?.[1]?.trim();
  if (!phrase) return undefined;
  const words = fold(phrase).split(/[\s-]+/).slice(0, 7);
  return words.some(word => ROLE_NOUNS.has(word)) ? phrase : undefined;
}

/** Whether a title as written can be the title of a role: "Oruan President" fits "President", "Vice President" does not. */
export function titleFits(written: string, role: string): boolean {
  const has = normal(written);
  const wants = normal(role);
  if (wants.length === 0 || has.length < wants.length) return false;
  for (let i = 0; i + wants.length <= has.length; i++) {
    if (!wants.every((word, k) => word === has[i + k])) continue;
    const before = has[i - 1];
    if (before === undefined || !(RANKS.has(before) || (TITLE_MODIFIERS.has(before) && wants.length === 1))) return true;
  }
  return false;
}

function normal(title: string): string[] {
  const words = fold(title).replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}]+/u).filter(word => word !== '' && word !== 'the');
  return words.flatMap(word => SHORT_TITLES.get(word) ?? [word]);
}

/** A rank before a title makes it another one: "deputy", "former". */
const RANKS: ReadonlySet<string> = new Set(['vice', 'deputy', 'prime', 'former', 'ex', 'assistant', 'acting', 'foreign', 'under']);

const SHORT_TITLES: ReadonlyMap<string, readonly string[]> = new Map([
  ['pm', ['prime', 'minister']], ['premier', ['prime', 'minister']], ['vp', ['vice', 'president']], ['fm', ['foreign', 'minister']], ['pres', ['president']], ['gen', ['general']], ['col', ['colonel']],
  ['lt', ['lieutenant']], ['maj', ['major']], ['capt', ['captain']], ['sgt', ['sergeant']], ['sen', ['senator']], ['gov', ['governor']], ['rep', ['representative']], ['spokeswoman', ['spokesperson']], ['spokesman', ['spokesperson']],
  ['chairwoman', ['chairman']], ['chairperson', ['chairman']], ['chair', ['chairman']],
]);
