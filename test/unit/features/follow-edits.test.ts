/** Tests of live anchors: places follow the edits of a person, never to other words, and nothing else in the sidecar changes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sidecarEdits } from '../../../server/src/core/features/follow-edits.ts';
import { resolveSelector, selectorFor } from '../../../server/src/core/sidecar/anchors.ts';
import { parseSidecar } from '../../../server/src/core/sidecar/parse-sidecar.ts';
import { yamlFlow } from '../../../server/src/core/sidecar/yaml-scalar.ts';
import type { TextChange } from '../../../server/src/core/text/change.ts';
import { followChanges } from '../../../server/src/core/text/change.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';

const BASE = 'Port reopens 🚢\n\nLena Okafor said the port is open. Piet Okafor left the port.\n';
const WAS = 'a'.repeat(64);
const NOW = 'b'.repeat(64);

/** Replaces the first `words` of the text by others. */
const replaced = (text: string, words: string, by: string): TextChange => {
  const start = text.indexOf(words);
  return { span: { start, end: start + words.length }, newText: by };
};
const place = (text: string, words: string): string => yamlFlow({ ...selectorFor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }) });

const SIDECAR = `version: 1
source: { text: a.txt, sha256: "${WAS}" } # as read
mentions:
  - { id: m1, entity: lena, ${place(BASE, 'Lena Okafor').slice(2)}
  - { id: m2, entity: piet, ${place(BASE, 'Piet Okafor').slice(2)}
claims:
  - { id: c1, kind: indirect, cue: ${place(BASE, 'said')}, ${place(BASE, 'the port is open').slice(2)}
  - { id: c2, kind: indirect, quote: [${place(BASE, 'left')}, ${place(BASE, 'the port.')}], speaker: { text: Piet Okafor, at: [51, 62] } }
`;

function followed(changes: readonly TextChange[], yaml = SIDECAR): { readonly yaml: string; readonly article: string } {
  const { text } = followChanges(BASE, changes);
  return { yaml: applyEdits(yaml, sidecarEdits(yaml, { text, sha256: NOW }, { base: BASE, sha256: WAS, changes })), article: text };
}

/** Each quotation with the words that now stand at its place. */
function placed(yaml: string, article: string): string[] {
  const points = Array.from(article);
  return [...yaml.matchAll(/(?:quote|text): ([^,[{]*), at: \[(\d+), (\d+)\]/g)].map(([, quote, start, end]) => {
    const words = points.slice(Number(start), Number(end)).join('');
    return words === quote ? quote : `${quote} → ${words}`;
  });
}

describe('live anchors', () => {
  it('move with words put in before them, in code points', () => {
    const { yaml, article } = followed([replaced(BASE, 'Lena', 'Mayor 🚢 Lena')]);
    assert.deepEqual(placed(yaml, article), ['Lena Okafor', 'Piet Okafor', 'said', 'the port is open', 'left', 'the port.', 'Piet Okafor']);
    assert.match(yaml, new RegExp(`sha256: "${NOW}" } # as read`));
  });

  it('stay on a passage that was itself changed, and are not guessed', () => {
    const { yaml, article } = followed([replaced(BASE, 'Piet', 'Peter')]);
    assert.deepEqual(placed(yaml, article).filter(one => one.includes('→')), ['Piet Okafor → Peter Okafo', 'Piet Okafor → Peter Okafo']);
  });

  it('come back with a passage that was changed and changed back', () => {
    const first = replaced(BASE, 'Piet', 'Peter');
    const { text } = followChanges(BASE, [first]);
    const { yaml, article } = followed([first, replaced(text, 'Peter', 'Piet'), { span: { start: 0, end: 0 }, newText: 'New: ' }]);
    assert.deepEqual(placed(yaml, article).filter(one => one.includes('→')), []);
  });

  it('do not touch a place that was wrong before, nor a hash of another text', () => {
    const wrong = SIDECAR.replace(/at: \[16, 27\]/, 'at: [3, 14]').replace(WAS, 'c'.repeat(64));
    assert.notEqual(wrong, SIDECAR);
    const { yaml } = followed([replaced(BASE, 'Port', 'The port')], wrong);
    assert.match(yaml, /id: m1.*at: \[3, 14\]/);
    assert.match(yaml, /sha256: "c{64}"/);
  });

  it('write the words around a passage anew where those changed', () => {
    const base = 'One: Lena. Two: Lena.';
    const yaml = `version: 1\nmentions:\n  - { id: m1, entity: lena, ${yamlFlow({ ...selectorFor(base, { start: 16, end: 20 }) }).slice(2)}\n`;
    const changes = [replaced(base, 'Two', 'Then')];
    const { text } = followChanges(base, changes);
    const after = applyEdits(yaml, sidecarEdits(yaml, { text, sha256: NOW }, { base, sha256: WAS, changes }));
    const [mention] = parseSidecar(after).value.mentions;
    assert.ok(mention?.selector);
    assert.deepEqual(resolveSelector(text, mention.selector), { state: 'ok', span: { start: 17, end: 21 } });
  });

  it('leave a sidecar with faults alone', () => {
    assert.deepEqual(sidecarEdits('version: 1\nmentions: [', { text: 'x' + BASE, sha256: NOW }, { base: BASE, sha256: WAS, changes: [{ span: { start: 0, end: 0 }, newText: 'x' }] }), []);
  });

  it('stand on their own words after any edits, or where they stood', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat(9), newText: fc.constantFrom('', 'x', ' ', 'the port', 'Okafor', '🚢', '\n') });
    fc.assert(fc.property(fc.array(change, { maxLength: 6 }), wanted => {
      let text = BASE;
      const changes = wanted.map(({ at, length, newText }): TextChange => {
        const edge = (offset: number): number => (/[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset);
        const start = edge(at % (text.length + 1));
        const end = Math.max(start, edge(Math.min(text.length, start + length)));
        text = text.slice(0, start) + newText + text.slice(end);
        return { span: { start, end }, newText };
      });
      const { yaml, article } = followed(changes);
      assert.equal(article, text);
      const before = [...SIDECAR.matchAll(/at: \[\d+, \d+\]/g)].map(String);
      const after = [...yaml.matchAll(/at: \[\d+, \d+\]/g)].map(String);
      for (const [index, words] of placed(yaml, article).entries()) assert.ok(!words.includes('→') || after[index] === before[index], `${words} in ${JSON.stringify(article)}`);
      assert.deepEqual(parseSidecar(yaml).problems, parseSidecar(SIDECAR).problems);
    }), { numRuns: 400 });
  });
});
