/** Checks the articles of our own corpus against the guideline: one line for each fault. */
import { NAME_HONORIFICS } from '../server/src/core/mentions/tables/titles.ts';
import { ORGANIZATIONS } from './names/lists.ts';
import type { MarkedArticle } from './read-markup.ts';

/** Names that may stand unmarked where they mean something else: "[inst-02, Axel]" is a product there, "Axel 40". */
export type Exceptions = ReadonlySet<string>;

export function findingsOf(article: MarkedArticle, exceptions: Exceptions): string[] {
  return [...article.errors, ...typeFaults(article), ...nameFaults(article), ...compoundFaults(article), ...unmarkedRepeats(article, exceptions), ...claimFaults(article)].map(fault => `${article.name}: ${fault}`);
}

/**
 * What only the whole corpus tells: a form that is one type here and another there, and one that two articles mark and a third does not.
 * Single words mean too many things ("House", "Nyon" the town and the man), so that only longer names count.
 */
export function findingsAcross(articles: readonly MarkedArticle[]): string[] {
  const places = new Map<string, Map<string, string>>();
  for (const { name, text, mentions } of articles) {
    for (const { start, end, type } of mentions) {
      const surface = text.slice(start, end);
      if (!surface.includes(' ')) continue;
      const byType = places.get(surface) ?? places.set(surface, new Map()).get(surface)!;
      byType.set(type, name);
    }
  }
  const faults: string[] = [];
  for (const [surface, byType] of places) {
    if (byType.size > 1) faults.push(`${surface} is ${[...byType].map(([type, name]) => `${type} in ${name}`).join(' and ')}`);
  }
  for (const article of articles) faults.push(...unmarkedHere(article, places).map(fault => `${article.name}: ${fault}`));
  return faults;
}

function unmarkedHere({ text, mentions }: MarkedArticle, known: ReadonlyMap<string, unknown>): string[] {
  const faults: string[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{L}’'-]*(?: (?:of |and |the )?\p{Lu}[\p{L}’'-]*)+/gu)) {
    if (!known.has(match[0])) continue;
    const end = match.index + match[0].length;
    if (!mentions.some(mention => mention.start < end && match.index < mention.end)) faults.push(`"${match[0]}" is marked in other articles and not here`);
  }
  return faults;
}

/** One entity, one type; one written form of four letters or more and one type too, unless the entities differ ("Justice" the man). */
function* typeFaults({ mentions }: MarkedArticle): Generator<string> {
  const types = new Map<string, string>();
  for (const { entity, type } of mentions) {
    const known = types.get(entity);
    if (known !== undefined && known !== type) yield `${entity} is ${known} and ${type}`;
    types.set(entity, type);
  }
}

function* nameFaults({ text, mentions }: MarkedArticle): Generator<string> {
  for (const { start, end, type } of mentions) {
    const name = text.slice(start, end);
    if (/^\s|\s$/.test(name)) yield `white space at the edge of "${name}"`;
    if (/^(an?|the) /.test(name)) yield `article inside a name: ${name}`;
    if (type === 'person' && /^(mr|mrs|ms|dr|president|minister|colonel|general|sir|captain|judge|professor)\.? /i.test(name)) yield `title inside a name: ${name}`;
    const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
    if (type === 'person' && before && NAME_HONORIFICS.has(before.toLowerCase()) && before !== before.toLowerCase()) yield `"${before}" outside the name ${name}`;
    const after = text.slice(end, end + 40);
    if (type === 'place' && PLACE_NOUN.test(after)) yield `the name goes on: ${name}${after}`;
    if (type === 'group' && BODY_NOUN.test(after)) yield `a body with a capital is one name: ${name}${after}`;
    if (/['’]s$/.test(name) && !OWN_POSSESSIVE.has(name.replaceAll('’', "'"))) yield `possessive inside a name: ${name}`;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[end] ?? '')) yield `"${name}" begins or ends inside a word: ${text.slice(start - 10, end + 10)}`;
  }
}

/** Listed firms whose name is a possessive: "Moody's". */
const OWN_POSSESSIVE: ReadonlySet<string> = new Set(ORGANIZATIONS.flat().filter(name => name.endsWith("'s")));

/** "[Aswan] Governorate": with a capital, the noun belongs to the name. */
const PLACE_NOUN = /^ (Province|Governorate|District|County|City|River|Lake|Region|Street|Road|Avenue|Airport|Prison|Valley|Islands?|Police|University|Hospital)\b(?! (Judge|Court|Police|Attorney))/;
/** "[Iraqi] Army"; but "[Turkish] Ministry of Defence". */
const BODY_NOUN = /^ (Army|Navy|Air Force|Police|Ministry|Parliament|Government|Armed Forces|Security Forces|Red Crescent|Red Cross)\b(?! of\b)/;
/** "Cairo-based": what is named before the hyphen is a name. */
const COMPOUND = /(?<![\p{L}\p{N}-])(\p{Lu}[\p{L}.]+)-(?:based|led|backed|run|held|born|owned|controlled|brokered|trained|affiliated|linked|registered)\b/gu;

function* compoundFaults({ text, mentions }: MarkedArticle): Generator<string> {
  for (const match of text.matchAll(COMPOUND)) {
    const [whole, first = ''] = match;
    const end = match.index + first.length;
    if (!mentions.some(mention => mention.start <= match.index && end <= mention.end)) yield `"${first}" of "${whole}" is a name`;
  }
}

function* unmarkedRepeats({ name, text, mentions }: MarkedArticle, exceptions: Exceptions): Generator<string> {
  const names = new Set(mentions.map(mention => text.slice(mention.start, mention.end)).filter(surface => surface.length > 3 && /^\p{Lu}/u.test(surface)));
  for (const surface of names) {
    if (exceptions.has(`${name}:${surface}`)) continue;
    for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
      const end = at + surface.length;
      if (/[\p{L}\p{N}-]/u.test(text[at - 1] ?? '') || /[\p{L}\p{N}-]/u.test(text[end] ?? '')) continue;
      if (mentions.some(mention => mention.start <= at && end <= mention.end)) continue;
      if (mentions.some(mention => mention.start < end && at < mention.end)) continue;
      yield `"${surface}" also stands unmarked: …${text.slice(Math.max(0, at - 20), end + 20).replaceAll('\n', ' ')}…`;
      break;
    }
  }
}

function* claimFaults({ claims }: MarkedArticle): Generator<string> {
  for (const claim of claims) {
    if (claim.content.length === 0) yield `claim ${claim.n} has no content`;
    if (claim.cue.length > 0 && claim.speaker.length === 0) yield `claim ${claim.n} has a cue and no speaker`;
  }
}
