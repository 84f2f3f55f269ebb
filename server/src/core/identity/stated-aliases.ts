/** Names that the article itself says are one entity's: "the Sand Wardens, also known as Ramla". */
import type { Mention } from '../mentions/mention.ts';
import { isAbbreviation } from './initials.ts';
import type { Union } from './union.ts';

/** Joins a name and the next one of its type where the words between them say that they are one. */
export function joinStated(text: string, mentions: readonly Mention[], union: Union): void {
  let variously = false;
  mentions.forEach((name, i) => {
    const at = name.type === 'date' || name.type === 'quantity' ? -1 : nextOfType(mentions, i);
    const next = at < 0 ? undefined : mentions[at];
    if (!next) {
      variously = false;
      return;
    }
    const between = text.slice(name.end, next.start);
    if (!variously && !MARKED.test(between)) return;
    variously = (variously || VARIOUSLY.test(text.slice(Math.max(0, name.start - 40), name.start))) && LISTED.test(between);
    const stated = variously || (!LONE_COMMA.test(between) && (STATED.some(pattern => pattern.test(between)) || (isAbbreviation(next.text) && INITIALS.test(between))));
    if (stated || isApposed(text, name, next, between)) union.join(i, at);
  });
}

/** Others may stand between: "Ora Bay, a town that the Tamba call Tay". */
function nextOfType(mentions: readonly Mention[], i: number): number {
  const name = mentions[i];
  for (let at = i + 1; at < i + 4; at++) {
    const next = mentions[at];
    if (!name || !next || next.start - name.end > LONGEST) return -1;
    if (next.type === name.type) return at;
  }
  return -1;
}

/** "Amber Rivers Agency, ARA, said", "ARA, the Amber Rivers Agency, has": an apposition has its verb behind it, a list has not. */
function isApposed(text: string, name: Mention, next: Mention, between: string): boolean {
  if (name.type !== 'organization' || isAbbreviation(name.text) === isAbbreviation(next.text)) return false;
  if (!/^,\s(?:the\s)?$/i.test(between)) return false;
  return VERB_AFTER.test(text.slice(next.end, next.end + 24));
}

/** As in every list of names. */
const LONE_COMMA = /^[”"’]?,\s(?:the\s)?$/i;

/** Between two names that are farther apart nothing says that they are one. */
const LONGEST = 90;

/** Without one of these words, or a lone comma, nothing of all below can match: most pairs of names go no further. */
const MARKED = /known|called|dubbed|nicknamed|referred|alias|a\.?k\.?a\b|\bn[ée]e\b|\bname|nom de guerre|(?:goes|went) by|formally|officially|formerly|\bcalls?\b|\bor\b|abbreviated|in short|^[”"’]?,\s(?:the\s)?$/i;

/** The words between a name and its other name, from its end to the other's beginning. */
const STATED: readonly RegExp[] = [
  // "a militia known by its initials, YKR", "known outside Oru as Tay", "better known as", "whose members are known to locals as the"
  /^(?:,\s(?:an?|the)\s[\p{Ll}\s-]{1,60}?\s)?[,(—–\s-]*(?:(?:who|which|is|was|are|also|better|best|widely|commonly|locally|popularly|formerly|otherwise|sometimes|and)\s){0,4}(?:known|referred to)(?:\s(?:locally|simply|widely|formerly|in\s\p{Lu}\p{L}+|outside\s(?:the\s)?\p{Lu}\p{L}+|to\s\p{L}+(?:\s\p{L}+){0,3}))?\s(?:as|by\s(?:its|his|her|their|the)\s(?:\p{L}+\s)?(?:initials|acronym|abbreviation|nickname|nom de guerre|alias|pen name|codename)(?:\sas)?,?)\s(?:the\s)?[“"'‘]?$/iu,
  // "Moyo also called Karo" is no other name: a comma or "is" has to tell that it is a participle.
  /^(?:\s(?:network|group|movement|militia|party|organi[sz]ation))?(?:[,(—–]\s?|\s(?:is|was|are)\s)(?:(?:also|sometimes|locally|popularly|formerly|otherwise)\s){0,2}(?:called|dubbed|nicknamed)\s(?:simply\s)?(?:the\s)?[“"'‘]?$/iu,
  /^[,(\s]*(?:alias|aka|a\.k\.a\.|n[ée]e)\s(?:the\s)?[“"'‘]?$/iu,
  /^(?:,\s(?:an?|the)\s[\p{L}\s-]{1,60}?\s)?[,(—–\s-]*(?:whose (?:real|full) name (?:is|was)|whose nom de guerre (?:is|was)|who (?:also )?(?:goes|went) by(?: the name(?: of)?)?)\s[“"'‘]?$/iu,
  /^(?:,|\s[—–-])\s?(?:formally|officially|formerly)\s(?:the\s)?$/iu,
  /^[,(—–\s-]*(?:which|whom|that)\s(?:some|many|locals|residents|people)\scalls?\s(?:the\s)?[“"'‘]?$/iu,
  /^,?\sa\s\p{Ll}+\sthat\s(?:the\s)?\p{L}+(?:\samong\sthem)?\scalls?\s(?:the\s)?[“"'‘]?$/iu, // "Ora Bay, a town that the Tamba call Tay"
];
/** "the Amber Rivers Agency, or ARA": only initials are another name after "or". */
const INITIALS = /^,?\s(?:or|abbreviated(?:\sas|\sto)?|in short)\s(?:the\s)?$/i;
/** "a militia variously known as" before the first of several names. */
const VARIOUSLY = /\b(?:variously (?:known|called|referred to)|(?:known|referred to) variously)(?: as)? (?:the )?[“"‘]?$/i;
const LISTED = /^[”"’]?,?\s(?:(?:or|and)\s)?(?:simply\s)?(?:the\s)?[“"‘]?$/i;
const VERB_AFTER = /^,\s(?:ha[sd]|have|is|are|was|were|will|would|can|could|may|might|must|did|does|said|says|told|tells|which|announced|warned|confirmed|reported|added|put|plans|wants)\b/;
