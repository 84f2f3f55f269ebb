/** How an entry says that two people differ in it: the end of its note, which goes when a person has decided. */

const BEGIN = 'Adjudicate: ';

/** Behind a note that was there. */
export function markOf(told: string, note: string | undefined): string {
  const before = unmarked(note);
  return `${before === undefined ? '' : `${before} `}${BEGIN}${told}.`;
}

export function isMark(note: string | undefined): boolean {
  return note?.includes(BEGIN) ?? false;
}

/** What a person has written; undefined where that is nothing. */
export function unmarked(note: string | undefined): string | undefined {
  const at = note?.indexOf(BEGIN) ?? -1;
  const before = (at < 0 ? note : note?.slice(0, at))?.trim();
  return before === '' ? undefined : before;
}
