/** Tests of renaming ids: in every file that uses them, and nothing else changed. */
import assert from 'node:assert/strict';
import { filesAfter, here } from '../../support/features.ts';

const fixture = (registry: string, sidecar: string, claims = '- { id: port-open, statement: lena-okafor says so, about: [lena-okafor] }'): string => `
//- /a.txt
Port reopens

Lena Okafor left.
//- /entities.yaml
version: 1
entities:
  - { id: ${registry}, type: person, name: Lena Okafor } # lena-okafor
  - { id: "piet", type: person, name: Piet, distinctFrom: [lena-okafor] }
//- /claims.yaml
version: 1
claims:
  ${claims}
//- /a.ann.yaml
version: 1
source: { text: a.txt, authors: [lena-okafor] }
mentions:
  - { id: m1, entity: ${sidecar}, quote: Lena Okafor, note: lena-okafor }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: left, same: port-open, relations: [{ type: repeats, to: c2 }] }
  - { id: c2, kind: direct, addressee: 'lena-okafor', quote: left, relations: [{ type: repeats, to: a.ann.yaml#c1 }] }
//- /b.ann.yaml
version: 1
source: { text: a.txt }
claims:
  - { id: c1, kind: direct, place: lena-okafor, quote: left, relations: [{ type: contradicts, to: a.ann.yaml#c1 }] }
`;

/** Every line that the rename changes, with the file it stands in. */
function renamed(source: string, to: string): string[] {
  const { analysis, files, path, offset } = here(source);
  const answer = analysis.renameEdit(path, offset, to);
  if ('message' in answer) return [answer.message];
  const after = filesAfter(files, answer.edit);
  return [...files].flatMap(([name, text]) => {
    const fresh = (after.get(name) ?? '').split('\n');
    return text.split('\n').flatMap((line, index) => (line === fresh[index] ? [] : [`${name}: ${fresh[index]?.trim()}`]));
  });
}

describe('rename', () => {
  it('renames an entity in the registry and wherever its id is used', () => {
    const expected = [
      'entities.yaml: - { id: lena-o, type: person, name: Lena Okafor } # lena-okafor',
      'entities.yaml: - { id: "piet", type: person, name: Piet, distinctFrom: [lena-o] }',
      'claims.yaml: - { id: port-open, statement: lena-okafor says so, about: [lena-o] }',
      'a.ann.yaml: source: { text: a.txt, authors: [lena-o] }',
      'a.ann.yaml: - { id: m1, entity: lena-o, quote: Lena Okafor, note: lena-okafor }',
      'a.ann.yaml: - { id: c1, kind: direct, speaker: lena-o, quote: left, same: port-open, relations: [{ type: repeats, to: c2 }] }',
      "a.ann.yaml: - { id: c2, kind: direct, addressee: 'lena-o', quote: left, relations: [{ type: repeats, to: a.ann.yaml#c1 }] }",
      'b.ann.yaml: - { id: c1, kind: direct, place: lena-o, quote: left, relations: [{ type: contradicts, to: a.ann.yaml#c1 }] }',
    ];
    assert.deepEqual(renamed(fixture('lena-<|>okafor', 'lena-okafor'), 'lena-o'), expected);
    assert.deepEqual(renamed(fixture('lena-okafor', 'lena-ok<|>afor'), 'lena-o'), expected);
  });

  it('writes an id that is no text by itself between quotation marks', () => {
    assert.match(renamed(fixture('lena-<|>okafor', 'lena-okafor'), '2019')[0] ?? '', /id: "2019", type/);
  });

  it('renames a claim in its sidecar and where others refer to it', () => {
    const source = fixture('lena-okafor', 'lena-okafor').replace('  - { id: c1, kind: direct, speaker', '  - { id: c<|>1, kind: direct, speaker');
    assert.deepEqual(renamed(source, 'k9').map(line => /(?:id|to): \S*k9/.exec(line)?.[0]), ['id: k9', 'to: a.ann.yaml#k9', 'to: a.ann.yaml#k9']);
    const reference = fixture('lena-okafor', 'lena-okafor').replace('contradicts, to: a.ann.yaml#c1', 'contradicts, to: a.ann.yaml#<|>c1');
    assert.deepEqual(renamed(reference, 'k9'), renamed(source, 'k9'));
  });

  it('renames a canonical claim', () => {
    const source = fixture('lena-okafor', 'lena-okafor', '- { id: port-<|>open, statement: port-open }');
    assert.deepEqual(renamed(source, 'open').map(line => /(?:id|same): open/.exec(line)?.[0]), ['id: open', 'same: open']);
  });

  it('refuses an id that is taken or malformed, and says so', () => {
    assert.match(renamed(fixture('lena-<|>okafor', 'lena-okafor'), 'piet')[0] ?? '', /^The registry has an entry with the id "piet" already/);
    assert.match(renamed(fixture('lena-<|>okafor', 'lena-okafor'), 'Lena Okafor')[0] ?? '', /^"Lena Okafor" cannot be an id/);
  });

  it('has nothing to rename on names, quotations and in articles', () => {
    for (const place of ['name: Le<|>na Okafor } #', 'quote: Lena Ok<|>afor', 'Lena Ok<|>afor left']) {
      const source = fixture('lena-okafor', 'lena-okafor').replace(place.replace('<|>', ''), place);
      const { analysis, path, offset } = here(source);
      assert.equal(analysis.renameTarget(path, offset), undefined, place);
    }
  });

  it('marks the id alone in a reference to another file', () => {
    const { analysis, files, path, offset } = here(fixture('lena-okafor', 'lena-okafor').replace('contradicts, to: a.ann.yaml#c1', 'contradicts, to: a.ann<|>.yaml#c1'));
    const target = analysis.renameTarget(path, offset);
    assert.equal(files.get(path)?.slice(target?.span.start, target?.span.end), 'c1');
  });
});
