/** What an article says of a person's life, as far as it tells namesakes apart: the striker is not the judge, nor is a man of 70 one of 24. */
import type { Mention } from '../mentions/mention.ts';
import { fold } from '../text/fold.ts';

export interface Life {
  /** "sport", "arts", "office" or "faith". */
  readonly field: string | undefined;
  /** Year of birth by the age given and the article's date; it may be the year before. */
  readonly born: number | undefined;
}

/** For "Omar Karo, 24, said" in an article of 2021, 1997. */
export function bornBy(text: string, mentions: readonly Mention[], date: string | undefined): number | undefined {
  const year = Number(date?.slice(0, 4));
  if (!(year > 1800)) return undefined;
  for (const { end } of mentions) {
    if (text[end] !== ',') continue;
    const age = /^,\s(?:aged\s)?([1-9]\d?)(?=[,.;])/.exec(text.slice(end, end + 12))?.[1];
    if (age !== undefined && Number(age) > 9) return year - Number(age);
  }
  return undefined;
}

/** Years of birth further apart than this are two people's: an age is rounded, and articles are dated late. */
const SAME_YEARS = 2;

/** The years in groups of one person each, every group by its first. */
export function generationOf(born: number, all: readonly number[]): number {
  const years = [...new Set([...all, born])].toSorted((a, b) => a - b);
  let first = years[0] ?? born;
  for (const [i, year] of years.entries()) {
    if (year - (years[i - 1] ?? year) > SAME_YEARS) first = year;
    if (year === born) break;
  }
  return first;
}

/** "sport", "arts", "office" or "faith"; undefined where nothing is said, or more than one: "the former striker, now a minister". */
export function fieldOf(descriptors: readonly string[]): string | undefined {
  const fields = new Set<string>();
  for (const descriptor of descriptors) {
    const folded = fold(descriptor);
    if (UNSURE.test(folded)) return undefined;
    for (const word of folded.split(/[^\p{L}-]+/u)) {
      const field = FIELDS.get(word);
      if (field !== undefined) fields.add(field);
    }
  }
  return fields.size === 1 ? [...fields][0] : undefined;
}

/** Who did one thing may do another now, and a "minister of sport" or a "club's lawyer" is told by two words. */
const UNSURE = /\b(?:former|ex|retired|once|turned|honorary|sports?|sporting|football|culture|music|films?|cricket|club|federation|association)\b/;

/** Words that a person of one field has and hardly anyone of another; "captain", "defender", "director" are left out for that. */
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sport: 'footballer striker midfielder goalkeeper winger fullback batsman batter bowler sprinter swimmer cyclist boxer wrestler gymnast jockey marathoner javelin',
    arts: 'singer actor actress novelist poet painter sculptor pianist violinist guitarist rapper filmmaker choreographer playwright comedian drummer',
    office: 'president minister premier chancellor governor mayor senator congressman congresswoman mp mep lawmaker legislator ambassador envoy consul judge magistrate prosecutor general colonel admiral brigadier major lieutenant undersecretary attorney',
    faith: 'bishop archbishop cardinal rabbi imam ayatollah patriarch pastor mufti',
  }).flatMap(([field, words]) => words.split(' ').map(word => [word, field] as const)),
);
