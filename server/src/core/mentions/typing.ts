/** Decides what a run of capitals names, by its words and by what stands around it. */
import { fold } from '../text/fold.ts';
import type { ArticleText, Word } from '../tokens/token.ts';
import type { Lexicon } from './lexicon.ts';
import type { EntityType } from './mention.ts';
import { isCapital } from './runs.ts';
import { knownPhrase } from './phrase.ts';
import { hasOrganizationHead, startsWithHonorific, type Segment } from './segments.ts';
import { EVENT_HEADS, EVENT_OPENERS, NEVER_NAMES, ORGANIZATION_HEADS, ORGANIZATION_OPENERS, PARTICLES, PLACE_HEADS, PLACE_OPENERS, PLACE_PREPOSITIONS, SAYING, TEXT_HEADS } from './tables/heads.ts';
import { ROLE_NOUNS } from './tables/titles.ts';

export interface Typed {
  readonly type: EntityType;
  readonly confidence: number;
}

/** Undefined where it names nothing: "Police", a sentence's first word, a weekday. The order is the strength of the evidence. */
export function typeOf(article: ArticleText, segment: Segment, lexicon: Lexicon): Typed | undefined {
  const { words } = article;
  const { from, to } = segment;
  const count = countOf(words, from, to);
  if (isNoise(words, from, to)) return undefined;
  const first = words[from];
  const last = words[to - 1];
  if (!first || !last || (count < 2 && (NEVER_NAMES.has(first.lower) || first.text.length < 2))) return undefined;
  const known = knownPhrase(words, from, to, lexicon);
  const modifies = words[to]?.shape === 'lower' && words[to]?.spaced === true && ROLE_NOUNS.has(words[to]?.lower ?? ''); // "deputy Middle East director"
  if (segment.titled && !modifies && count <= 5 && !(known?.sure && known.type !== 'group') && !ORGANIZATION_HEADS.has(last.lower) && !(count === 1 && lexicon.isCommon(first.lower))) return { type: 'person', confidence: 0.9 };
  if (known?.sure && !(known.type === 'organization' && count === 1 && segment.opens && first.shape === 'title' && lexicon.isCommon(first.lower))) return { type: known.type, confidence: 0.95 };
  if (count > 1) {
    if (TEXT_HEADS.has(last.lower) && allCommon(words, to - 1, to, lexicon)) return undefined;
    if (isOfInstitution(words, from, to)) return { type: 'organization', confidence: 0.85 };
    if (isCapitalOf(EVENT_OPENERS, first) || isCapitalOf(EVENT_HEADS, last)) return { type: 'event', confidence: 0.7 };
    if (isOrganization(words, from, to)) return { type: 'organization', confidence: 0.85 };
    if (isCapitalOf(PLACE_HEADS, last)) return { type: 'place', confidence: 0.8 };
    if (first.lower === 'ministry' || first.lower === 'university') return { type: 'organization', confidence: 0.9 };
  }
  const before = words[from - 1];
  const after = words[to];
  const definite = before?.lower === 'the' || first.lower === 'the';
  const given = !definite && (lexicon.isGiven(fold(first.lower)) || startsWithHonorific(words, from));
  const plain = allCommon(words, from, to, lexicon);
  const role = !definite && hasRoleAfter(words, to);
  const place = before !== undefined && PLACE_PREPOSITIONS.has(before.lower);
  const speaks = SAYING.has(after?.lower ?? '') || (before !== undefined && SAYING.has(before.lower) && !place);
  const kind = after?.shape === 'lower' ? kindNamed(after.lower) : undefined;
  if (count > 1 && count <= 6 && given && !plain && kind !== 'place') return { type: 'person', confidence: place && !speaks && !role ? 0.6 : 0.85 };
  if (known) return { type: 'place', confidence: 0.8 };
  if (kind && !plain && !segment.opens) return { type: kind, confidence: 0.75 }; // "Vela district", "Amber newspaper"
  if (count > 1 && ORGANIZATION_OPENERS.has(first.lower)) return { type: 'organization', confidence: 0.7 };
  if (count > 1 && PLACE_OPENERS.has(first.lower)) return { type: 'place', confidence: 0.75 };
  if (count > 1 && count <= 5 && role && !plain) return { type: 'person', confidence: 0.8 };
  if (last.shape === 'upper' && count === 1 && last.text.length > 3 && lexicon.isCommon(last.lower)) return undefined; // "the FULL list"
  if (count === 1 && last.shape === 'mixed') return /^\p{Script=Latin}{4,20}$/u.test(last.text) && /^\p{Lu}+\p{Ll}+(?:\p{Lu}+\p{Ll}*)?$/u.test(last.text) ? { type: 'organization', confidence: 0.6 } : undefined; // "EasyBank"
  if (last.shape === 'upper' && count === 1) return { type: 'organization', confidence: /^\p{Lu}{2,7}s?$/u.test(last.text) ? 0.7 : 0.5 };
  if (before?.text === '(' && after?.text === ')') return { type: 'organization', confidence: 0.6 };
  if (plain) {
    if (count === 1 || segment.opens) return undefined;
    return { type: place && !definite ? 'place' : 'organization', confidence: 0.55 };
  }
  if (count > 1 && definite) return { type: 'organization', confidence: 0.6 };
  if (count > 1 && count <= 4) {
    if (hasParticle(words, from, to) && !place) return { type: 'person', confidence: 0.75 };
    if (speaks) return { type: 'person', confidence: 0.6 };
    if (place) return { type: 'place', confidence: 0.6 };
    return lexicon.isCommon(last.lower) ? { type: 'organization', confidence: 0.5 } : { type: 'person', confidence: 0.55 };
  }
  if (count > 1) return { type: 'organization', confidence: 0.5 };
  if (role || (speaks && !place)) return { type: 'person', confidence: 0.6 };
  if (lexicon.isCommon(first.lower)) return place && first.shape === 'title' && !lexicon.isCommon(before?.lower ?? '') ? { type: 'place', confidence: 0.5 } : undefined;
  if (place) return { type: 'place', confidence: 0.75 };
  if (definite) return { type: 'organization', confidence: 0.55 };
  if (segment.opens) return { type: given ? 'person' : 'organization', confidence: 0.3 };
  if (given) return { type: 'person', confidence: 0.5 };
  return { type: before?.lower === 'by' || before?.lower === 'as' || before?.lower === 'for' ? 'organization' : 'place', confidence: 0.5 };
}

function isCapitalOf(table: ReadonlySet<string>, word: Word): boolean {
  return table.has(word.lower) && isCapital(word);
}

/** Letters of two scripts in one word, or more letters than words have: bytes read as text. */
function isNoise(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const text = words[i]?.text ?? '';
    if (text.length > 30 || (!/^[\x21-\x7e’]*$/.test(text) && /\p{Script=Latin}/u.test(text) && /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text))) return true;
  }
  return false;
}

/** What the common noun after a name says: "Vela district", "Amber newspaper". */
function kindNamed(lower: string): EntityType | undefined {
  if (PLACE_HEADS.has(lower) && !PERSON_NOUNS.has(lower)) return 'place';
  return ORGANIZATION_NOUNS.has(lower) ? 'organization' : undefined;
}

/** Of the common nouns of places those that follow other names too: "Moyo park" is one, "the Moyo camp" may be a party's. */
const PERSON_NOUNS: ReadonlySet<string> = new Set(['camp', 'mall', 'market', 'state', 'base', 'plant', 'house', 'hall', 'school', 'mine', 'field', 'point', 'park']);
const ORGANIZATION_NOUNS: ReadonlySet<string> = new Set(['party', 'militia', 'movement', 'newspaper', 'agency', 'television', 'company', 'website', 'fighters', 'militants', 'spokesman', 'spokeswoman', 'spokesperson', 'union', 'bank', 'charity', 'airline', 'magazine', 'group']);

/** "Harbour Workers' Union", "Council for Arid Lands", "Reserve Bank of Oru"; "Bank Street" is a place. */
function isOrganization(words: readonly Word[], from: number, to: number): boolean {
  const last = words[to - 1];
  if (!last) return false;
  if (ORGANIZATION_HEADS.has(last.lower)) return true;
  for (let i = from; i < to; i++) if (words[i]?.text === '&') return true;
  if (PLACE_HEADS.has(last.lower)) return false;
  return hasOrganizationHead(words, from, to);
}

/** "Commission for Fair Competition", whose last word alone would be an event. */
function isOfInstitution(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    const next = words[i + 1]?.lower;
    if (next === 'of' || next === 'for') return ORGANIZATION_HEADS.has(words[i]?.lower ?? '');
  }
  return false;
}

/** Words that count: without hyphens, stops and the particles between. */
export function countOf(words: readonly Word[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.kind === 'word' && !PARTICLES.has(word.lower)) count++;
  }
  return count;
}

/** Only persons have them: "Omar bin Latif". */
function hasParticle(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.shape === 'lower' && /^(bin|bint|ibn|van|von|ould|uld|der|ter)$/.test(words[i]?.lower ?? '')) return true;
  return false;
}

function allCommon(words: readonly Word[], from: number, to: number, lexicon: Lexicon): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (word?.kind === 'word' && !lexicon.isCommon(word.lower)) return false;
  }
  return true;
}

/** ", the secretary general of", ", 38, a farmer", ", who": what only a person is. */
function hasRoleAfter(words: readonly Word[], to: number): boolean {
  if (words[to]?.text !== ',') return false;
  for (let i = to + 1; i < to + 9; i++) {
    const word = words[i];
    if (!word || word.text === '.' || word.text === ';' || (word.text === ',' && words[i - 1]?.kind !== 'number')) return false;
    if (ROLE_NOUNS.has(word.lower)) return true;
    if (i === to + 1 && word.kind === 'number' && words[i + 1]?.text === ',') return Number(word.text) > 9 && Number(word.text) < 110; // ", 38,"
  }
  return false;
}
