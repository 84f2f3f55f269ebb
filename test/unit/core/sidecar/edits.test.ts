/** Minimal edits: the file says afterwards what was meant, and every byte outside the edits is as it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editYaml, setEntity, setStatus, type YamlChange } from '../../../../server/src/core/sidecar/edits.ts';
import { newRegistry, newSidecar } from '../../../../server/src/core/sidecar/new-sidecar.ts';
import { parseRegistry } from '../../../../server/src/core/sidecar/parse-registry.ts';
import { parseSidecar } from '../../../../server/src/core/sidecar/parse-sidecar.ts';
import { yamlFlow, yamlScalar } from '../../../../server/src/core/sidecar/yaml-scalar.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';

function edited(text: string, changes: readonly YamlChange[]): string {
  const result = editYaml(text, changes);
  assert.equal(result.kind, 'edits', JSON.stringify(result));
  return result.kind === 'edits' ? applyEdits(text, result.edits) : '';
}

function suppressing(items: string): string {
  return `version: 1\nmentions:\n  - id: m1\n    quote: Ana\n    suppress:${items}`;
}

/** The text without those items of the list that `suppressing` makes, or why it is not edited. */
function withoutItems(text: string, ...indexes: readonly number[]): string {
  const result = editYaml(text, indexes.map(index => ({ kind: 'set', entry: mentionAt(text, 0), path: ['suppress', index], value: undefined })));
  return result.kind === 'edits' ? applyEdits(text, result.edits) : result.reason;
}

function mentionAt(text: string, index: number) {
  const mention = parseSidecar(text).value.mentions[index];
  assert.ok(mention);
  return mention;
}

const add = (id: string, start: number, quote = 'Ana'): YamlChange => ({ kind: 'add-mention', mention: { id, entity: 'ana', quote, at: [start, start + 3] } });

const BLOCK = `# kept
version: 1
source:
  text: a.txt   # the text
mentions:
  # the first
  - id: m1
    entity: ana   # sure
    quote: Ana
    at: [10, 13]

  - id: m2
    entity: ben
    quote: "Ben"
    at: [50, 53]
    status: suggested
# the end
`;
const FLOW_ITEMS = 'version: 1\nsource: { text: a.txt }\nmentions:\n- { id: m1, entity: ana, quote: Ana, at: [10, 13] } # one\n- { id: m2, entity: ben, quote: Ben, at: [50, 53], status: suggested }';
const FLOW = '{ version: 1, source: { text: a.txt }, mentions: [ { id: m1, entity: ana, quote: Ana, at: [10, 13] }, { id: m2, entity: ben, quote: Ben, at: [50, 53], status: suggested } ] }\n';
const STYLES: readonly (readonly [string, string])[] = [['block', BLOCK], ['flow items', FLOW_ITEMS], ['flow', FLOW], ['CRLF', BLOCK.replaceAll('\n', '\r\n')]];

describe('editYaml', () => {
  it('adds in the order of position, in the style of the file', () => {
    const after = edited(BLOCK, [add('m3', 20), add('m4', 1), add('m5', 90)]);
    assert.equal(after, BLOCK
      .replace('  # the first\n', '  - id: m4\n    entity: ana\n    quote: Ana\n    at: [1, 4]\n  # the first\n')
      .replace('    at: [10, 13]\n', '    at: [10, 13]\n  - id: m3\n    entity: ana\n    quote: Ana\n    at: [20, 23]\n')
      .replace('    status: suggested\n', '    status: suggested\n  - id: m5\n    entity: ana\n    quote: Ana\n    at: [90, 93]\n'));
    assert.equal(edited(FLOW_ITEMS, [add('m3', 90)]), `${FLOW_ITEMS}\n- { id: m3, entity: ana, quote: Ana, at: [90, 93] }`);
    assert.equal(edited(FLOW, [add('m3', 20)]), FLOW.replace(' }, { id: m2', ' }, { id: m3, entity: ana, quote: Ana, at: [20, 23] }, { id: m2'));
  });

  it('begins a list where there is none', () => {
    const item = '  - id: m1\n    entity: ana\n    quote: Ana\n    at: [1, 4]\n';
    for (const [before, after] of [
      ['version: 1\nmentions: []  # none yet\nclaims: []\n', `version: 1\nmentions:  # none yet\n${item}claims: []\n`],
      ['version: 1\nmentions:\nclaims: []\n', `version: 1\nmentions:\n${item}claims: []\n`],
      ['version: 1\nmentions: ~\n', `version: 1\nmentions:\n${item}`],
      ['version: 1\nclaims: []\n', `version: 1\nmentions:\n${item}claims: []\n`],
      ['version: 1\nsource:\n  text: a.txt', `version: 1\nsource:\n  text: a.txt\nmentions:\n${item.trimEnd()}`],
      ['# only a comment', `# only a comment\nversion: 1\nmentions:\n${item}`],
      ['{ version: 1 }', '{ version: 1, mentions: [{ id: m1, entity: ana, quote: Ana, at: [1, 4] }] }'],
    ] as const) assert.equal(edited(before, [add('m1', 1)]), after);
  });

  for (const [name, text] of STYLES) {
    it(`sets, adds and removes keys, and removes entries (${name})`, () => {
      const changes: readonly YamlChange[] = [
        { kind: 'set', entry: mentionAt(text, 0), path: ['at'], value: [11, 14] },
        { kind: 'set', entry: mentionAt(text, 0), path: ['status'], value: 'confirmed' },
        { kind: 'set', entry: mentionAt(text, 0), path: ['note'], value: 'yes: "no" # maybe' },
        { kind: 'set', entry: mentionAt(text, 1), path: ['status'], value: undefined },
        { kind: 'set', entry: mentionAt(text, 1), path: ['prefix'], value: 'near\n' },
      ];
      const after = edited(text, changes);
      const want = parse(text) as { mentions: Record<string, unknown>[] };
      Object.assign(want.mentions[0] ?? {}, { at: [11, 14], status: 'confirmed', note: 'yes: "no" # maybe' });
      delete want.mentions[1]?.['status'];
      Object.assign(want.mentions[1] ?? {}, { prefix: 'near\n' });
      assert.deepEqual(parse(after), want);
      for (const comment of text.match(/#.*/g) ?? []) assert.ok(after.includes(comment.trim()), comment);
      if (name === 'CRLF') assert.doesNotMatch(after, /[^\r]\n/);
      const without = edited(text, [{ kind: 'remove', entry: mentionAt(text, 0) }]);
      assert.deepEqual((parse(without) as typeof want).mentions.map(({ id }) => id), ['m2']);
      const none = edited(text, [{ kind: 'remove', entry: mentionAt(text, 0) }, { kind: 'remove', entry: mentionAt(text, 1) }]);
      assert.deepEqual((parse(none) as typeof want).mentions, []);
      const replaced = edited(text, [{ kind: 'remove', entry: mentionAt(text, 0) }, { kind: 'remove', entry: mentionAt(text, 1) }, add('m3', 4), { kind: 'add-claim', claim: { id: 'c1', kind: 'narrated', content: [{ quote: 'It sank.', at: [0, 8] }] } }]);
      assert.deepEqual(((parse(replaced) as typeof want).mentions).map(({ id }) => id), ['m3']);
    });
  }

  it('says why it does not edit', () => {
    for (const [text, why] of [['mentions: [', /line 1: .*Mend that first/], ['- a', /not a mapping/], ['version: 1\nmentions: 3', /"mentions" is not a list/], ['version: 1\n? mentions\n: - id: m1\n', /apart|does not edit/]] as const) {
      const result = editYaml(text, [add('m9', 1)]);
      assert.match(result.kind === 'refused' ? result.reason : 'edited', why);
    }
  });

  it('writes nothing into a file of another version, where keys may mean something else', () => {
    for (const [version, why] of [
      ['', /^the file is of version 0, as files without "version" are; "glossator migrate" brings it to version 1$/],
      ['version: 0\n', /^the file is of version 0; "glossator migrate" brings it to version 1$/],
      ['version: 2\n', /^the file is of version 2 of the format, .*; use a newer Glossator$/],
      ['version: new\n', /"version" that is no number; the current one is 1$/],
    ] as const) {
      const result = editYaml(`${version}mentions: []\n`, [add('m9', 1)]);
      assert.match(result.kind === 'refused' ? result.reason : 'edited', why);
    }
    assert.equal(editYaml('version: "1"\nmentions: []\n', [add('m9', 1)]).kind, 'edits');
  });

  it('accepts a suggestion, in somebody\'s name, with the entity chosen', () => {
    const text = 'version: 1\nmentions:\n  - id: m1\n    candidates: [ana, ben]\n    quote: Ana\n    status: suggested # by the recogniser\n';
    const chosen = setEntity(text, mentionAt(text, 0), 'ana');
    assert.ok(chosen.kind === 'edits');
    const after = applyEdits(text, chosen.edits);
    assert.equal(after, text.replace('candidates: [ana, ben]', 'entity: ana'));
    const accepted = setStatus(after, mentionAt(after, 0), 'confirmed', 'alice');
    assert.ok(accepted.kind === 'edits');
    assert.equal(applyEdits(after, accepted.edits), `${after.replace('suggested #', 'confirmed #')}    by: alice\n`);
  });

  it('puts nothing between an entry and the remarks right above it', () => {
    const at = (before: string, inserted: string): void => assert.equal(edited(`version: 1\nmentions:\n${before}`, [add('m1', 1)]), `version: 1\nmentions:\n${inserted}`);
    const entry = '  - { id: m2, entity: ben, quote: Ben, at: [50, 53] }\n';
    at(`  # of Ben\n  # and more\n${entry}`, `  - { id: m1, entity: ana, quote: Ana, at: [1, 4] }\n  # of Ben\n  # and more\n${entry}`);
    at(`  # of all\n\n${entry}`, `  # of all\n\n  - { id: m1, entity: ana, quote: Ana, at: [1, 4] }\n${entry}`);
    assert.equal(edited(`# of Ben\n- ${entry.slice(4)}`.replace(/^/, 'version: 1\nmentions:\n'), [add('m1', 1)]).split('\n')[2], '- { id: m1, entity: ana, quote: Ana, at: [1, 4] }');
    const inside = 'version: 1\nmentions:\n  - id: m1\n    quote: Ana\n    at: [1, 4]\n    # still of m1\n  # of m2\n  - { id: m2, quote: Ben, at: [50, 53] }\n';
    assert.equal(edited(inside, [add('m3', 20)]), inside.replace('  # of m2', '  - id: m3\n    entity: ana\n    quote: Ana\n    at: [20, 23]\n  # of m2'));
    at(`# of the file\n${entry}`, `# of the file\n  - { id: m1, entity: ana, quote: Ana, at: [1, 4] }\n${entry}`);
  });

  it('removes the first keys of an entry together', () => {
    const text = 'version: 1\nmentions:\n  - note: x # y\n    by: alice\n    id: m1\n    quote: Ana\n';
    const entry = mentionAt(text, 0);
    const removed = (...keys: readonly string[]) => edited(text, keys.map(key => ({ kind: 'set', entry, path: [key], value: undefined })));
    assert.equal(removed('note', 'by'), 'version: 1\nmentions:\n  - id: m1\n    quote: Ana\n');
    assert.equal(removed('note', 'by', 'quote'), 'version: 1\nmentions:\n  - id: m1\n');
    assert.equal(removed('by', 'note', 'id'), 'version: 1\nmentions:\n  - quote: Ana\n');
  });

  it('leaves the remarks of the key that then comes first, and the file can be edited again', () => {
    const text = 'version: 1\nmentions:\n  - note: x # y\n      # of the note\n    # of Ben -\n\n    # for sure\n    entity: ben\n    id: m1\n    quote: Ben\n';
    const after = edited(text, [{ kind: 'set', entry: mentionAt(text, 0), path: ['note'], value: undefined }]);
    assert.equal(after, text.replace(/note: x[^]*the note\n {4}/, ''));
    assert.equal(edited(after.replaceAll('\n', '\r\n'), [{ kind: 'remove', entry: mentionAt(after.replaceAll('\n', '\r\n'), 0) }]), 'version: 1\r\nmentions: []\r\n');
  });

  it('removes single items of a list', () => {
    const block = suppressing('\n      - rule: a\n        reason: x # y\n      # of b\n      - { rule: b, reason: \'z\' }\n');
    assert.equal(withoutItems(block, 0), suppressing('\n      # of b\n      - { rule: b, reason: \'z\' }\n'));
    assert.equal(withoutItems(block, 1), suppressing('\n      - rule: a\n        reason: x # y\n      # of b\n'));
    assert.equal(withoutItems(suppressing(' [{ rule: a, reason: x }, { rule: b, reason: y }, { rule: c, reason: z }]\n'), 0, 2), suppressing(' [{ rule: b, reason: y }]\n'));
    assert.match(withoutItems(block, 0, 1), /Nothing would be left of the list/);
  });

  it('changes a place deep inside an entry', () => {
    const text = 'version: 1\nclaims:\n  - id: c1\n    cue:\n      quote: said\n      at: [1, 5]\n    quote: [{ quote: a b, at: [1, 4] }, { quote: c d, at: [9, 12] }]\n';
    const claim = parseSidecar(text).value.claims[0];
    assert.ok(claim);
    assert.equal(edited(text, [
      { kind: 'set', entry: claim, path: ['cue', 'at'], value: [2, 6] },
      { kind: 'set', entry: claim, path: ['quote', 1, 'at'], value: [10, 13] },
    ]), text.replace('[1, 5]', '[2, 6]').replace('[9, 12]', '[10, 13]'));
  });

  it('replaces block scalars and keeps what follows', () => {
    const text = 'version: 1\nmentions:\n  - id: m1\n    note: |\n      two\n      lines\n    quote: Ana\n  - id: m2\n    note: |+\n      end\n\n  - id: m3\n';
    const after = edited(text, [{ kind: 'set', entry: mentionAt(text, 0), path: ['note'], value: 'one' }, add('m4', 3)]);
    const data = parse(after) as { mentions: { id: string; note?: string }[] };
    assert.deepEqual(data.mentions.map(({ id, note }) => [id, note]), [['m1', 'one'], ['m2', 'end\n\n'], ['m3', undefined], ['m4', undefined]]);
  });

  it('adds an entity to a registry', () => {
    const text = 'version: 1\nentities:\n  # people\n  - { id: ben, type: person, name: Ben }\n';
    const after = edited(text, [{ kind: 'add-entity', entity: { id: 'ana', type: 'person', name: 'Ana: "A"', aliases: ['Yes', '2019'], roles: [{ title: 'mayor', of: 'port', from: '2019' }] } }]);
    assert.equal(after, `${text}  - { id: ana, type: person, name: 'Ana: "A"', aliases: ["Yes", "2019"], roles: [{ title: mayor, of: port, from: "2019" }] }\n`);
    assert.deepEqual(parseRegistry(after).problems, []);
    assert.deepEqual(parseRegistry(newRegistry([{ id: 'ana', type: 'person', name: 'Ana' }])).problems, []);
    assert.deepEqual(parseRegistry(newRegistry([])).problems, []);
  });

  it('refuses a mapping that no braces enclose', () => {
    const text = 'version: 1\nmentions: [{ id: m1, entity: ana, quote: Ana }, : { id: m2 }]\n';
    const [, entry] = parseSidecar(text).value.mentions;
    assert.ok(entry);
    assert.deepEqual(editYaml(text, [{ kind: 'set', entry, path: ['status'], value: 'rejected' }]), { kind: 'refused', reason: 'A mapping in a list is written without its braces' });
  });

  it('refuses a file in which the new list would take in what follows', () => {
    const text = 'version: 1\nsource:\n  text: a.txt\n  ?  the first\n  - id: m1\n    entity: ana\n';
    assert.deepEqual(editYaml(text, [add('m9', 30)]), { kind: 'refused', reason: 'the file is laid out in a way that Glossator cannot edit safely ("mentions" would take up other lines)' });
  });

  it('never throws and never breaks a file, however it is laid out', () => {
    const piece = fc.constantFrom('\n', '  ', '- ', ': ', '{', '}', '[', ']', ', ', '#', '"', "'", '|\n', '&a ', '*a', '? ', '!t ', '---\n', '\t', '\r\n', '\r', 'mentions:', '~', '\uFEFF', '\u{1F6A2}');
    fc.assert(fc.property(fc.constantFrom(...STYLES), fc.array(fc.tuple(fc.nat(), piece, fc.nat({ max: 3 })), { maxLength: 4 }), ([, text], faults) => {
      const broken = faults.reduce((now, [at, extra, cut]) => now.slice(0, at % (now.length + 1)) + extra + now.slice((at % (now.length + 1)) + cut), text);
      const { value, problems } = parseSidecar(broken);
      for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= broken.length + 1);
      const entry = value.mentions.at(-1);
      const changes: readonly YamlChange[] = [add('m9', 30), ...(entry ? [{ kind: 'set', entry, path: ['status'], value: 'rejected' } as const] : [])];
      const result = editYaml(broken, changes);
      if (result.kind === 'refused') return;
      const after = parseSidecar(applyEdits(broken, result.edits));
      assert.equal(after.problems.some(problem => problem.kind === 'syntax'), false);
      assert.equal(after.value.mentions.length, value.mentions.length + 1);
      assert.ok(after.value.mentions.some(mention => mention.id?.value === 'm9'));
      assert.deepEqual(after.value.claims.map(claim => claim.id?.value), value.claims.map(claim => claim.id?.value));
    }), { numRuns: 1500 });
  });

  it('keeps its word under random changes', () => {
    const quote = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter(text => text.trim() !== '');
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), start: fc.nat({ max: 99 }), quote }),
      fc.record({ kind: fc.constant('set' as const), index: fc.nat({ max: 1 }), key: fc.constantFrom('quote', 'by', 'note', 'prefix', 'entity'), value: fc.option(quote, { nil: undefined }) }),
      fc.record({ kind: fc.constant('remove' as const), index: fc.nat({ max: 1 }) }),
    );
    fc.assert(fc.property(fc.constantFrom(...STYLES), fc.uniqueArray(change, { maxLength: 5, selector: one => (one.kind === 'add' ? one : `${one.index}${one.kind === 'set' ? one.key : ''}`) }), ([, text], picked) => {
      const gone = new Set(picked.flatMap(one => (one.kind === 'remove' ? [one.index] : [])));
      const data = parse(text) as { mentions: Record<string, unknown>[] };
      const changes = picked.flatMap((one, number): YamlChange[] => {
        if (one.kind === 'add') return [add(`n${number}`, one.start, one.quote)];
        if (one.kind === 'remove') return [{ kind: 'remove', entry: mentionAt(text, one.index) }];
        if (gone.has(one.index)) return [];
        const entry = data.mentions[one.index] ?? {};
        if (one.value === undefined) delete entry[one.key];
        else entry[one.key] = one.value;
        return [{ kind: 'set', entry: mentionAt(text, one.index), path: [one.key], value: one.value }];
      });
      const after = parse(edited(text, changes)) as typeof data;
      const byId = new Map(after.mentions.map(entry => [entry['id'], entry]));
      const kept = data.mentions.filter((_, index) => !gone.has(index));
      for (const entry of kept) assert.deepEqual(byId.get(entry['id']), entry);
      const added = picked.flatMap((one, number) => (one.kind === 'add' ? [[`n${number}`, one.quote] as const] : []));
      for (const [id, value] of added) assert.equal(byId.get(id)?.['quote'], value);
      assert.equal(after.mentions.length, kept.length + added.length);
    }), { numRuns: 300 });
  });
});

describe('newSidecar', () => {
  it('writes what the schema accepts', () => {
    const text = newSidecar(
      { text: 'a.txt', published: '2021-12-04', title: 'Yes: no' },
      {
        mentions: [{ id: 'm1', candidates: ['ana', 'person/ben'], quote: 'Ana', at: [1, 4], status: 'suggested', confidence: 0.5 }],
        claims: [{ id: 'c1', kind: 'direct', speaker: { text: 'An official', at: [0, 11] }, cue: { quote: 'said', at: [12, 16] }, content: [{ quote: 'a “b”', at: [20, 25] }, { quote: 'c', at: [30, 31] }], values: [{ what: 'boats', min: 2 }] }],
      },
    );
    assert.deepEqual(parseSidecar(text).problems, []);
    assert.match(text, /published: "2021-12-04"/);
    assert.match(text, /speaker: \{ text: An official, at: \[0, 11\] \}/);
  });
});

describe('yamlScalar', () => {
  it('quotes what a reader of any YAML version would misread', () => {
    for (const value of ['yes', 'No', 'off', 'null', '~', 'true', '1', '0x1F', '1e3', '1:30', '.inf', '2021-12-04', '', ' a', 'a ', 'a: b', 'a #b', '- a', '? a', '&a', '*a', '!a', '@a', '`a', '%a', '|', '>', "'a", '[a', '{a', 'a, b', 'a]', '---', '=', '<<', '#a']) {
      assert.match(yamlScalar(value), /^["']/, value);
    }
    for (const value of ['Ana Petrova', 'al-Hamdani', 'Kata’ib', 'U.S. Army', 'بغداد', 'person/ana', 'Unit 70']) assert.equal(yamlScalar(value), value);
  });

  it('shows what nobody sees as escapes', () => {
    assert.equal(yamlScalar('a\u202Eb\n\uFEFF'), '"a\\u202Eb\\n\\uFEFF"');
    assert.equal(yamlScalar('"No," he said'), `'"No," he said'`);
  });

  it('reads back as the same value, in block and in flow', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ maxLength: 30 }), fc.string({ maxLength: 12, unit: fc.constantFrom(...'a1 :#-?!&*|>%@`"\'[]{},\\\n\r\t\u0085\u2028\u{1F6A2}') }));
    fc.assert(fc.property(text, value => {
      assert.equal((parse(`a: ${yamlScalar(value)}\n`) as { a: string }).a, value);
      assert.deepEqual(parse(`a: ${yamlFlow([value, { b: value }])}\n`), { a: [value, { b: value }] });
    }), { numRuns: 1000 });
  });
});
