/** Two readers, one result: whatever the fast one reads, the careful one reads the same, and finds nothing wrong with it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fastTree } from '../../../server/src/core/sidecar/yaml-fast.ts';
import { carefulTree } from '../../../server/src/core/sidecar/yaml-tree.ts';

const FOLDERS = ['examples', 'examples/broken'];
const TEXTS = FOLDERS.flatMap(folder => readdirSync(folder).filter(name => name.endsWith('.yaml')).map(name => readFileSync(`${folder}/${name}`, 'utf8')));
const KINDS = `# all that our files use
version: 1
source: { text: a.txt, sha256: "00ff", title: 'It''s "here"', empty: [], none: {} }
mentions:
  - { id: m1, at: [12, 25], quote: Ada Okoro, note: "a\\u00e9\\n" } # who
  -   id: m2
      quote: "over
        two lines"
      at: [ 1, 2, ]
claims:
- id: c1
  date: 2021-12-04
  on: yes
  list:
  - a
  - b # comment

  - {x: 1, "y": 'z'}
`;

describe('the fast reader of YAML', () => {
  it('reads our own files itself', () => {
    for (const text of [KINDS, ...TEXTS.slice(0, 5)]) assert.ok(fastTree(text), text.slice(0, 60));
  });

  it('agrees with the careful one on every file', () => {
    for (const text of [KINDS, ...TEXTS]) checkAgreement(text);
  });

  it('agrees on files that somebody broke', () => {
    const pieces = fc.constantFrom('"', "'", '{', '}', '[', ']', ':', ': ', ',', '- ', '? ', '#', ' #', '\n', '\n\n', '  ', '&a ', '*a', '!t ', '|', '>', '---\n', '...\n', '%', '@', '`', '~', '0x1', '-1.5', '\r\n', '\r', '\t', '<<', 'null', '\\', 'é');
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(3), piece: fc.oneof(pieces, fc.constant('')) });
    const base = fc.constantFrom(KINDS, ...TEXTS.map(text => text.slice(0, 600)));
    fc.assert(fc.property(base, fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
      for (const { at, remove, piece } of edits) {
        const offset = Math.floor(at * text.length);
        text = text.slice(0, offset) + piece + text.slice(offset + remove);
      }
      checkAgreement(text);
    }), { numRuns: Number(process.env['RUNS'] ?? 1500) });
  });
});

function checkAgreement(text: string): void {
  const fast = fastTree(text);
  if (fast === undefined) return;
  assert.deepEqual({ root: fast, problems: [] }, carefulTree(text));
}
