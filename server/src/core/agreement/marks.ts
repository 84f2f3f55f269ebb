/** How an entry says that a person is to decide: the beginning of its note. */

const BEGIN = 'Adjudicate: ';

/** A note that was there goes on behind it. */
export function markOf(told: string, note: string | undefined): string {
  return `${BEGIN}${told}.${note === undefined || isMark(note) ? '' : ` ${note}`}`;
}

export function isMark(note: string | undefined): boolean {
  return note?.startsWith(BEGIN) ?? false;
}
