/** Anchors: each of the five states, and no wrong place taken silently, whatever happens to the article. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveSelector, selectorFor, type Quote } from '../../../../server/src/core/sidecar/anchors.ts';
import { approximateMatches, effortFor } from '../../../../server/src/core/sidecar/approximate.ts';

function selector(quote: string, at?: readonly [number, number], prefix?: string, suffix?: string): Quote {
  return { quote: { value: quote }, at: at && { value: at }, prefix, suffix };
}

/** "moved 3-6 Ana" */
function told(text: string, quote: Quote): string {
  const anchor = resolveSelector(text, quote);
  const spans = 'span' in anchor ? [anchor.span] : anchor.spans;
  return [anchor.state, ...spans.map(({ start, end }) => text.slice(start, end))].join('|');
}

/** A selector as it would have been written in `before`. */
function written(before: string, quote: string, from = 0): Quote {
  const start = before.indexOf(quote, from);
  const { at, prefix, suffix } = selectorFor(before, { start, end: start + quote.length });
  return selector(quote, at, prefix, suffix);
}

describe('resolveSelector', () => {
  it('takes the exact words at their place, in code points', () => {
    assert.equal(told('⚓🚢 Ana spoke', selector('Ana', [3, 6])), 'ok|Ana');
    assert.equal(told('Ana and Ana', selector('Ana', [8, 11])), 'ok|Ana');
  });

  it('finds words that moved to one clear place, or had no place yet', () => {
    assert.equal(told('On Monday Ana spoke', selector('Ana', [0, 3])), 'moved|Ana');
    assert.equal(told('On Monday Ana spoke', selector('Ana')), 'moved|Ana');
    assert.equal(told('On Monday Ana spoke', selector('Ana', [9_000, 9_003])), 'moved|Ana');
  });

  it('does not choose between places', () => {
    assert.equal(told('Bello met a cousin. Bello met a friend.', selector('Bello', [5, 10])), 'ambiguous|Bello|Bello');
  });

  it('lets the surroundings decide between places', () => {
    const before = 'Mr Bello the mayor arrived early. Later that day Mr Bello the baker arrived.';
    const quote = written(before, 'Bello', 20);
    assert.equal(told(`At last. ${before}`, quote), 'moved|Bello');
    const anchor = resolveSelector(`At last. ${before}`, quote);
    assert.equal(anchor.state === 'moved' && anchor.span.start, 9 + before.indexOf('Bello', 20));
  });

  it('does not stay where another mention of the name has come to stand', () => {
    const before = 'Ana Bello, the mayor, spoke first and at length. Then came Ana Bello, a baker from the old port, to answer.';
    const quote = written(before, 'Ana Bello', 5);
    const inserted = 'Ana Bello, the editor of the Daily, wrote it down at once.. ';
    const after = before.slice(0, before.indexOf('Then')) + inserted.slice(0, 54) + before.slice(before.indexOf('Then'));
    const anchor = resolveSelector(after, quote);
    assert.ok(anchor.state !== 'ok' || after.slice(anchor.span.end).startsWith(', a baker'));
    assert.ok(anchor.state !== 'moved' || after.slice(anchor.span.end).startsWith(', a baker'));
  });

  it('does not take a namesake in other surroundings for a mention that was deleted', () => {
    const before = 'The mayor, Bello, opened the bridge at noon on Friday. His nephew Bello sells fish in the market of the port.';
    const after = 'His nephew Bello sells fish in the market of the port.';
    assert.equal(told(after, written(before, 'Bello')), 'orphan|Bello');
  });

  it('does not find a name inside another', () => {
    assert.equal(told('ISIS fled', selector('IS', [20, 22])), 'orphan');
    assert.equal(told('أنا بغدادي', selector('بغداد', [0, 5])), 'orphan');
  });

  it('offers words much alike, from twelve characters on', () => {
    assert.equal(told('The strike will last no longer than four days.', selector('will last no longer than five days', [11, 45])), 'drifted|will last no longer than four days');
    assert.equal(told('Sheikh Kamal Rustamih spoke', selector('Sheikh Kamaal Rustami', [0, 21])), 'drifted|Sheikh Kamal Rustamih');
    assert.equal(told('Mr Belo spoke', selector('Mr Bello', [0, 8])), 'orphan');
    assert.equal(told('Nothing of the kind was said.', selector('will last no longer than five days', [0, 34])), 'orphan');
  });

  it('does not choose between two that are alike', () => {
    assert.equal(told('It cost four thousand euros. It cost nine thousand euros.', selector('It cost five thousand euros.', [90, 118])).split('|')[0], 'ambiguous');
  });

  it('takes nonsense for what it is', () => {
    for (const at of [[-1, 2], [5, 2], [1.5, 2], [Number.NaN, 1]] as const) assert.equal(told('Ana', selector('Bea', at)), 'orphan');
    assert.equal(told('', selector('Ana and somebody', [0, 3])), 'orphan');
    assert.equal(told('Ana', selector(' ', [0, 1])), 'orphan');
  });

  it('never is silently wrong: after random edits "ok" and "moved" are the passage that was meant', () => {
    const name = fc.constantFrom('Ana', 'Bello', 'the mayor', 'said', 'in Old Port', 'on Friday', 'that', 'nine boats', 'sank', '🚢', 'met');
    const text = fc.array(name, { minLength: 8, maxLength: 60 }).map(words => words.join(' '));
    fc.assert(fc.property(text, fc.nat(), fc.nat(), fc.string({ maxLength: 12 }), fc.nat({ max: 6 }), (before, pick, place, extra, cut) => {
      const starts = [...before.matchAll(/Ana|Bello|nine boats/g)];
      const match = starts[pick % Math.max(1, starts.length)];
      if (!match) return;
      // One edit elsewhere: the passage itself and its nearest surroundings stay.
      const offset = place % (before.length + 1);
      if (offset > match.index - 40 && offset < match.index + match[0].length + 40) return;
      const { at, prefix, suffix } = selectorFor(before, { start: match.index, end: match.index + match[0].length });
      const gone = offset < match.index ? Math.min(cut, match.index - 40 - offset) : cut;
      const after = before.slice(0, offset) + extra + before.slice(offset + Math.max(0, gone));
      const truth = offset < match.index ? match.index + extra.length - Math.max(0, gone) : match.index;
      const anchor = resolveSelector(after, selector(match[0], at, prefix, suffix));
      if (anchor.state === 'ok' || anchor.state === 'moved') assert.equal(anchor.span.start, truth);
    }), { numRuns: 500 });
  });

  it('is done with 20 MB before the runner gives up', () => {
    const text = 'Nobody knows why the ferry left the port so late. '.repeat(400_000);
    assert.equal(resolveSelector(text, selector('the ferry', [1, 10])).state, 'ambiguous');
    assert.equal(resolveSelector(text, selector('Everybody knew how the freighter reached that harbour early.', [1_000_000, 1_000_060])).state, 'orphan');
    assert.equal(resolveSelector(text, selector('a'.repeat(5000), [1_000_000, 1_000_060])).state, 'orphan');
  });
});

describe('quotes of several pages', () => {
  const text = Array.from({ length: 3000 }, (_, i) => `Ferry ${i * 7919} left for port ${i % 13}. `).join('');
  const page = text.slice(20_000, 50_000);

  it('are found again with words changed all over them', () => {
    const anchor = resolveSelector(text.replaceAll(/port 7/g, 'harbour 7'), selector(page, [20_000, 50_000]));
    assert.ok(anchor.state === 'drifted' && anchor.score > 0.9 && anchor.score < 1, JSON.stringify(anchor));
  });

  it('are gone where only their beginning stands', () => {
    const other = text.slice(0, 25_000) + 'Nobody knew why the crane had fallen, or on whom it fell. '.repeat(600);
    assert.equal(resolveSelector(other, selector(page, [20_000, 50_000])).state, 'orphan');
  });
});

describe('approximateMatches', () => {
  it('finds a changed quote of any length', () => {
    fc.assert(fc.property(fc.string({ minLength: 20, maxLength: 200, unit: fc.constantFrom(...'abcdefgh ') }), fc.nat(), fc.string({ maxLength: 50 }), fc.string({ maxLength: 50 }), (quote, at, before, after) => {
      const offset = at % quote.length;
      const changed = `${quote.slice(0, offset)}X${quote.slice(offset + 1)}`;
      const { spans } = approximateMatches(`${before}\n${changed}\n${after}`, quote, 0, effortFor(1));
      assert.ok(spans.some(({ similarity }) => similarity >= 0.8), JSON.stringify(spans));
    }));
  });
});

describe('selectorFor', () => {
  it('writes the surroundings only where the words stand elsewhere too', () => {
    assert.deepEqual(selectorFor('🚢 Ana spoke', { start: 3, end: 6 }), { quote: 'Ana', at: [2, 5] });
    assert.deepEqual(selectorFor('Ana met Ana', { start: 8, end: 11 }), { quote: 'Ana', at: [8, 11], prefix: 'Ana met ' });
    const { prefix, suffix } = selectorFor(`${'🚢'.repeat(40)}Ana${'é'.repeat(40)} Ana`, { start: 80, end: 83 });
    assert.deepEqual([prefix, suffix], ['🚢'.repeat(32), 'é'.repeat(32)]);
  });

  it('writes them for what is annotated alone', () => {
    assert.deepEqual(selectorFor('🚢 Ana spoke', { start: 3, end: 6 }, true), { quote: 'Ana', at: [2, 5], prefix: '🚢 ', suffix: ' spoke' });
    assert.deepEqual(selectorFor('Ana', { start: 0, end: 3 }, true), { quote: 'Ana', at: [0, 3] });
  });

  it('writes as much as tells the words from their twin, within bounds', () => {
    const sentence = 'the mayor said on the quay of the old harbour that Ana would not sail.';
    const text = `On Monday ${sentence}\nOn Friday ${sentence}`;
    const { prefix = '' } = selectorFor(text, { start: text.lastIndexOf('Ana'), end: text.lastIndexOf('Ana') + 3 });
    assert.equal(prefix.length, 64);
    assert.match(prefix, /Friday the mayor/);
    const same = selectorFor(`${'x'.repeat(600)} Ana ${'x'.repeat(601)} Ana ${'x'.repeat(600)}`, { start: 601, end: 604 });
    assert.deepEqual([same.prefix?.length, same.suffix?.length], [256, 256]);
  });

  it('is found again as it was written', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'binary' }), fc.nat(), fc.nat(), (text, a, b) => {
      const characters = Array.from(text);
      const [from, to] = [a % characters.length, (b % characters.length) + 1].toSorted((x, y) => x - y) as [number, number];
      const start = characters.slice(0, from).join('').length;
      const span = { start, end: start + characters.slice(from, to).join('').length };
      const { quote, at, prefix, suffix } = selectorFor(text, span);
      if (quote.trim() === '') return;
      assert.deepEqual(resolveSelector(text, selector(quote, at, prefix, suffix)), { state: 'ok', span });
    }));
  });
});
