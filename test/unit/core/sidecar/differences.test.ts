/** Semantic difference: entries that came, went, moved or changed; how a file is written is no difference. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { differencesOf, type Difference } from '../../../../server/src/core/sidecar/compare/differences.ts';
import { partsOf, type Parts } from '../../../../server/src/core/sidecar/compare/parts.ts';
import type { SchemaName } from '../../../../server/src/core/sidecar/generated/schemas.js';
import { layout, said, sidecarData, sidecarText } from '../../../support/sidecars.ts';

function parts(text: string, schema: SchemaName = 'sidecar'): Parts {
  const result = partsOf(schema, text);
  assert.ok(!('problem' in result), JSON.stringify(result));
  return result;
}

const between = (before: string, after: string, schema: SchemaName = 'sidecar') => differencesOf(parts(before, schema), parts(after, schema)).map(shown);

/** "changed m1 entity: ana → ben" */
function shown(difference: Difference): string {
  const keys = 'keys' in difference ? difference.keys.map(({ key, before, after }) => ` ${key}: ${JSON.stringify(before) ?? 'nothing'} → ${JSON.stringify(after) ?? 'nothing'}`) : [];
  return `${difference.kind} ${difference.id ?? difference.what}${keys.join(',')}`;
}

const HEAD = 'version: 1\nsource: { text: a.txt }\n';
const sidecar = (...mentions: readonly string[]) => `${HEAD}mentions:\n${mentions.map(mention => `  - { ${mention} }\n`).join('')}`;
const claim = (shift: number) => `${HEAD}claims:\n  - { id: c1, kind: direct, cue: { quote: said, at: [${shift}, ${shift + 4}] }, quote: [{ quote: We, at: [${shift + 6}, ${shift + 8}] }, { quote: stay, at: [20, 24] }] }\n`;
const registry = (entity: string) => `version: 1\nentities:\n  - { id: ana, type: person, ${entity} }\n`;

describe('differencesOf', () => {
  it('tells entries that came, went, moved and changed, and by which keys', () => {
    assert.deepEqual(between(
      sidecar('id: m1, entity: ana, quote: Ana, at: [0, 3], status: suggested', 'id: m2, entity: ben, quote: Ben, at: [9, 12]', 'id: m3, entity: cy, quote: Cy, at: [20, 22]'),
      sidecar('id: m1, entity: ana-b, quote: Ana, at: [0, 3], by: alice', 'id: m2, entity: ben, quote: Ben, at: [11, 14]', 'id: m4, entity: dee, quote: Dee, at: [30, 33]'),
    ), [
      'changed m1 entity: "ana" → "ana-b", by: nothing → "alice", status: "suggested" → nothing',
      'moved m2 at: [9,12] → [11,14]',
      'added m4',
      'removed m3',
    ]);
  });

  it('takes an entry under another number for the same one, by its words and place', () => {
    assert.deepEqual(between(sidecar('id: m1, entity: ana, quote: Ana, at: [0, 3]', 'id: m2, entity: ben, quote: Ben, at: [9, 12]'), sidecar('id: m1, entity: ben, quote: Ben, at: [9, 12], note: x')), [
      'changed m1 id: "m2" → "m1", note: nothing → "x"',
      'removed m1',
    ]);
  });

  it('takes two entries that have only their number in common for two', () => {
    assert.deepEqual(between(sidecar('id: m1, entity: ana, quote: Ana, at: [0, 3]'), sidecar('id: m1, entity: ben, quote: Ben, at: [9, 12]')), ['added m1', 'removed m1']);
  });

  it('tells a claim moved with its cue and its parts', () => {
    assert.match(between(claim(0), claim(1)).join(), /^moved c1 cue: /);
    assert.match(between(claim(0), claim(1).replace('said', 'says')).join(), /^changed c1 cue: /);
  });

  it('tells what changed at the top of the file key by key', () => {
    assert.deepEqual(between(`${HEAD}`, 'version: 1\nsource: { text: a.txt, publisher: herald, derivedFrom: [b.txt] }\nsuppress: [{ rule: x, reason: y }]\n'), [
      'changed file source.publisher: nothing → "herald", source.derivedFrom: nothing → ["b.txt"], suppress: nothing → [{"rule":"x","reason":"y"}]',
    ]);
  });

  it('compares registries, canonical claims and configurations', () => {
    assert.deepEqual(between(registry('name: Ana, aliases: [A, B], links: { wikidata: Q1 }'), registry('aliases: [B, A], name: Ana Petrova, links: { wikidata: Q2 }, protected: false'), 'registry'), ['changed ana name: "Ana" → "Ana Petrova", links.wikidata: "Q1" → "Q2"']);
    assert.deepEqual(between('version: 1\nclaims: [{ id: safe, statement: Safe. }]\n', 'version: 1\nclaims: [{ id: unsafe, statement: Safe. }]\n', 'claims'), ['added unsafe', 'removed safe']);
    assert.deepEqual(between('', 'version: 1\nrules: { schema: off }\nlanguage: en\n', 'config'), ['changed file rules: nothing → {"schema":"off"}']);
  });

  it('says what it cannot compare', () => {
    for (const [text, why] of [['mentions: [', /line 1: /], ['- a', /not a mapping/], ['mentions: 3\n', /no list/], ['mentions: [3]\n', /no mention/], [sidecar('id: m1, quote: A', 'id: m1, quote: B'), /two entries "m1"/]] as const) {
      const result = partsOf('sidecar', text);
      assert.match('problem' in result ? result.problem : 'compared', why);
    }
  });

  it('finds no difference exactly where two files say the same, however they are written', () => {
    let [same, different] = [0, 0];
    fc.assert(fc.property(sidecarData, sidecarData, fc.boolean(), layout, layout, (one, other, twice, a, b) => {
      const second = twice ? one : other;
      const found = differencesOf(parts(sidecarText(one, a)), parts(sidecarText(second, b)));
      let equal = true;
      try {
        assert.deepEqual(said(one), said(second));
        same++;
      } catch {
        equal = false;
        different++;
      }
      assert.equal(found.length === 0, equal, found.map(shown).join('\n'));
    }), { numRuns: 400 });
    assert.ok(same > 50 && different > 50);
  });
});
