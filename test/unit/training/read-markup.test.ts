/** Tests of the reader of our corpus's markup, and of the checker that stands behind it. */
import assert from 'node:assert/strict';
import { findingsOf } from '../../../training/check-corpus.ts';
import { readMarkup } from '../../../training/read-markup.ts';

const HEAD = '%% region=iraq genre=wire date=2020-01-02 publisher="Tigris Wire"\n\n';

describe('corpus markup', () => {
  it('gives the text without marks, mentions and claims at their offsets', () => {
    const { meta, text, mentions, claims, errors } = readMarkup('a', `${HEAD}<q 1>“[Oru|l:oru] is calm,”</q> <c 1>said</c> <s 1>[Mira Tal|p:mira-tal], the mayor,</s> on Monday.`);
    assert.equal(text, '“Oru is calm,” said Mira Tal, the mayor, on Monday.');
    assert.deepEqual(mentions.map(({ start, end, type, entity }) => [text.slice(start, end), type, entity]), [['Oru', 'place', 'oru'], ['Mira Tal', 'person', 'mira-tal']]);
    const [claim] = claims;
    assert.ok(claim);
    const shown = (part: readonly { start: number; end: number }[]) => part.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual([shown(claim.speaker), shown(claim.cue), shown(claim.content)], [['Mira Tal, the mayor'], ['said'], ['“Oru is calm,”']]);
    assert.equal(meta.get('publisher'), 'Tigris Wire');
    assert.deepEqual(errors, []);
  });

  it('tells marks that are never closed or never opened', () => {
    assert.match(readMarkup('a', `${HEAD}<s 1>Mira`).errors.join(), /<s 1> is never closed/);
    assert.match(readMarkup('a', `${HEAD}Mira</q>`).errors.join(), /<\/q> with no start/);
  });

  const faults: readonly (readonly [string, RegExp])[] = [
    ['[Oru|l:oru] and [Oru|o:oru]', /oru is place and organization/],
    ['[the Oru Guard|o:oru-guard]', /article inside a name/],
    ['[President Tal|p:tal]', /title inside a name/],
    ['[Tal’s|p:tal] house', /possessive inside a name/],
    ['[Tarin|l:tarin] and Tarin', /"Tarin" also stands unmarked/],
    ['<c 1>said</c> <q 1>so</q>', /claim 1 has a cue and no speaker/],
    ['<s 1>Tal</s> <c 1>said</c>', /claim 1 has no content/],
  ];
  for (const [body, fault] of faults) {
    it(`finds the fault in ${body}`, () => assert.match(findingsOf(readMarkup('a', HEAD + body), new Set()).join('\n'), fault));
  }
});
