/** Migration: drafts become files of the current version, by edits that leave comments, order and values as they are. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { migrateText } from '../../../../server/src/core/sidecar/migrations/migrate.ts';
import type { SchemaName } from '../../../../server/src/core/sidecar/generated/schemas.js';

function migrated(schema: SchemaName, text: string): string {
  const result = migrateText(schema, text);
  assert.ok(result.kind === 'migrated', JSON.stringify(result));
  return result.text;
}

const DRAFT = `# my draft
source: strike.txt   # the text
mentions:
  # who
  - text: Ada Okoro # she
    start: 0 # from
    end: 9 # to
    entity: person/ada-okoro
  - { start: 14, end: 25, name: Tunde Bello, entity: person/tunde-bello } # he
  - id: m7
    exact: Okoro
    at: [4, 9]
    entity: person/ada-okoro
claims:
  - kind: direct
    speaker: { start: 0, end: 9, text: Ada Okoro, entity: person/ada-okoro }
    addressee: null
    cue:
      text: said
      start: 10
      end: 14
    quote: [{ text: We stay out, start: 16, end: 27 }]
  - id: c1
    kind: narrated
    speaker: { text: An official, start: 0, end: 11 }
    text: We stay out
`;

const CURRENT = `# my draft
version: 1
source: { text: strike.txt }   # the text
mentions:
  # who
  - id: m8
    quote: Ada Okoro # she
    at: [0, 9] # from
    # to
    entity: person/ada-okoro
  - { id: m9, at: [14, 25], quote: Tunde Bello, entity: person/tunde-bello } # he
  - id: m7
    quote: Okoro
    at: [4, 9]
    entity: person/ada-okoro
claims:
  - id: c2
    kind: direct
    speaker: person/ada-okoro
    cue:
      quote: said
      at: [10, 14]
    quote: [{ quote: We stay out, at: [16, 27] }]
  - id: c1
    kind: narrated
    speaker: { text: An official, at: [0, 11] }
    quote: We stay out
`;

describe('migrateText', () => {
  it('makes a sidecar of a draft, with its comments and its order', () => {
    assert.equal(migrated('sidecar', DRAFT), CURRENT);
    assert.equal(migrated('sidecar', DRAFT.replaceAll('\n', '\r\n')), CURRENT.replaceAll('\n', '\r\n'));
    assert.deepEqual(migrateText('sidecar', DRAFT).kind === 'migrated' && migrateText('sidecar', CURRENT), { kind: 'current' });
  });

  it('makes one of a draft that is one line', () => {
    assert.equal(
      migrated('sidecar', '{ path: reports/a.txt, mentions: [ { text: Ana, start: 1, end: 4, entity: ana } ] }'),
      '{ version: 1, source: { text: a.txt }, mentions: [ { id: m1, quote: Ana, at: [1, 4], entity: ana } ] }',
    );
  });

  it('makes a registry, canonical claims and a configuration', () => {
    assert.equal(
      migrated('registry', 'entities:\n  - id: ana # she\n    type: person\n    label: Ana\n    alias: "Anna, A."\n    wikidata: Q1\n'),
      'version: 1\nentities:\n  - id: ana # she\n    type: person\n    name: Ana\n    aliases: ["Anna, A."]\n    links: { wikidata: Q1 }\n',
    );
    assert.equal(migrated('claims', 'version: 0 # draft\nclaims:\n  - { id: safe, text: It is safe. }\n'), 'version: 1 # draft\nclaims:\n  - { id: safe, statement: It is safe. }\n');
    assert.equal(migrated('config', 'version: 0\nlanguage: de\n'), 'version: 1\nlanguage: de\n');
    for (const text of ['', 'language: de\n']) assert.deepEqual(migrateText('config', text), { kind: 'current' });
  });

  it('reads the number in other spellings, and writes the one', () => {
    for (const written of ['"1"', 'v1', '0', '"0"', '', '~']) assert.equal(migrated('sidecar', `version: ${written}\nsource: { text: a.txt }\n`), 'version: 1\nsource: { text: a.txt }\n');
    assert.deepEqual(migrateText('sidecar', 'version: 1.0\nsource: { text: a.txt }\n'), { kind: 'current' });
  });

  it('leaves a file of the current version alone, whatever else is wrong with it', () => {
    assert.deepEqual(migrateText('sidecar', 'version: 1\nsource: a.txt\nmentions: [{ text: Ana, start: 1, end: 4 }]\n'), { kind: 'current' });
  });

  it('leaves what no step knows, and says what is left', () => {
    const result = migrateText('sidecar', 'source: a.txt\nmentions:\n  - { text: Ana, name: Ana Petrova, start: "1", end: 4, entity: ana }\n');
    assert.ok(result.kind === 'migrated');
    assert.match(result.text, /quote: Ana, name: Ana Petrova, start: "1", end: 4/);
    assert.deepEqual(result.left.map(({ message }) => /Unknown key "(\w+)"/.exec(message)?.[1]), ['name', 'start', 'end']);
  });

  it('keeps a remark inside what is written anew', () => {
    assert.match(migrated('sidecar', 'source: a.txt\nclaims:\n  - id: c1\n    kind: direct\n    speaker:\n      text: she # of the union\n      entity: ana\n    quote: No\n'), /speaker: ana\n {4}quote: No\n# of the union\n$/);
  });

  it('refuses a newer version, and what it cannot read', () => {
    assert.deepEqual(migrateText('registry', 'version: 3\n'), { kind: 'newer', version: 3 });
    for (const [text, why] of [['mentions: [', /YAML .*mend that first/], ['', /is empty/], ['- a', /not a mapping/], ['version: soon\n', /no number/], ['version: 1.5\n', /no number/]] as const) {
      const result = migrateText('sidecar', text);
      assert.match(result.kind === 'refused' ? result.reason : result.kind, why);
    }
  });

  it('never throws, and has nothing to do the second time', () => {
    const line = fc.constantFrom('source: a.txt', 'path: a', 'version: 0', 'version:', 'mentions:', 'claims:', 'entities:', '  - text: Ana', '    start: 1', '    end: 2 # e', '  - { start: 1, end: 2, text: a }', '  - { text: [a], at: 3 }', '    speaker: { text: he, entity: x }', '    cue:', '      text: said', '    addressee: ~', '    alias: B', '? a', '  - [a: b]', '# c', '    note: |', '      text: x');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom<SchemaName>('sidecar', 'registry', 'claims', 'config'), fc.constantFrom('\n', '\r\n'), (lines, schema, eol) => {
      const result = migrateText(schema, lines.join(eol) + eol);
      if (result.kind === 'migrated') assert.deepEqual(migrateText(schema, result.text), { kind: 'current' }, result.text);
    }), { numRuns: 500 });
  });
});
