/** What an article says a person does, as far as it tells namesakes apart: the striker is not the judge. */
import { fold } from '../text/fold.ts';

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
