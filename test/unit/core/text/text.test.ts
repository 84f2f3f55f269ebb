/** Tests of spans, positions, code points, edits and escaping. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { codePointIndexOf, toCodePoint, toUtf16 } from '../../../../server/src/core/text/code-points.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';
import { escapeMarkdown, shorten, showControls } from '../../../../server/src/core/text/escape.ts';
import { lineIndexOf, offsetAt, positionAt } from '../../../../server/src/core/text/line-index.ts';
import { rememberedBy } from '../../../../server/src/core/text/memo.ts';
import { trimSpan } from '../../../../server/src/core/text/span.ts';

describe('what is remembered', () => {
  it('is asked for once, as long as it is among the younger or the older answers', () => {
    const asked: string[] = [];
    const lengthOf = rememberedBy((text): number | null => (asked.push(text), text === '' ? null : text.length), 2);
    const answers = ['a', '', 'a', 'bb', '', 'ccc', 'a', ''].map(lengthOf);
    assert.deepEqual(answers, [1, null, 1, 2, null, 3, 1, null]);
    assert.deepEqual(asked, ['a', '', 'bb', 'ccc', 'a'], '"a" was among the older ones when these were forgotten; what was asked for since was not');
  });
});

describe('line index', () => {
  it('counts LF, CRLF and lone CR as one line end each', () => {
    const index = lineIndexOf('a\nb\r\nc\rd');
    assert.deepEqual(index.lineStarts, [0, 2, 5, 7]);
    assert.deepEqual(positionAt(index, 6), { line: 2, character: 1 });
  });

  it('goes from offset to position and back, for every offset of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀', 'é', ' ') }), text => {
        const index = lineIndexOf(text);
        for (let offset = 0; offset <= text.length; offset++) assert.equal(offsetAt(index, positionAt(index, offset)), offset);
      }),
    );
  });

  it('clamps positions outside the text', () => {
    const index = lineIndexOf('one\ntwo');
    assert.equal(offsetAt(index, { line: 9, character: 0 }), 7);
    assert.equal(offsetAt(index, { line: 0, character: 99 }), 4);
    assert.deepEqual(positionAt(index, -1), { line: 0, character: 0 });
  });
});

describe('code points', () => {
  it('agrees with the iterator of strings at every code point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const index = codePointIndexOf(text);
        let utf16 = 0;
        let codePoint = 0;
        for (const character of `${text}.`) {
          assert.equal(toCodePoint(index, utf16), codePoint);
          assert.equal(toUtf16(index, codePoint), utf16);
          utf16 += character.length;
          codePoint++;
        }
      }),
    );
  });
});

describe('edits', () => {
  it('applies edits given in any order', () => {
    const edits = [
      { span: { start: 4, end: 7 }, newText: '2' },
      { span: { start: 0, end: 0 }, newText: '>' },
    ];
    assert.equal(applyEdits('one two', edits), '>one 2');
  });

  it('refuses edits that overlap', () => {
    const overlapping = [
      { span: { start: 0, end: 3 }, newText: '' },
      { span: { start: 2, end: 4 }, newText: '' },
    ];
    assert.throws(() => applyEdits('abcdef', overlapping), /overlap/);
  });
});

describe('escaping', () => {
  it('leaves nothing of a file that Markdown or HTML would act on', () => {
    const hostile = '<img src=x onerror=alert(1)> [link](command:evil) `code` **bold** https://x.org a_b';
    const escaped = escapeMarkdown(hostile);
    assert.ok(!/<[a-z]/i.test(escaped));
    assert.ok(!/(^|[^\\])[[\]`*_(]/.test(escaped));
    assert.ok(!escaped.includes('https://'));
  });

  it('shows control and bidi characters', () => {
    assert.equal(showControls('a\u001B[31mb\u202Ec'), 'a⟨U+001B⟩[31mb⟨U+202E⟩c');
  });

  it('shortens at a word', () => {
    assert.equal(shorten('one two three four', 11), 'one two…');
    assert.equal(shorten('short', 11), 'short');
  });
});

describe('trimSpan', () => {
  it('takes white space off both edges', () => {
    assert.deepEqual(trimSpan('  ab ', { start: 0, end: 5 }), { start: 2, end: 4 });
    assert.deepEqual(trimSpan('   ', { start: 0, end: 3 }), { start: 3, end: 3 });
  });
});
