/** Stands in for the trained finder where a test is about what follows it: finds the names that fixtures are written with, by patterns. */
import type { EntityType } from '../../server/src/core/mentions/mention.ts';
import type { FoundName, NameFinder } from '../../server/src/core/mentions/name-finder.ts';

const GIVEN = '(?:Ada|ADA|Omar|Ömar|Lina|Zed|Bela|[AO]\\.)';
const FAMILY = '(?:[Aa]l-)?(?:Karo-Moyo|K[ae]rr?[aou]|Kro|KARO|Moyo|Bolo|Bolan|T[aâ]m[iî]mi|Latif|Zed|Z\\p{Ll}+)';

/** The first that fits at a place gives the type. */
const PATTERNS: readonly (readonly [EntityType, string])[] = [
  ['organization', "Ministry of (?:Interior of Oru|Ramla Affairs|Looms)|(?:Oruan )?(?:Interior|Harbour|Water|Defense|Zed) Ministry|Health Directorate|(?:Al-)?Ramla (?:Council|Rangers|Front|Zed Union)|Zed (?:River Council|Council|Rail Company|Rangers|Union)|World Tide Agency|Zed & Karo|YKR Union|Harb(?:our|ur) (?:Guard|Gaurd)"],
  ['organization', '(?<=\\()Zedgrad|Ramla(?=\\. R)|(?<=\\. )Ramla'],
  ['place', 'Republic of Oru|Port Oru|Ramla City|Tide State|Qal’at Ora|Salt-al-Din|(?:al-)?Zedgrad(?!s)|Velagrad|Bolograd|Ramla|Oru|Vela|RO'],
  ['organization', 'Zedgrads|Rangers|Courier|Guard|ZRC|W\\.T\\.A\\.|WTA|Z&K|YKR|US|IS(?= is)|TRY'],
  ['person', `(?:Sheikh )?${GIVEN} (?:bin Latif |Abu )?${FAMILY}|Karo Lina|Abu Karo|Sheikh Latif|Latif al-Tamimi|${FAMILY}`],
];

const NAME = new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS.map(([, pattern]) => `(${pattern})`).join('|')})(?![\\p{L}\\p{N}])`, 'gu');

/** Confidences are as high as a trained finder's are where it is sure. */
export const fixtureNames: NameFinder = ({ text, words }) => {
  const names: FoundName[] = [];
  let k = 0;
  for (const match of text.matchAll(NAME)) {
    const end = match.index + match[0].length;
    while (k < words.length && words[k]!.start < match.index) k++;
    const from = k;
    while (k < words.length && words[k]!.end <= end) k++;
    const type = PATTERNS[match.slice(1).findIndex(group => group !== undefined)]?.[0];
    if (type && k > from && words[from]!.start === match.index && words[k - 1]!.end === end) names.push({ from, to: k, type, confidence: 0.9 });
  }
  return names;
};
