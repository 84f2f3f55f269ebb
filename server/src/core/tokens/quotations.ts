/** Finds quoted passages: curly and straight marks, one inside another, and quotations that run over paragraphs. */
import type { Block, Quotation, Sentence, Word } from './token.ts';

/**
 * Curly marks say themselves whether they open; straight ones are read by the white space around them, and start
 * afresh in each block. A mark left open runs to the end of its block when the next block opens with a mark again
 * (the speaker goes on), else to the end of its sentence. Where paragraphs were run together the mark that opens the
 * next one stands within the block.
 */
export function quotationsOf(words: readonly Word[], blocks: readonly Block[], sentences: readonly Sentence[]): Quotation[] {
  const quotations: Quotation[] = [];
  let openBefore = false;
  blocks.forEach((block, index) => {
    if (block.role === 'furniture') return;
    const { pairs, open } = pairMarks(words, block);
    const next = blocks[index + 1];
    const goesOn = open !== undefined && next !== undefined && next.role === block.role && isDouble(words[next.from]) && reads(words, next.from, next.to) === 'open';
    if (open !== undefined) pairs.push({ open: open.at, close: goesOn ? block.to : sentenceEnd(sentences, open.at, block.to), depth: 0, closed: false, resumes: open.resumes });
    for (const pair of pairs.toSorted((a, b) => a.open - b.open)) {
      quotations.push(quotationOf(words, index, pair, pair.resumes || (openBefore && pair.open === block.from)));
    }
    openBefore = goesOn;
  });
  return quotations;
}

interface Pair {
  /** Word index of the opening mark. */
  readonly open: number;
  /** Word index of the closing mark, or one past the last word where there is none. */
  readonly close: number;
  readonly depth: number;
  readonly closed: boolean;
  /** Goes on with the quotation that is open before it. */
  readonly resumes: boolean;
}

interface Marks {
  readonly pairs: Pair[];
  /** The outermost double mark that never closes. */
  readonly open: Mark | undefined;
}

/** Within one block. One that opens inside a quotation, after a whole sentence of it, begins another within it, unless too few close. */
function pairMarks(words: readonly Word[], block: Block): Marks {
  const nested = pairedMarks(words, block, false);
  return nested.open === undefined ? nested : pairedMarks(words, block, true);
}

function pairedMarks(words: readonly Word[], block: Block, resumes: boolean): Marks {
  const pairs: Pair[] = [];
  const stack: Mark[] = [];
  for (let i = block.from; i < block.to; i++) {
    const word = words[i];
    if (word?.kind !== 'quote') continue;
    const reading = reads(words, i, block.to);
    const top = stack.findLastIndex(({ double }) => double);
    const reopens = resumes && top >= 0 && reading === 'open' && isDouble(word) && /^[.!?…]$/.test(words[i - 1]?.text ?? '');
    if (reopens) {
      const { at, resumes: goesOn } = stack[top]!;
      pairs.push({ open: at, close: i, depth: top, closed: false, resumes: goesOn });
      stack.length = top;
    }
    pairMark(reading, { at: i, double: isDouble(word), resumes: reopens }, stack, pairs);
  }
  return { pairs, open: stack.find(mark => mark.double) };
}

interface Mark {
  readonly at: number;
  readonly double: boolean;
  readonly resumes: boolean;
}

/** `stack`: the marks that are open before this one. */
function pairMark(reading: ReturnType<typeof reads>, mark: Mark, stack: Mark[], pairs: Pair[]): void {
  const top = stack.findLastIndex(({ double }) => double === mark.double);
  if (reading === 'close' || (reading === 'either' && top >= 0)) {
    const opened = stack[top];
    if (!opened) return; // the apostrophe of "soldiers’", or a stray mark
    stack.length = top;
    pairs.push({ open: opened.at, close: mark.at, depth: stack.length, closed: true, resumes: opened.resumes });
  } else if (top < 0 || stack.length < 3) stack.push(mark);
}

function isDouble(word: Word | undefined): boolean {
  return word !== undefined && /^["“”„‟«»]$/.test(word.text);
}

/** Whether the mark at `i` opens or closes, by its form, else by the white space around it. */
function reads(words: readonly Word[], i: number, end: number): 'open' | 'close' | 'either' {
  const word = words[i];
  if (!word) return 'either';
  if (word.text === '“' || word.text === '„' || word.text === '«' || word.text === '‘' || word.text === '‚') return 'open';
  if (word.text === '”' || word.text === '»') return 'close';
  const next = words[i + 1];
  const roomBefore = word.spaced || /^[([—–-]$/.test(words[i - 1]?.text ?? '') || words[i - 1]?.kind === 'quote';
  const roomAfter = i + 1 >= end || next === undefined || next.spaced || next.kind === 'punctuation';
  if (word.spaced && !roomAfter) return 'open';
  if (roomAfter && !word.spaced) return 'close';
  if (word.text === "'" || word.text === '’') return roomBefore ? 'open' : 'close';
  return roomBefore && !roomAfter ? 'open' : 'either';
}

function sentenceEnd(sentences: readonly Sentence[], word: number, limit: number): number {
  return Math.min(limit, sentences.find(sentence => sentence.from <= word && word < sentence.to)?.to ?? limit);
}

function quotationOf(words: readonly Word[], block: number, pair: Pair, continues: boolean): Quotation {
  const to = pair.closed ? pair.close + 1 : pair.close;
  const start = words[pair.open]?.start ?? 0;
  const end = words[to - 1]?.end ?? start;
  const innerStart = words[pair.open + 1]?.start ?? end;
  const innerEnd = words[pair.close - 1]?.end ?? end;
  const count = pair.close - pair.open - 1;
  return {
    from: pair.open, to, start, end, block, depth: pair.depth, closed: pair.closed, continues,
    inner: { start: Math.min(innerStart, innerEnd), end: innerEnd },
    scare: pair.closed && count <= 3 && !/^[.,!?…]$/.test(words[pair.close - 1]?.text ?? ''),
  };
}
