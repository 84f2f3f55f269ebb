/** Recognition as a whole: bounded on hostile texts, offsets right in every script, and the gazetteer that ships. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { lexiconFrom } from '../../../server/src/core/mentions/lexicon.ts';
import { recognitionContext, recognizeArticle } from '../../../server/src/core/recognize.ts';
import { fixtureNames } from '../../support/fixture-names.ts';
import { identityOf, LEXICON, registryOf } from '../../support/recognition.ts';

const REGISTRY = registryOf([
  { id: 'ada', type: 'person', name: 'Ada Karo', weakAliases: ['Karo'] },
  { id: 'zed', type: 'organization', name: 'Zed Council', aliases: ['IS'] },
]);

describe('recognition', () => {
  it('every mention is what stands at its place, and belongs to one chain or is a value', () => {
    const piece = fc.oneof(fc.constantFrom('Ada Karo', 'Karo', 'IS', 'Zed Council', ' said ', '. ', '\n\n', '“', '”', '’s', ' 5 ', 'Monday', '😀', 'مدينة', 'é'), fc.string({ unit: 'grapheme', maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const { mentions, chains, chainOf } = identityOf(text, REGISTRY);
        let last = 0;
        mentions.forEach((mention, i) => {
          assert.ok(mention.start >= last && mention.end > mention.start);
          last = mention.end;
          assert.equal(text.slice(mention.start, mention.end), mention.text);
          const value = mention.type === 'date' || mention.type === 'quantity';
          assert.equal(chainOf[i] === -1, value);
          if (!value) assert.ok(chains[chainOf[i] ?? -1]?.mentions.includes(i));
        });
      }),
    );
  });

  // One quadratic pass over a hundred thousand words takes over 25 s; the runner gives up after 20.
  const hostile: Record<string, (n: number) => string> = {
    'persons of one given name': n => Array.from({ length: n }, (_, i) => `Ada Z${letters(i)} said.`).join(' '),
    'persons of one surname': n => Array.from({ length: n }, (_, i) => `President Z${letters(i)} Karo said. Karo left.`).join(' '),
    'capitals without end': n => 'Zed '.repeat(n * 3),
    'institutions without end': n => 'Ministry of '.repeat(n * 2),
    particles: n => 'al-'.repeat(n * 3),
    'letters and emoji': n => 'A😀b😀C d😀E '.repeat(n),
  };
  for (const [name, make] of Object.entries(hostile)) {
    it(`is done with ${name}, each span inside the text`, () => {
      const text = make(100_000);
      for (const { start, end } of identityOf(text, REGISTRY).mentions) assert.ok(start >= 0 && start < end && end <= text.length);
    });
  }

  it('takes the date of the article, else the one given', () => {
    const context = recognitionContext({ registry: REGISTRY, lexicon: LEXICON, findNames: fixtureNames, date: '2020-05-06' });
    const values = (text: string) => recognizeArticle(text, context).identity.mentions.flatMap(({ value }) => (value?.kind === 'date' ? [value.iso] : []));
    assert.deepEqual(values('Nobody leaves the union\n\n2024-03-05\n\nThey left yesterday.'), ['2024-03-05', '2024-03-04']);
    assert.deepEqual(values('Nobody leaves the union\n\nThey left yesterday.'), ['2020-05-05']);
  });

  it('the gazetteer that ships is small and knows what everybody knows', () => {
    const text = readFileSync('model/gazetteer.txt', 'utf8');
    assert.ok(Buffer.byteLength(text) < 200_000);
    const lexicon = lexiconFrom(text);
    assert.equal(lexicon.known('US')?.name, 'United States');
    assert.equal(lexicon.known('us'), undefined);
    assert.equal(lexicon.known('Kenyans')?.type, 'group');
    assert.equal(lexicon.known('Nairobi')?.type, 'place');
    assert.equal(lexicon.known('UN')?.name, 'United Nations');
    assert.ok(lexicon.isCommon('lawmakers') && !lexicon.isCommon('nairobi'));
  });
});

/** 0, 1, 2 … as "a", "b", "c" …, "ba". */
function letters(i: number): string {
  return i.toString(26).replace(/[0-9a-p]/g, digit => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
