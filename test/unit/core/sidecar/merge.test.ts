/** Merging three versions of a sidecar: entry by entry and key by key, comments kept, contradictions shown and nothing else. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { commentsIn } from '../../../../server/src/core/sidecar/compare/comments.ts';
import { mergeTexts, type Merged } from '../../../../server/src/core/sidecar/compare/merge.ts';
import type { SchemaName } from '../../../../server/src/core/sidecar/generated/schemas.js';
import { layout, PLAIN, said, sidecarData, sidecarText, type EntryData, type SidecarData } from '../../../support/sidecars.ts';

type Done = Merged & { readonly kind: 'merged' };

function merge(base: string, ours: string, theirs: string, schema: SchemaName = 'sidecar'): Done {
  const result = mergeTexts(schema, base, ours, theirs);
  assert.ok(result.kind === 'merged', JSON.stringify(result));
  return result;
}

/** Of a merge without contradictions. */
function merged(base: string, ours: string, theirs: string, schema: SchemaName = 'sidecar'): string {
  const result = merge(base, ours, theirs, schema);
  assert.deepEqual(result.conflicts, []);
  assert.equal(result.ours, result.theirs);
  return result.ours;
}

const dataIn = (text: string): SidecarData => ({ mentions: [], claims: [], relations: [], ...(parse(text) as Partial<SidecarData> & Pick<SidecarData, 'source'>) });

const BASE = `# strike
version: 1
source: { text: a.txt }
mentions:
  # the chair
  - id: m1
    entity: ana   # sure
    quote: Ana
    at: [10, 13]
    status: suggested
  - { id: m2, entity: ben, quote: Ben, at: [20, 23] }

  - id: m3
    entity: cy
    quote: Cy
    at: [30, 32]
# the end
`;
const M4 = '  # new\n  - id: m4\n    entity: dee # who\n    quote: Dee\n    at: [25, 28]\n';
const registry = (rest: string) => `version: 1\nentities:\n  - id: ana\n    type: person\n    name: Ana\n${rest}`;
const noted = (entries: readonly EntryData[], rest: number, note: string): readonly EntryData[] => entries.map((entry, index) => (index % 2 === rest ? { ...entry, note, status: 'rejected' } : entry));
const change = (data: SidecarData, rest: number, note: string): SidecarData => ({ ...data, mentions: noted(data.mentions, rest, note), claims: noted(data.claims, rest, note) });
const hashed = (digit: string, confidence: string) => BASE.replace('{ text: a.txt }', `{ text: a.txt, sha256: "${digit.repeat(64)}" }`).replace('quote: Ben,', `quote: Ben, confidence: ${confidence},`);

const heads = fc.constantFrom('version: 1\nsource: { text: a.txt } # s', '# top\nversion: 1 # one\nsource:\n  # of it\n  text: a.txt\n  note: |\n    two\n\n    lines', '---\nversion: 1\nsource: {\n  text: a.txt\n}');
const entryNamed = (id: string) => fc.constantFrom(
  `- id: ${id}\n  quote: Q ${id}`, `- { id: ${id}, quote: Q ${id}, at: [1, 2] } # flow ${id}`, `-   id: ${id}\n    quote: Q ${id}\n    note: |\n      some # text\n\n      more\n    by: alice`, `-\n  quote: Q ${id}\n  id: ${id}`,
  `# above ${id}\n- id: ${id} # in ${id}\n  quote: "Q\n    ${id}"\n  # below ${id}`, `- id: ${id}\n  quote: Q ${id}\n  note: >+\n    end\n\n`, `\n- {\n    id: ${id}, quote: Q ${id}\n  }`, `- id: ${id}\n  quote: Q ${id}\n  suppress:\n    - rule: x\n      reason: y # why ${id}`,
);
const listOf = (name: string, entries: readonly string[], indent: number): string => (entries.length === 0 ? '' : `${name}: # list\n${entries.join('\n').replace(/^(?=.)/gm, ' '.repeat(indent))}\n`);
/** Sidecars in layouts that no tool writes. */
const unusual = fc.tuple(heads, fc.tuple(entryNamed('m1'), entryNamed('m2'), entryNamed('m3')), fc.subarray([0, 1, 2]), fc.constantFrom(0, 2), fc.constantFrom('', '# end', '\nrelations: []\n', 'claims: [ ]'))
  .map(([top, entries, there, indent, tail]) => `${top}\n${listOf('mentions', there.map(index => entries[index] ?? ''), indent)}${tail}`);
const hostile = (value: string) => `version: 1\nconstructor: [{ a: ${value} }]\n__proto__: { b: 1 }\nmentions:\n  - { id: m1, quote: A, constructor: [{ a: 1 }], toString: [x], __proto__: ${value}, links: { __proto__: ${value} } }\n  - { id: __proto__, quote: B, at: [1, 2], valueOf: ${value} }\n`;

describe('mergeTexts', () => {
  it('puts together what each side changed, with the remarks of both', () => {
    const ours = BASE.replace('status: suggested', 'status: confirmed\n    by: alice').replace('# the end', '# the very end');
    const theirs = BASE.replace('entity: cy', 'entity: cyrus').replace('\n  - id: m3', `${M4}\n  # he again\n  - id: m3`).replace('quote: Ben', 'quote: "Ben"').replace('source: { text: a.txt }', 'source: { text: a.txt, publisher: herald }');
    assert.equal(merged(BASE, ours, theirs), `# strike
version: 1
source: { text: a.txt, publisher: herald }
mentions:
  # the chair
  - id: m1
    entity: ana   # sure
    quote: Ana
    at: [10, 13]
    status: confirmed
    by: alice
  - { id: m2, entity: ben, quote: "Ben", at: [20, 23] }
${M4}
  # he again
  - id: m3
    entity: cyrus
    quote: Cy
    at: [30, 32]
# the very end
`);
  });

  it('merges two changes of one entry, and keeps a remark that has lost its line', () => {
    const ours = BASE.replace('at: [10, 13]', 'at: [11, 14]');
    const theirs = BASE.replace('    status: suggested\n', '    status: suggested\n    note: The chair. # ask her\n').replace('# sure', '# quite sure');
    assert.equal(merged(BASE, ours, theirs), ours.replace('  - id: m1', '  # quite sure\n  # ask her\n  - id: m1').replace('status: suggested\n', 'status: suggested\n    note: The chair.\n'));
  });

  it('deletes what one side deleted and the other left alone, with the remark above it', () => {
    const without = BASE.replace(/ {2}# the chair\n {2}- id: m1\n( {4}.*\n)+/, '');
    assert.equal(merged(BASE, BASE, without), without);
    assert.equal(merged(BASE, without, BASE), without);
  });

  it('takes a decision against whatever the recogniser did on the other side', () => {
    const decided = BASE.replace('status: suggested', 'status: rejected\n    by: alice');
    const again = BASE.replace('entity: ana ', 'entity: ana-b ').replace('at: [10, 13]', 'at: [12, 15]\n    confidence: 0.5');
    assert.equal(merged(BASE, decided, again), decided);
    assert.deepEqual(dataIn(merged(BASE, again, decided)).mentions[0], { id: 'm1', entity: 'ana', quote: 'Ana', at: [10, 13], status: 'rejected', by: 'alice' });
    const gone = BASE.replace(/ {2}- id: m1\n( {4}.*\n)+/, '');
    assert.equal(dataIn(merged(BASE, gone, decided)).mentions.length, 3);
    assert.match(merge(BASE, gone, decided).notes.join(), /mention m1: a suggestion that is gone here and was changed there: it stays/);
  });

  it('takes no side between two suggestions: annotating again does', () => {
    const one = BASE.replace('entity: ana ', 'entity: ana-b ');
    assert.equal(merged(BASE, one, BASE.replace('entity: ana ', 'entity: ana-c ')), one);
  });

  it('knows that two who confirmed the same agree', () => {
    const confirmed = (by: string) => BASE.replace('status: suggested', `status: confirmed\n    by: ${by}`);
    assert.equal(merged(BASE, confirmed('alice'), confirmed('bob')), confirmed('alice'));
    assert.deepEqual(merge(BASE, confirmed('alice'), confirmed('bob')).notes, ['mention m1: confirmed by alice here and by bob there: alice stands in the file']);
  });

  it('shows a contradiction where both decided otherwise, changed one key otherwise, or one deleted what the other changed', () => {
    const confirmed = (entity: string, by: string) => BASE.replace('entity: ana ', `entity: ${entity} `).replace('status: suggested', `status: confirmed\n    by: ${by}`);
    const decided = merge(BASE, confirmed('ana', 'alice'), confirmed('ana-b', 'alice'));
    assert.deepEqual(decided.conflicts, ['mention m1: entity: "ana" here, "ana-b" there']);
    assert.deepEqual([decided.ours, decided.theirs], [confirmed('ana', 'alice'), confirmed('ana-b', 'alice')]);
    const changed = merge(BASE, BASE.replace('[30, 32]', '[31, 33]').replace('entity: cy', 'entity: cyrus'), BASE.replace('quote: Cy', 'quote: Cyr').replace('entity: cy', 'entity: cyrus'));
    assert.deepEqual(changed.conflicts, ['mention m3: quote: "Cy" here, "Cyr" there', 'mention m3: at: [31,33] here, [30,32] there']);
    const deleted = BASE.replace(/ {2}- \{ id: m2.*\n/, '');
    const { ours, theirs, conflicts } = merge(BASE, deleted, BASE.replace('entity: ben', 'entity: bea'));
    assert.deepEqual(conflicts, ['mention m2: deleted here, changed there']);
    assert.equal(ours, deleted);
    assert.deepEqual(dataIn(theirs).mentions.map(({ entity }) => entity), ['ana', 'bea', 'cy']);
  });

  it('makes no conflict of what a program computes, and tells of an article that changed', () => {
    const result = merge(hashed('a', '0.1'), hashed('b', '0.2'), hashed('c', '0.3'));
    assert.deepEqual([result.ours, result.conflicts], [hashed('b', '0.2'), []]);
    assert.deepEqual(result.notes, ['the article was changed on both sides: glossator lint says which places, and whether the hash, need another look']);
    assert.match(merge(hashed('a', '0.1'), hashed('a', '0.2'), hashed('c', '0.1')).notes.join(), /^the article was changed there: /);
    assert.deepEqual(merge(hashed('a', '0.1'), hashed('a', '0.2'), hashed('a', '0.1')).notes, []);
  });

  it('numbers a new entry of theirs anew where ours gave the number to another, in the relations of theirs too', () => {
    const ours = BASE.replace('# the end', '  - { id: m4, entity: eve, quote: Eve, at: [50, 53] }\n# the end');
    const theirs = `${BASE.replace('# the end\n', M4)}relations:\n  - { type: knows, from: m1, to: m4 }\n`;
    const result = merge(BASE, ours, theirs);
    const { mentions, relations } = dataIn(result.ours);
    assert.deepEqual(mentions.map(({ id, entity }) => [id, entity]), [['m1', 'ana'], ['m2', 'ben'], ['m5', 'dee'], ['m3', 'cy'], ['m4', 'eve']]);
    assert.deepEqual(relations, [{ type: 'knows', from: 'm1', to: 'm5' }]);
    assert.match(result.notes.join(), /^mention m4 of theirs is m5 now: both sides gave that number to a new entry; /);
    assert.deepEqual(result.conflicts, []);
  });

  it('takes what both added at one passage for one entry, whatever its number', () => {
    const added = (id: string, more: string) => BASE.replace('# the end', `  - { id: ${id}, entity: eve, quote: Eve, at: [50, 53]${more} }\n# the end`);
    assert.equal(merged(BASE, added('m4', ''), added('m4', '')), added('m4', ''));
    assert.deepEqual(dataIn(merged(BASE, added('m4', ', status: suggested, confidence: 0.5'), added('m9', ', by: bob'))).mentions.at(-1), { id: 'm4', entity: 'eve', quote: 'Eve', at: [50, 53], by: 'bob' });
    assert.deepEqual(merge(BASE, added('m4', ''), added('m9', '').replace('eve', 'eva')).conflicts, ['mention m4: entity: "eve" here, "eva" there']);
  });

  it('follows an entry to its new number, and an old number to its new entry', () => {
    const renumbered = BASE.replace('id: m3', 'id: m7');
    assert.equal(merged(BASE, renumbered, BASE.replace('entity: cy', 'entity: cyrus')), renumbered.replace('entity: cy', 'entity: cyrus'));
    assert.equal(merged(BASE, BASE.replace('entity: cy', 'entity: cyrus'), renumbered), renumbered.replace('entity: cy', 'entity: cyrus'));
    const again = BASE.replace(/ {2}- id: m3\n( {4}.*\n)+/, '  - { id: m3, entity: fay, quote: Fay, at: [90, 93] }\n');
    assert.deepEqual(merge(BASE, again, BASE.replace('entity: cy', 'entity: cyrus')).conflicts, ['mention m4: deleted here, changed there']);
    assert.equal(merged(BASE, again, BASE), again);
  });

  it('merges lists without order and lists of mappings item by item', () => {
    const base = registry('    aliases: [A, B]\n    roles: [{ title: mayor, of: port }]\n    links: { wikidata: Q1 }\n');
    assert.equal(merged(
      base,
      registry('    aliases: [A, B, C]\n    roles: [{ title: mayor, of: port, to: "2020" }]\n    links: { wikidata: Q1, website: https://a.example }\n'),
      registry('    aliases: [B, D]\n    roles: [{ title: mayor, of: port }, { title: judge, of: port }]\n    links: { wikidata: Q2 }\n'),
      'registry',
    ), registry('    aliases: [B, C, D]\n    roles: [{ title: mayor, of: port, to: "2020" }, { title: judge, of: port }]\n    links: { wikidata: Q2, website: https://a.example }\n'));
    assert.deepEqual(merge(base, base.replace('Q1', 'Q2'), base.replace('Q1', 'Q3'), 'registry').conflicts, ['entity ana: links.wikidata: "Q2" here, "Q3" there']);
    assert.equal(merged('version: 1\nrules: { schema: off }\n', 'version: 1\nrules: { schema: off, key-order: hint }\n', 'version: 1\nrules: {}\nlanguage: de\n', 'config'), 'version: 1\nrules: { key-order: hint }\nlanguage: de\n');
  });

  it('merges two sidecars that were begun apart', () => {
    const theirs = BASE.replace('# strike\n', '').replace('entity: cy', 'entity: cy\n    note: Theirs.');
    assert.equal(merged('', BASE, theirs), BASE.replace('at: [30, 32]\n', 'at: [30, 32]\n    note: Theirs.\n'));
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    assert.equal(merged(hostile('0'), hostile('0'), hostile('1')), hostile('1'));
    assert.equal(merged(hostile('0'), `${hostile('0')}# ours\n`, hostile('1')), `${hostile('1')}# ours\n`);
    assert.ok(merge(hostile('0'), hostile('2'), hostile('1')).conflicts.length >= 4);
  });

  it('refuses what it cannot read', () => {
    for (const [base, ours, theirs, why] of [['a: [', BASE, BASE, /^the common ancestor cannot be read as YAML/], [BASE, '- a', BASE, /^our version is not a mapping/], [BASE, BASE, 'mentions: [{ id: m1 }, { id: m1 }]', /^their version has two entries "m1"/]] as const) {
      const result = mergeTexts('sidecar', base, ours, theirs);
      assert.match(result.kind === 'refused' ? result.reason : 'merged', why);
    }
  });

  it('never throws on files that are laid out in any way, and loses no remark of what stays', () => {
    let merges = 0;
    fc.assert(fc.property(unusual, unusual, unusual, (base, ours, theirs) => {
      const result = mergeTexts('sidecar', base, ours, theirs);
      if (result.kind === 'refused') return assert.match(result.reason, /\S/);
      merges++;
      if (result.conflicts.length + result.notes.length > 0) return undefined; // what has lost is not in the result
      const stay = dataIn(result.ours).mentions.map(({ id }) => String(id));
      const wanted = [...commentsIn(ours), ...commentsIn(theirs)].filter(comment => !commentsIn(base).includes(comment) && stay.some(id => comment.endsWith(id)));
      for (const comment of wanted) assert.ok(result.ours.includes(comment), `${comment}\n--\n${result.ours}`);
      return undefined;
    }), { numRuns: 400 });
    assert.ok(merges > 200, `${merges}`);
  });

  describe('for any sidecars, however they are written', () => {
    it('changes nothing when both sides did the same', () => {
      fc.assert(fc.property(sidecarData, sidecarData, layout, layout, (base, both, a, b) => {
        const text = sidecarText(both, b);
        assert.equal(merged(sidecarText(base, a), text, text), text);
      }), { numRuns: 120 });
    });

    it('keeps ours to the byte where theirs did nothing', () => {
      fc.assert(fc.property(sidecarData, sidecarData, layout, layout, (base, mine, a, b) => {
        const text = sidecarText(mine, b);
        assert.equal(merged(sidecarText(base, a), text, sidecarText(base, a)), text);
      }), { numRuns: 120 });
    });

    it('says what theirs says, with its remarks, where ours did nothing', () => {
      fc.assert(fc.property(sidecarData, sidecarData, layout, layout, (base, other, a, b) => {
        const result = merged(sidecarText(base, a), sidecarText(base, a), sidecarText(other, b));
        assert.deepEqual(said(dataIn(result)), said(other));
        for (const comment of commentsIn(sidecarText(other, b))) assert.ok(result.includes(comment), `${comment}\n--\n${result}`);
      }), { numRuns: 120 });
    });

    it('holds the changes of both sides where they changed different entries', () => {
      fc.assert(fc.property(sidecarData, layout, layout, layout, (base, a, b, c) => {
        const result = merged(sidecarText(base, a), sidecarText(change(base, 0, 'even'), b), sidecarText(change(base, 1, 'odd'), c));
        assert.deepEqual(said(dataIn(result)), said(change(change(base, 0, 'even'), 1, 'odd')));
      }), { numRuns: 120 });
    });

    it('never throws, gives no number twice, and contradictions are the same from both sides', () => {
      let contradictions = 0;
      fc.assert(fc.property(sidecarData, sidecarData, sidecarData, fc.array(layout, { minLength: 3, maxLength: 3 }), (base, mine, other, layouts) => {
        const [o, a, b] = [base, mine, other].map((data, index) => sidecarText(data, layouts[index] ?? PLAIN));
        const [one, two] = [mergeTexts('sidecar', o ?? '', a ?? '', b ?? ''), mergeTexts('sidecar', o ?? '', b ?? '', a ?? '')];
        assert.ok(one.kind === 'merged' && two.kind === 'merged', JSON.stringify([one, two]));
        // A number given anew changes what a relation names.
        if (![...one.notes, ...two.notes].some(note => note.includes('both sides gave that number'))) assert.equal(one.conflicts.length > 0, two.conflicts.length > 0, `${one.conflicts.join()} / ${two.conflicts.join()}`);
        contradictions += one.conflicts.length;
        assert.equal(one.ours === one.theirs, one.conflicts.length === 0);
        for (const text of [one.ours, one.theirs]) {
          const { mentions, claims } = dataIn(text);
          const ids = [...mentions, ...claims].map(({ id }) => id);
          assert.equal(new Set(ids).size, ids.length, text);
        }
      }), { numRuns: 150 });
      assert.ok(contradictions > 30);
    });
  });
});
