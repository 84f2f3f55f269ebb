/** Whom a bare surname means where several people of an article have it: spouses, siblings, a minister and his uncle. */
import { titleFits } from './descriptors.ts';

/** A full name of the article, with what was joined to it so far. */
export interface Bearer {
  /** The first of its mentions, and the first that is the surname alone. */
  readonly first: number;
  readonly firstShort: number | undefined;
  readonly descriptors: readonly string[];
  /** Introduced through somebody else, or as none of theirs: "her husband Omar Karo", "Omar Karo, no relation". */
  readonly kin: boolean;
}

/** A surname alone, as it stands: its titles and the place of its mention. */
export interface Short {
  readonly mention: number;
  readonly titles: readonly string[];
  /** "the elder Karo": whoever that is, the convention below does not say it. */
  readonly singledOut: boolean;
}

/**
 * Newspapers give the surname alone to the one who was named first and write the others in full. That is followed only
 * where something besides the order says so; else nobody is meant.
 */
export function bearerOf<B extends Bearer>(short: Short, pool: readonly B[]): B | undefined {
  if (pool.length <= 1) return pool[0];
  const titles = short.titles.filter(title => !isPolite(title));
  const titled = pool.filter(({ descriptors }) => titles.some(title => descriptors.some(other => titleFits(other, title) || titleFits(title, other))));
  if (titled.length === 1) return titled[0];
  if (short.singledOut || titled.length > 1) return undefined;
  const gender = genderOf(short.titles);
  const fitting = gender === undefined ? pool : pool.filter(({ descriptors }) => (genderOf(descriptors) ?? gender) === gender);
  if (fitting.length === 1) return fitting[0];
  // The one named last, when the other is named later only: "Ada Moyo … Moyo … her brother Omar Moyo".
  const before = fitting.filter(({ first }) => first < short.mention);
  if (before.length === 1) return before[0];
  const [first, ...others] = fitting.toSorted((a, b) => a.first - b.first);
  if (!first || first.kin) return undefined;
  // Called so while nobody else of that name was known: "Ada Moyo … Moyo … Omar Moyo … Moyo".
  const { firstShort } = first;
  const named = firstShort !== undefined && others.every(other => other.first > firstShort);
  return named || others.every(({ kin }) => kin) ? first : undefined;
}

/** A title that everybody has, which tells nobody apart but by gender. */
export function isPolite(title: string): boolean {
  return /^(mr|mrs|ms|miss|mx|dr|prof|sir|dame|hon)\.?$/i.test(title.trim());
}

function genderOf(titles: readonly string[]): 'female' | 'male' | undefined {
  for (const title of titles) {
    if (/['’]s?\s/.test(title)) continue; // "Mrs Karo's brother-in-law"
    const word = /^\p{L}+/u.exec(title.trim().toLowerCase())?.[0] ?? '';
    if (FEMALE.has(word)) return 'female';
    if (MALE.has(word)) return 'male';
  }
  return undefined;
}

const FEMALE: ReadonlySet<string> = new Set(['mrs', 'ms', 'miss', 'madam', 'madame', 'lady', 'dame', 'queen', 'princess', 'spokeswoman', 'chairwoman', 'congresswoman', 'businesswoman', 'actress', 'daughter', 'wife', 'widow', 'mother', 'sister', 'aunt', 'aunty', 'auntie', 'niece', 'nun', 'mme', 'mlle']);
const MALE: ReadonlySet<string> = new Set(['mr', 'sir', 'lord', 'king', 'prince', 'sheikh', 'spokesman', 'chairman', 'congressman', 'businessman', 'son', 'husband', 'father', 'brother', 'uncle', 'nephew', 'emir', 'sultan']);

/** Whether a full name is introduced as somebody's relation, or as no relation, by the words beside it. */
export function isKin(text: string, mention: { readonly start: number; readonly end: number }): boolean {
  const [before, after] = [text.slice(Math.max(0, mention.start - 48), mention.start), text.slice(mention.end, mention.end + 60)];
  return (SOME_RELATION.test(before) && KIN_BEFORE.test(before)) || (SOME_RELATION.test(after) && KIN_AFTER.test(after));
}

/** For "the elder Karo". */
export function isSingledOut(text: string, mention: { readonly start: number }): boolean {
  return /\b(?:the )?(?:elder|younger|older|other|late|second|senior|junior) $/i.test(text.slice(Math.max(0, mention.start - 12), mention.start));
}

const RELATION = String.raw`(?:daughter|son|brother|sister|wife|husband|widow|widower|father|mother|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter|brother-in-law|sister-in-law|son-in-law|daughter-in-law|twin|sibling|relative)s?`;
/** Without one of these letters neither pattern below can match: most names go no further. */
const SOME_RELATION = /ther|son|sister|wife|husband|widow|uncle|aunt|cousin|nephew|niece|daughter|twin|sibling|relati/i;
/** "his daughter", "the pilot’s elder brother,", "with her late husband". */
const KIN_BEFORE = new RegExp(String.raw`(?:\b(?:his|her|their|whose|my|our|the|that|an?)|['’]s?)\s(?:\p{L}[\p{L}-]*,?\s){0,3}?${RELATION},?\s(?:(?:the\s)?\p{L}+\s)?$`, 'iu');
/** ", no relation,", ", an uncle of", ", her niece", "is the accused’s sister". */
const KIN_AFTER = new RegExp(String.raw`^,?\s(?:\(?no relation\b|(?:who\s)?(?:is\s|was\s)?(?:his|her|their|an?|the|the\s[\p{L}\s]{1,24}['’]s)\s(?:\p{L}+\s){0,2}?${RELATION}\b)`, 'iu');
