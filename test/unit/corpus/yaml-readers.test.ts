/** Three readers, one result: whatever a fast one reads, the careful one reads the same, and finds nothing wrong with it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { fastTree } from '../../../server/src/core/sidecar/yaml-fast.ts';
import { plainTree } from '../../../server/src/core/sidecar/yaml-plain.ts';
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

const PLAIN = `# what is plain
version: 1
source: { text: a.txt, sha256: "00ff", title: 'It''s "here"', empty: [], none: {} } # here
mentions:
  # a comment
  - { id: m1, at: [12, 25], quote: Ada Okoro, note: "a\\n\\"b" } # who
  -   id: m2
      quote: to say "no", they said#1
      at: [1, 2]

  - a word - and https://example.org/x?y=z#f
claims:
- id: c1
  date: 2021-12-04
  on: yes
  n: 5
  list:
  - a
  - b # comment
  - {x: 1, y: z, deep: [[1], [a, b]]}
last: ~
`;

describe('the fast readers of YAML', () => {
  it('reads our own files itself', () => {
    for (const text of [KINDS, ...TEXTS.slice(0, 5)]) assert.ok(fastTree(text), text.slice(0, 60));
  });

  it('reads what is plain in one pass', () => {
    for (const text of [PLAIN, ...TEXTS.slice(0, 5)]) assert.ok(plainTree(text), text.slice(0, 60));
  });

  it('agrees with the careful one on every file', () => {
    for (const text of [KINDS, PLAIN, ...TEXTS]) checkAgreement(text);
  });

  it('agrees on files that somebody broke', () => {
    const pieces = fc.constantFrom('"', "'", '{', '}', '[', ']', ':', ': ', ',', '- ', '? ', '#', ' #', '\n', '\n\n', '  ', '&a ', '*a', '!t ', '|', '>', '---\n', '...\n', '%', '@', '`', '~', '0x1', '-1.5', '\r\n', '\r', '\t', '<<', 'null', '\\', 'é');
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(3), piece: fc.oneof(pieces, fc.constant('')) });
    const base = fc.constantFrom(KINDS, PLAIN, PLAIN, ...TEXTS.map(text => text.slice(0, 600)));
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
  const readers = [fastTree(text), plainTree(text)].filter(tree => tree !== undefined);
  if (readers.length === 0) return;
  const careful = carefulTree(text);
  for (const root of readers) assert.deepEqual({ root, problems: [] }, careful);
}
