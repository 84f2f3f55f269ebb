/** Dates as a reader says them, from ISO 8601 of any precision. */

/** "2024-02-04" → "4 February 2024", "2021-10" → "October 2021"; anything else stays as it is. */
export function dateInWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(part => part !== undefined).join(' ');
}

/** "from May 2020 to October 2022", "since June 2019", "until 2017"; empty where the role has no dates. */
export function periodInWords({ from, to }: { readonly from?: string; readonly to?: string }): string {
  if (from !== undefined && to !== undefined) return `from ${dateInWords(from)} to ${dateInWords(to)}`;
  if (from !== undefined) return `since ${dateInWords(from)}`;
  return to === undefined ? '' : `until ${dateInWords(to)}`;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
