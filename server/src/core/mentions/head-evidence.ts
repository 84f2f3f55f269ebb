/** What a name's own words say of its type so plainly that they overrule a trained finder: "Siege of Tamba" is an event. */
import type { ArticleText, Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import type { EntityType } from './mention.ts';
import type { FoundName } from './name-finder.ts';
import { isCapital } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { COMPANY_HEADS, EVENT_HEADS, EVENT_OPENERS, ORGANIZATION_HEADS, OUTLETS, PEOPLES, SITE_HEADS, SURE_SITE_HEADS, VAGUE_EVENT_HEADS } from './tables/heads.ts';

/**
 * The type that the gazetteer or the head of the words gives the name; undefined where neither is plain. A trained
 * finder has seen few of the heads there are, and follows the shape of the rest.
 */
export function plainTypeOf({ words }: ArticleText, { from, to, type }: FoundName, lexicon: Lexicon): EntityType | undefined {
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last) return undefined;
  const known = type === 'person' || type === 'place' ? knownPhrase(words, from, to, lexicon) : undefined;
  if (known?.type === 'organization' && (to - from > 1 || !lexicon.isCommon(first.lower))) return 'organization';
  if (known?.type === 'group' && type === 'place') return 'group'; // "the Tamban border"
  const beside = kindBeside(words, from, to, type);
  if (beside) return beside;
  if (to - from < 2) return undefined;
  const head = headOf(words, from, to);
  if (type === 'organization' || type === 'place') {
    const at = words.indexOf(head ?? last, from);
    const isVague = isIn(VAGUE_EVENT_HEADS, head) && knownPhrase(words, from, at, lexicon)?.type !== 'place';
    if (isIn(EVENT_HEADS, head) && !isVague && !hasInstitution(words, from, at)) return 'event';
    if (isIn(EVENT_OPENERS, first) && head === last && !isIn(ORGANIZATION_HEADS, last)) return 'event';
  }
  if (type === 'place' && head !== last && isIn(ORGANIZATION_HEADS, head) && !isIn(SITE_HEADS, head)) return 'organization'; // "Assistance Mission to Tamba"
  if (head === last && ((type === 'organization' && isIn(SITE_HEADS, last)) || (type === 'person' && isIn(SURE_SITE_HEADS, last)))) return 'place';
  if (type === 'person' && head === last && isIn(COMPANY_HEADS, last)) return 'organization';
  return undefined;
}

/** "the Tamba tribe", "the daily Tamba", "the Tamba newspaper": what the small noun beside a name says of it. */
function kindBeside(words: readonly Word[], from: number, to: number, type: EntityType): EntityType | undefined {
  const before = words[from - 1];
  const after = words[to];
  if (type !== 'group' && after?.shape === 'lower' && after.spaced && PEOPLES.has(after.lower)) return 'group';
  if (type === 'person' && after?.shape === 'lower' && after.spaced && OUTLETS.has(after.lower)) return 'organization';
  if ((type === 'person' || type === 'place') && before?.shape === 'lower' && words[from]?.spaced && OUTLETS.has(before.lower)) return 'organization';
  return undefined;
}

/** The "Siege" of "Siege of Tamba", the "Cup" of "Tamba Cup": the word before the first "of", "on", "for", "in" or "to", else the last. */
function headOf(words: readonly Word[], from: number, to: number): Word | undefined {
  for (let i = from + 1; i < to; i++) {
    const lower = words[i]?.shape === 'lower' ? words[i]?.lower : undefined;
    if (lower === 'of' || lower === 'on' || lower === 'for' || lower === 'in' || lower === 'to') return words[i - 1];
  }
  return words[to - 1];
}

/** "Council" before the head of "Council Cup Company": an institution is named by more than its last word. */
function hasInstitution(words: readonly Word[], from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (words[i]?.text === '&' || words[i]?.lower === 'ministry') return true;
  return false;
}

function isIn(table: ReadonlySet<string>, word: Word | undefined): boolean {
  return word !== undefined && isCapital(word) && table.has(word.lower);
}
