/** Tests of the corrections of the open sets: what they change, and what is said of those that cannot be made. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctTexts, fingerprintOf, readCorrections } from '../../../training/corrections.ts';
import type { LabelledText } from '../../../training/labelled.ts';
import { readOpenSets } from '../../../training/read-open.ts';

const FOLDER = 'training/corrections';
const NEWS = 'Premier Mira Tal met Oru Guard men near the Tarin dam.';

function textOf(text: string, mentions: LabelledText['mentions'], unsure: LabelledText['unsure'] = []): LabelledText {
  return { id: 'a', set: 'invented', genre: 'open', region: 'iraq', group: 'a', text, mentions, unsure };
}

/** `lines` below the head of document "a"; marks as "type:surface", undecided stretches as "?:surface". */
function corrected(labelled: LabelledText, lines: string, head = `document a text ${fingerprintOf(labelled.text)}`): { marks: string[]; errors: readonly string[] } {
  const { texts, errors } = correctTexts([labelled], readCorrections(`${head}\n${lines}`, 'f.txt'));
  const { text, mentions, unsure } = texts[0] ?? labelled;
  return { marks: [...mentions.map(({ start, end, type }) => `${type}:${text.slice(start, end)}`), ...unsure.map(({ start, end }) => `?:${text.slice(start, end)}`)], errors };
}

describe('corrections of the open sets', () => {
  const news = textOf(NEWS, [{ start: 0, end: 16, type: 'person' }, { start: 21, end: 34, type: 'organization' }], [{ start: 44, end: 49 }]);

  it('puts what was read in the place of whatever it touches', () => {
    assert.deepEqual(corrected(news, '8 16 person\n21 30 organization\n44 49 place'), { marks: ['person:Mira Tal', 'organization:Oru Guard', 'place:Tarin'], errors: [] });
  });

  it('makes one mention of two and two of one', () => {
    const split = textOf('Oru Guard and Tarin', [{ start: 0, end: 3, type: 'place' }, { start: 4, end: 19, type: 'organization' }]);
    assert.deepEqual(corrected(split, '0 9 organization\n14 19 place').marks, ['organization:Oru Guard', 'place:Tarin']);
  });

  it('takes mentions away, and leaves places open', () => {
    assert.deepEqual(corrected(news, '0 16 none\n21 34 open').marks, ['?:Tarin', '?:Oru Guard men']);
  });

  it('decides what the set left undecided only where the whole text was read', () => {
    assert.deepEqual(corrected(news, '').marks, ['person:Premier Mira Tal', 'organization:Oru Guard men', '?:Tarin']);
    assert.deepEqual(corrected(news, '21 30 open', `document a text ${fingerprintOf(NEWS)} whole`).marks, ['person:Premier Mira Tal', '?:Oru Guard']);
  });

  it('counts code points', () => {
    assert.deepEqual(corrected(textOf('😀😀 Mira Tal', []), '3 11 person').marks, ['person:Mira Tal']);
  });

  it('reads comments, empty lines and other ends of line', () => {
    assert.deepEqual(corrected(news, '\r\n# a title\r\n  8 16 person\r\n').marks, ['person:Mira Tal', 'organization:Oru Guard men', '?:Tarin']);
  });

  const faults: readonly (readonly [string, RegExp])[] = [
    ['50 160 person', /^f\.txt:2: 50 to 160 is outside the text of document a, which has 54 characters$/],
    ['8 16 person\n12 20 person', /^f\.txt:3: 12 to 20 overlaps 8 to 16 of line 2$/],
    ['8 16 persn', /^f\.txt:2: unknown label "persn": write person, .*none or open$/],
    ['16 8 person', /^f\.txt:2: the stretch 16 to 8 is empty$/],
    ['8 person', /^f\.txt:2: expected "START END LABEL", found "8 person"$/],
    ['-1 8 person', /^f\.txt:2: expected "START END LABEL"/],
    ['document b', /^f\.txt:2: expected "document ID text FINGERPRINT"/],
    ['document b text 0 partly', /^f\.txt:2: expected "document ID text FINGERPRINT"/],
    ['document b text 0', /^f\.txt:2: the set has no document b$/],
    ['document a text 0\n8 16 person', /^f\.txt:2: document a begins a second time, after line 1/],
  ];
  for (const [lines, message] of faults) {
    it(`tells what is wrong with ${JSON.stringify(lines)}, and makes the rest`, () => {
      const { marks, errors } = corrected(news, `${lines}${lines.includes('document') ? '' : '\n44 49 place'}`);
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0] ?? '', message);
      assert.equal(marks.at(-1), lines.includes('document') ? '?:Tarin' : 'place:Tarin');
    });
  }

  it('tells of a correction before the first document', () => {
    assert.deepEqual(readCorrections('8 16 person', 'f.txt').errors, ['f.txt:1: a correction before the first document']);
  });

  it('leaves a text alone that is not the one that was read', () => {
    const { marks, errors } = corrected(news, '8 16 person', 'document a text 0123456789ab whole');
    assert.deepEqual(marks, ['person:Premier Mira Tal', 'organization:Oru Guard men', '?:Tarin']);
    assert.match(errors.join('\n'), /^f\.txt:1: document a has changed since it was read \(its text is [0-9a-f]{12}, the corrections are for 0123456789ab\)/);
  });

  it('leaves texts alone that no document speaks of', () => {
    assert.deepEqual(correctTexts([news], readCorrections('', 'f.txt')), { texts: [news], errors: [] });
  });

  describe('in training/corrections', () => {
    for (const name of readdirSync(FOLDER)) {
      const source = readFileSync(join(FOLDER, name), 'utf8');

      it(`can be read: ${name}`, () => {
        const { documents, errors } = readCorrections(source, name);
        assert.deepEqual(errors, []);
        assert.ok(documents.length > 0);
      });

      it(`hold no text: ${name}`, () => {
        assert.deepEqual(source.split('\n').slice(1).filter(line => !/^(|document \S+ text [0-9a-f]{12}( whole)?|\d+ \d+ [a-z]+)$/.test(line)), []);
      });
    }

    it('fit the sets', function () {
      const corpora = join(process.cwd(), '../shared/corpora');
      if (!existsSync(corpora)) {
        console.log('    (no ../shared/corpora here: nothing to correct)');
        return this.skip();
      }
      const errors: string[] = [];
      readOpenSets(corpora, FOLDER, message => errors.push(message));
      assert.deepEqual(errors, []);
    });
  });
});
