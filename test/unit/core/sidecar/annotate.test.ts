/** Annotating: suggestions come and go, what a person decided stays, and a second run changes nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Claim } from '../../../../server/src/core/claims/claim.ts';
import type { Chain } from '../../../../server/src/core/identity/identity.ts';
import type { Mention } from '../../../../server/src/core/mentions/mention.ts';
import { suggestSidecar, type Annotated, type ExistingSidecar } from '../../../../server/src/core/sidecar/annotate.ts';
import { parseSidecar } from '../../../../server/src/core/sidecar/parse-sidecar.ts';
import type { EntityOf, RecognisedArticle } from '../../../../server/src/core/sidecar/suggestions.ts';
import { applyEdits } from '../../../../server/src/core/text/edit.ts';

/** Every occurrence of a name is a mention of the entity given; "a|b" are candidates. */
function articleOf(text: string, names: Readonly<Record<string, string>>, claims: readonly Claim[] = []): { article: RecognisedArticle; entityOf: EntityOf } {
  const found = Object.entries(names).flatMap(([name, entity]) => [...text.matchAll(new RegExp(name, 'g'))].map(match => ({ name, entity, start: match.index })));
  const ordered = found.toSorted((a, b) => a.start - b.start);
  const mentions = ordered.map(({ name, start }): Mention => ({ start, end: start + name.length, text: name, type: 'person', source: 'tagger', candidates: [], weak: false, confidence: 0.876 }));
  const chains = ordered.map(({ name, entity }, index): Chain => {
    const candidates = entity.split('|').map(id => ({ entity: id, score: 1, reasons: [] }));
    return { type: 'person', name, aliases: [], descriptors: [], mentions: [index], resolution: candidates.length > 1 ? { kind: 'ambiguous', candidates, reasons: [] } : { kind: 'resolved', entity, reasons: [] } };
  });
  // A date is a mention without a chain.
  const date: Mention = { start: 0, end: 1, text: text.slice(0, 1), type: 'date', source: 'values', candidates: [], weak: false, confidence: 1 };
  const article: RecognisedArticle = {
    path: '2024/ferry.txt', text, sha256: 'a'.repeat(64),
    recognition: {
      article: { text, words: [], blocks: [], sentences: [], quotations: [], date: '2024-02-04' },
      identity: { mentions: [date, ...mentions], chains, chainOf: Int32Array.of(-1, ...mentions.keys()) },
      claims,
    },
  };
  return { article, entityOf: (_, chain) => (chains[chain]?.resolution.kind === 'resolved' ? chains[chain].resolution.entity : undefined) };
}

function claimOf(text: string, content: string, kind: Claim['kind'] = 'direct'): Claim {
  const start = text.indexOf(content);
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words });
  return { start, end: start + content.length, kind, parts: [{ start, end: start + content.length }], text: content, speaker: { ...at('Ana'), form: 'name', mention: 1, inherited: false }, cue: at('said'), addressee: null, stance: 'asserts', values: [{ start, end: start + 1, min: 2, what: 'boats' }], confidence: 0.5 };
}

function existing(text: string): ExistingSidecar {
  return { text, sidecar: parseSidecar(text).value };
}

function textAfter(before: string, result: Annotated): string {
  if (result.kind === 'unchanged') return before;
  assert.ok(result.kind === 'edits', JSON.stringify(result));
  return applyEdits(before, result.edits);
}

const TEXT = 'Ana said “The ferry sank.” Ben left. Ana stayed.';
const NAMES = { Ana: 'ana', Ben: 'ben|ben-b' };

describe('suggestSidecar', () => {
  it('refuses a sidecar of another version, whether or not it would add to it', () => {
    for (const names of [NAMES, {}]) {
      const { article, entityOf } = articleOf(TEXT, names);
      for (const [version, todo] of [['version: 0', /glossator migrate/], ['version: 2', /use a newer Glossator/], ['mentions: []', /glossator migrate/]] as const) {
        const result = suggestSidecar(article, entityOf, existing(`${version}\nsource: ferry.txt\n`));
        assert.match(result.kind === 'refused' ? result.reason : result.kind, todo);
      }
    }
  });

  it('begins a file that has nothing in it but remarks, below them', () => {
    const { article, entityOf } = articleOf('Ana came.', { Ana: 'ana' });
    const created = suggestSidecar(article, entityOf, undefined);
    assert.ok(created.kind === 'create');
    for (const [text, before] of [['', ''], [' \n', ''], ['# mine', '# mine\n'], ['# mine\r\n\r\n# too\r\n', '# mine\r\n\r\n# too\r\n']] as const) {
      const begun = suggestSidecar(article, entityOf, { text, sidecar: parseSidecar(text).value });
      assert.ok(begun.kind === 'edits');
      const after = applyEdits(text, begun.edits);
      assert.equal(after, before + (text.includes('\r\n') ? created.text.replaceAll('\n', '\r\n') : created.text));
      assert.deepEqual(parseSidecar(after).problems, []);
    }
  });

  it('writes a sidecar that its schema accepts, and changes nothing the second time', () => {
    const { article, entityOf } = articleOf(TEXT, NAMES, [claimOf(TEXT, 'The ferry sank.')]);
    const created = suggestSidecar(article, entityOf, undefined);
    assert.ok(created.kind === 'create');
    const { value, problems } = parseSidecar(created.text);
    assert.deepEqual(problems, []);
    assert.deepEqual(value.mentions.map(({ id, entity, candidates, status }) => [id?.value, entity?.value, candidates.map(one => one.value), status]), [
      ['m1', 'ana', [], 'suggested'], ['m2', undefined, ['ben', 'ben-b'], 'suggested'], ['m3', 'ana', [], 'suggested'],
    ]);
    assert.deepEqual(value.claims.map(({ id, speaker, cue }) => [id?.value, speaker?.kind === 'entity' && speaker.id.value, cue?.quote.value]), [['c1', 'ana', 'said']]);
    assert.equal(value.source?.text?.value, 'ferry.txt');
    assert.deepEqual(suggestSidecar(article, entityOf, existing(created.text)), { kind: 'unchanged' });
  });

  it('writes what stands around a name that is all there is', () => {
    const written = {
      'Here Ana stayed.': [['Ana', 'Here ', ' stayed.']],
      'Here Ana stayed. Ben left.': [['Ana', undefined, undefined], ['Ben', undefined, undefined]],
    };
    for (const [text, selectors] of Object.entries(written)) {
      const { article, entityOf } = articleOf(text, NAMES);
      const created = suggestSidecar(article, entityOf, undefined);
      assert.ok(created.kind === 'create');
      assert.deepEqual(parseSidecar(created.text).value.mentions.map(({ selector }) => [selector?.quote.value, selector?.prefix, selector?.suffix]), selectors);
      assert.deepEqual(suggestSidecar(article, entityOf, existing(created.text)), { kind: 'unchanged' });
    }
  });

  it('leaves suggestions alone that a person has written a note on', () => {
    const { article, entityOf } = articleOf(TEXT, { Ana: 'ana' });
    const before = `version: 1
source: { text: ferry.txt }
mentions:
  - { id: m1, candidates: [ana, anna], quote: Ana, at: [0, 3], suffix: " said", status: suggested, note: two of us differ }
  - { id: m2, entity: ben, quote: Ben, at: [26, 29], status: suggested, note: who is that? }
`;
    const after = textAfter(before, suggestSidecar(article, entityOf, existing(before)));
    assert.ok(after.startsWith(before), after);
    assert.match(after.slice(before.length), /^ {2}- \{ id: m3, entity: ana, quote: Ana, at: \[37, 40\][^\n]*\n$/);
  });

  it('leaves confirmed and rejected entries alone, and does not suggest them again', () => {
    const { article, entityOf } = articleOf(TEXT, NAMES);
    const before = `version: 1
source: { text: ferry.txt }
mentions:
  - id: m5
    entity: ana-other   # she told us
    quote: Ana said
    at: [0, 8]
    status: confirmed
  - { id: m9, entity: ben, quote: Ben, at: [27, 30], status: rejected, by: alice }
`;
    const after = textAfter(before, suggestSidecar(article, entityOf, existing(before)));
    assert.ok(after.startsWith(before));
    assert.deepEqual(parseSidecar(after).value.mentions.map(({ id, status }) => [id?.value, status]), [['m5', 'confirmed'], ['m9', 'rejected'], ['m10', 'suggested']]);
    assert.deepEqual(parseSidecar(after).problems, []);
  });

  it('brings old suggestions up to date: kept, changed, removed, moved', () => {
    const { article, entityOf } = articleOf(TEXT, NAMES, [claimOf(TEXT, 'The ferry sank.')]);
    const created = suggestSidecar(article, entityOf, undefined);
    assert.ok(created.kind === 'create');
    const before = created.text.replace('  - id: m2', '  # whose name is it?\n  - id: m2');
    const moved = `Now: ${TEXT}`;
    const later = articleOf(moved, { Ana: 'ana', Ben: 'ben' }, []);
    const after = textAfter(before, suggestSidecar(later.article, later.entityOf, existing(before)));
    const { value, problems } = parseSidecar(after);
    assert.deepEqual(problems, []);
    assert.match(after, /# whose name is it\?/);
    assert.deepEqual(value.mentions.map(({ id, entity, selector }) => [id?.value, entity?.value, selector?.at?.value[0]]), [['m1', 'ana', 5], ['m2', 'ben', 32], ['m3', 'ana', 42]]);
    assert.deepEqual(value.claims, []);
    assert.match(after, /claims: \[\]/);
    assert.deepEqual(suggestSidecar(later.article, later.entityOf, existing(after)), { kind: 'unchanged' });
  });

  it('keeps a suggestion that a relation names', () => {
    const { article, entityOf } = articleOf('Nobody here.', {});
    const before = 'version: 1\nsource: { text: ferry.txt }\nmentions:\n  - { id: m1, entity: ana, quote: Ana, status: suggested }\n  - { id: m2, entity: ben, quote: Ben, status: suggested }\nrelations: [{ type: knows, from: m1, to: m1 }]\n';
    const after = textAfter(before, suggestSidecar(article, entityOf, existing(before)));
    assert.deepEqual(parseSidecar(after).value.mentions.map(({ id }) => id?.value), ['m1']);
  });

  it('does not touch a sidecar that does not parse', () => {
    const { article, entityOf } = articleOf(TEXT, NAMES);
    const result = suggestSidecar(article, entityOf, existing('version: 1\nmentions: [\n'));
    assert.ok(result.kind === 'refused' && /line \d/.test(result.reason));
  });

  it('annotates 2,000 mentions, twice', () => {
    const text = Array.from({ length: 1000 }, (_, index) => `On day ${index} Ana met Ben at the harbour and they talked.`).join('\n');
    const { article, entityOf } = articleOf(text, { Ana: 'ana', Ben: 'ben' });
    const created = suggestSidecar(article, entityOf, undefined);
    assert.ok(created.kind === 'create');
    const half = created.text.replaceAll(/confidence: 0.88/g, 'confidence: 0.5').replaceAll('entity: ben', 'entity: bea');
    const sidecar = existing(half);
    const result = suggestSidecar(article, entityOf, sidecar);
    assert.equal(textAfter(half, result), created.text);
  });

  it('keeps what people decided, numbers, order and remarks, in any sidecar, and has nothing to do the second time', () => {
    const text = 'Ana met Ben. Cy saw Ana and Ben. Ben left; Cy and Ana stayed with Dee.';
    const places = [...text.matchAll(/Ana|Ben|Cy|Dee/g)].map(({ index, 0: quote }) => ({ quote, at: [index, index + quote.length] as const }));
    const entity = fc.constantFrom('ana', 'ben', 'somebody');
    const status = fc.constantFrom('confirmed', 'rejected', 'suggested');
    const known = fc.array(fc.record({ entity, status, comment: fc.boolean(), block: fc.boolean() }), { minLength: places.length, maxLength: places.length });
    const there = fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length });
    const found = fc.subarray(['Ana', 'Ben', 'Cy', 'Dee']);
    fc.assert(fc.property(known, there, fc.uniqueArray(fc.nat(30), { minLength: places.length, maxLength: places.length }), found, fc.constantFrom('\n', '\r\n'), (entries, wanted, numbers, names, eol) => {
      const written = places.flatMap(({ quote, at }, index) => {
        const entry = entries[index];
        if (!entry || !wanted[index]) return [];
        const pairs = [`id: m${numbers[index]}`, `entity: ${entry.entity}`, `quote: "${quote}"`, `at: [${at.join(',  ')}]`, `status: ${entry.status}`];
        const lines = entry.block ? pairs.map((pair, line) => `  ${line === 0 ? '-' : ' '} ${pair}`) : [`  - { ${pairs.join(', ')} }`];
        return [{ ...entry, id: `m${numbers[index]}`, start: at[0], lines: [...(entry.comment ? [`  # about m${numbers[index]}`] : []), `${lines.join(eol)} # m${numbers[index]}`] }];
      });
      const before = ['# head', 'version: 1', 'source: { text: ferry.txt }', ...(written.length > 0 ? ['mentions:', ...written.flatMap(({ lines }) => lines)] : []), '# tail', ''].join(eol);
      const { article, entityOf } = articleOf(text, Object.fromEntries(names.map(name => [name, name.toLowerCase()])));
      const after = textAfter(before, suggestSidecar(article, entityOf, existing(before)));
      const mentions = ((parse(after) as { mentions?: { id: string; at: number[]; status: string; entity: string }[] }).mentions ?? []);
      for (const entry of written) {
        const now = mentions.find(({ at: [start] }) => start === entry.start);
        if (entry.comment) assert.ok(after.includes(`# about ${entry.id}`), after);
        if (entry.status !== 'suggested') assert.ok(after.includes(entry.lines.join(eol)), `${entry.id}\n${after}`);
        else if (now) assert.deepEqual([now.id, now.status], [entry.id, 'suggested']);
      }
      assert.ok(after.startsWith('# head') && after.includes('# tail'));
      assert.deepEqual(mentions.map(({ at: [start] }) => start), mentions.map(({ at: [start = 0] }) => start).toSorted((a, b) => a - b));
      assert.equal(new Set(mentions.map(({ id }) => id)).size, mentions.length);
      // Each name that was found is there once, decided or suggested.
      for (const { quote, at } of places) if (names.includes(quote)) assert.equal(mentions.filter(mention => mention.at[0] === at[0]).length, 1);
      assert.deepEqual(suggestSidecar(article, entityOf, existing(after)), { kind: 'unchanged' });
    }), { numRuns: 150 });
  });
});
