/** Keys that variants of a foreign name share: "Tel Hemdun", "Tal Hamdoun" and "Tall Hamdun" have one; proposals only, never decisions. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../text/fold.ts';

/** The consonants of the name as sounds, articles left out: "Al-Suwaisi" and "Swessi" are "svs". A name with too few has its folded self after "=". */
export function spellingKey(name: string): string {
  const key = partsOf(name).map(consonants).join('');
  return key.length >= 3 ? key : `=${fold(name)}`;
}

/** For a person, first and last name: "Hezam Saleh al-Ghunaymi" and "Hizam al-Ghunaimi" have one key. */
export function personKey(name: string): string {
  const parts = partsOf(name);
  return parts.length < 3 ? spellingKey(name) : spellingKey(`${parts[0] ?? ''} ${parts.at(-1) ?? ''}`);
}

/** 1 for names that differ in case and accents at most, less for each letter that differs; 0 for names that only share consonants. */
export function spellingLikeness(a: string, b: string): number {
  const [x, y] = [partsOf(a).join(''), partsOf(b).join('')];
  const likeness = 1 - distance(x, y) / Math.max(x.length, y.length, 1);
  return likeness < 0.3 ? 0 : likeness;
}

function partsOf(name: string): string[] {
  return fold(name.replace(/ş/gi, 'sh').replace(/ç/gi, 'ch').replace(/['’ʿʾʼ`]/g, '')).split(/[^\p{L}\p{N}]+/u).filter(part => part !== '' && !ARTICLES.has(part));
}

function consonants(part: string): string {
  let sounds = part;
  for (const [letters, sound] of SOUNDS) sounds = sounds.replaceAll(letters, sound);
  return sounds.replace(/(.)\1+/g, '$1').replace(/(?<=.)h$/, '').replace(/[aeiouy]/g, '');
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ul', 'ad', 'an', 'as', 'ash', 'at', 'az', 'the', 'of', 'de', 'la', 'le', 'bin', 'ben', 'ibn', 'bint']);
/** In this order: "shch" before "sh", what makes "c" soft before "c". */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['shch', 's'], ['sch', 's'], ['sh', 's'], ['tch', 'C'], ['ch', 'C'], ['dj', 'j'], ['zh', 'j'], ['kh', 'h'], ['gh', 'j'], ['ph', 'f'], ['th', 't'], ['dh', 'd'], ['ck', 'k'],
  ['ce', 'je'], ['ci', 'ji'], ['c', 'k'], ['q', 'k'], ['g', 'j'], ['w', 'v'], ['x', 'ks'],
];
