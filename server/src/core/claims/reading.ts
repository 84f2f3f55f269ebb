/** An article as attribution reads it: words marked with the quotation and the mention that cover them, and periods. */
import { CUE_VERBS } from './cue-table.ts';
import type { ArticleIdentity } from '../identity/identity.ts';
import type { Mention } from '../mentions/mention.ts';
import { countBefore } from '../text/bisect.ts';
import type { Span } from '../text/span.ts';
import type { ArticleText, Quotation, Word } from '../tokens/token.ts';

/** Word indexes, half-open. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One sentence or several that a quotation holds together: “It lasted. Nobody came,” he said. */
export interface Period extends Range {
  readonly block: number;
}

export interface Reading {
  readonly article: ArticleText;
  readonly words: readonly Word[];
  readonly identity: ArticleIdentity;
  /** The quotations that carry statements: outermost, and more than a word or two in doubt. */
  readonly quotations: readonly Quotation[];
  /** Per word: index into `quotations`, -1 outside. The marks count as inside. */
  readonly quotationAt: Int32Array;
  /** Per word: index into `identity.mentions`, -1 for none. */
  readonly mentionAt: Int32Array;
  readonly periods: readonly Period[];
}

export function readingOf(article: ArticleText, identity: ArticleIdentity): Reading {
  const { words } = article;
  const quotations = article.quotations.filter(quotation => quotation.depth === 0 && !quotation.scare && quotation.to - quotation.from > 2);
  const quotationAt = new Int32Array(words.length).fill(-1);
  quotations.forEach((quotation, index) => quotationAt.fill(index, quotation.from, quotation.to));
  return { article, words, identity, quotations, quotationAt, mentionAt: mentionsAt(words, identity), periods: periodsOf(article, quotations, quotationAt) };
}

export function spanOfRange(words: readonly Word[], range: Range): Span {
  const start = words[range.from]?.start ?? 0;
  return { start, end: Math.max(start, words[range.to - 1]?.end ?? start) };
}

/** Where the "[Getty]" or "(Coast Agency)" that closes a caption begins. */
function beforeCredit(words: readonly Word[], from: number, to: number): number {
  if (!/^[\])]$/.test(words[to - 1]?.text ?? '')) return to;
  for (let i = to - 2; i > Math.max(from, to - 8); i--) if (/^[[(]$/.test(words[i]?.text ?? '')) return i;
  return to;
}

/** “Will it hold?” she asked: the mark's own question ends no sentence where all that follows is who said it. */
function asksAfter(article: ArticleText, quotations: readonly Quotation[], quotationAt: Int32Array, before: Range, sentence: Range): boolean {
  const { words } = article;
  const quotation = quotationOn({ quotations, quotationAt }, before.to - 1);
  if (!quotation?.closed || quotation.to !== before.to || !/^[?!…]$/.test(words[before.to - 2]?.text ?? '') || sentence.to - sentence.from > 14) return false;
  for (let i = sentence.from; i < sentence.to; i++) {
    const verb = CUE_VERBS.get(words[i]?.lower ?? '')?.find(({ particle }) => particle === undefined);
    if (!verb || !/[qx]/.test(verb.frames) || verb.form === 'base') continue;
    const next = words[i + 1];
    return !next || next.kind === 'punctuation' || verb.frames.includes('o') || i === sentence.from || /^(on|in|at|by|from|after|before|during|as|when|later|yesterday)$/.test(next.lower);
  }
  return false;
}

/** The mention with that number; none for -1, which asked of an array itself would be looked up by name, slowly. */
export function mentionNumbered(reading: Reading, index: number): Mention | undefined {
  return index < 0 ? undefined : reading.identity.mentions[index];
}

/** The mention that covers a word. */
export function mentionOn(reading: Reading, i: number): Mention | undefined {
  return mentionNumbered(reading, reading.mentionAt[i] ?? -1);
}

/** The quotation that covers a word. */
export function quotationOn(reading: Pick<Reading, 'quotations' | 'quotationAt'>, i: number): Quotation | undefined {
  const index = reading.quotationAt[i] ?? -1;
  return index < 0 ? undefined : reading.quotations[index];
}

/** The type of the mention that covers a word. */
export function mentionType(reading: Reading, i: number): string | undefined {
  const index = reading.mentionAt[i] ?? -1;
  return mentionNumbered(reading, index)?.type;
}

function mentionsAt(words: readonly Word[], identity: ArticleIdentity): Int32Array {
  const at = new Int32Array(words.length).fill(-1);
  identity.mentions.forEach((mention, index) => {
    for (let i = firstEndingAfter(words, mention.start); i < words.length && (words[i]?.start ?? Infinity) < mention.end; i++) at[i] = index;
  });
  return at;
}

function firstEndingAfter(words: readonly Word[], offset: number): number {
  return countBefore(words.length, i => (words[i]?.end ?? Infinity) <= offset);
}

const SEARCHED: ReadonlySet<string> = new Set(['headline', 'summary', 'caption', 'body']);

/** Periods of the blocks that are searched for claims, datelines cut off. */
function periodsOf(article: ArticleText, quotations: readonly Quotation[], quotationAt: Int32Array): Period[] {
  const periods: Period[] = [];
  for (const sentence of article.sentences) {
    const block = article.blocks[sentence.block];
    if (!block || !SEARCHED.has(block.role)) continue;
    const from = Math.max(sentence.from, block.dateline?.to ?? 0);
    const to = block.role === 'caption' ? beforeCredit(article.words, from, sentence.to) : sentence.to;
    if (from >= to) continue;
    const last = periods.at(-1);
    const at = quotationAt[from] ?? -1;
    const within = at >= 0 && (quotations[at]?.from ?? from) < from;
    if (last && last.block === sentence.block && (within || asksAfter(article, quotations, quotationAt, last, { from, to: sentence.to }))) periods[periods.length - 1] = { ...last, to };
    else periods.push({ from, to, block: sentence.block });
  }
  return periods;
}
