/** Tests of completion in YAML files: keys, ids, quotations, files; also where the file does not parse at the cursor. */
import assert from 'node:assert/strict';
import type { Completion } from '../../../server/src/core/features/feature.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { here } from '../../support/features.ts';

const CORPUS = `
//- /a.txt
Port reopens

HARBOUR CITY, 4 May 2024 — Lena Okafor said the port is open. Piet Okafor left, a harbour official said.
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor], roles: [{ title: harbour master, from: "2020" }] }
  - { id: piet-okafor, type: person, name: Piet Okafor, aliases: [Piet the Elder], weakAliases: [Okafor] }
  - { id: old-harbour, type: place, name: Old Harbour }
//- /claims.yaml
version: 1
claims: [{ id: port-open, statement: The port is open., about: [lena-okafor] }]
//- /b.ann.yaml
version: 1
source: { text: b.txt }
claims: [{ id: c7, kind: direct, speaker: piet-okafor, quote: All is well, same: port-open }]
`.trim();

const sidecar = (yaml: string): string => `${CORPUS}\n//- /a.ann.yaml\n${yaml}`;
const registry = (yaml: string): string => `//- /entities.yaml\n${yaml}`;

function items(fixture: string): readonly Completion[] {
  const { analysis, path, offset } = here(fixture);
  return analysis.completions(path, offset)?.items ?? [];
}
const labels = (fixture: string): string[] => items(fixture).map(({ label }) => label);

/** The file after the item is taken, with the cursor where typing goes on. */
function taken(fixture: string, label: string): string {
  const { analysis, files, path, offset } = here(fixture);
  const list = analysis.completions(path, offset);
  const item = list?.items.find(one => one.label === label);
  assert.ok(list && item, `${label} is not among ${list?.items.map(one => one.label).join(', ')}`);
  assert.ok(list.span.start <= offset && offset <= list.span.end, 'the span touches the cursor');
  const caret = item.caret ?? item.newText.length;
  const after = applyEdits(files.get(path) ?? '', [{ span: list.span, newText: item.newText.slice(0, caret) + '<|>' + item.newText.slice(caret) }]);
  return after.slice(after.lastIndexOf('\n', after.indexOf('<|>') - 1) + 1);
}

const quoteOf = (written: string): string => sidecar(`version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Lena Okafor }\n  - id: m2\n    entity: piet-okafor\n    quote: ${written}`);

describe('completion of keys', () => {
  it('proposes those that lack, the required ones first, with their descriptions', () => {
    const found = items(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - entity: lena-okafor\n    <|>'));
    assert.deepEqual(found.slice(0, 4).map(({ label, detail }) => [label, detail]), [['id', 'required'], ['quote', 'required'], ['candidates', undefined], ['type', undefined]]);
    assert.match(found[1]?.documentation ?? '', /^The words of the article/);
    assert.ok(found.every(({ label }) => label !== 'entity'));
  });

  it('in a line that is no YAML yet', () => {
    assert.ok(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - entity: lena-okafor\n    quo<|>\n    at: [0, 3]')).includes('quote'));
    assert.ok(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - i<|>')).includes('id'));
    assert.ok(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, <|> }')).includes('quote'));
    assert.ok(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, qu<|>')).includes('quote'));
    assert.deepEqual(labels(sidecar('<|>')).slice(0, 2), ['version', 'source']);
    assert.ok(labels(sidecar('version: 1\nme<|>\nsource: { text: a.txt }')).includes('mentions'));
    assert.ok(labels(registry('version: 1\nentities:\n  - id: x\n    roles:\n      - t<|>')).includes('title'));
  });

  it('writes what the value needs, and no second colon', () => {
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    ab<|>'), 'about'), '    about: [<|>]');
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nme<|>'), 'mentions'), '  - <|>');
    assert.equal(taken(sidecar('ver<|>'), 'version'), 'version: 1<|>');
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    ki<|>: direct'), 'kind'), '    kind<|>: direct');
  });

  it('puts a key in its column where an editor began the line at the dash', () => {
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - id: m1\n  ent<|>\n  - id: m2'), 'entity'), '    entity: <|>\n  - id: m2');
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  ent<|>')), [], 'a list is due');
  });

  it('proposes ids of rules in the configuration', () => {
    const found = items('//- /glossator.yaml\nversion: 1\nrules:\n  anchor-moved: off\n  <|>');
    assert.ok(found.some(({ label }) => label === 'anchor-orphan') && found.every(({ label }) => label !== 'anchor-moved'));
    assert.deepEqual(labels('//- /glossator.yaml\nversion: 1\nrules:\n  anchor-moved: <|>'), ['off', 'hint', 'info', 'warning', 'error']);
  });

  it('is silent in comments and articles', () => {
    assert.deepEqual(labels(sidecar('version: 1\n# me<|>')), []);
    assert.deepEqual(labels('//- /a.txt\nLena Ok<|>\n'), []);
  });
});

describe('completion of values', () => {
  it('proposes entities by name and alias, those that fit first', () => {
    const found = items(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: <|>, quote: Piet Okafor }'));
    assert.equal(found[0]?.label, 'piet-okafor');
    const typed = (text: string): string[] => labels(sidecar(`version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    speaker: ${text}<|>`));
    assert.deepEqual(typed('elder'), ['piet-okafor']);
    assert.deepEqual(typed('"oka'), ['lena-okafor', 'piet-okafor']);
    assert.deepEqual(typed('okafor pi'), ['piet-okafor']);
    assert.deepEqual(typed('lnoka'), ['lena-okafor']);
    assert.deepEqual(typed('xyz'), []);
    assert.equal(found.find(({ label }) => label === 'lena-okafor')?.detail, 'Lena Okafor, person, harbour master');
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    place:<|>')).slice(0, 2), ['place/harbour-city', 'old-harbour']);
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    place:<|>'), 'old-harbour'), '    place: old-harbour<|>');
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    about: [old-harbour, le<|>]'), 'lena-okafor'), '    about: [old-harbour, lena-okafor<|>]');
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    about:\n      - pi<|>'), 'piet-okafor'), '      - piet-okafor<|>');
  });

  it('replaces what is written, with its quotation marks', () => {
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    speaker: "le<|>na" # who'), 'lena-okafor'), '    speaker: lena-okafor<|> # who');
    assert.equal(taken(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    kind: in<|>direct\n    quote: x'), 'mixed'), '    kind: mixed<|>\n    quote: x');
  });

  it('takes an entry no reference to itself', () => {
    assert.deepEqual(labels(registry('version: 1\nentities:\n  - { id: a, type: person, name: A, distinctFrom: [<|>] }\n  - { id: b, type: person, name: B }')), ['b']);
  });

  it('proposes quotations that no entry holds yet, with their places', () => {
    const found = items(quoteOf('<|>'));
    assert.equal(found[0]?.label, 'Piet Okafor');
    assert.equal(found[0]?.detail, 'line 3, Piet Okafor');
    assert.ok(found.every(({ label }) => label !== 'Lena Okafor'));
    const { files, offset } = here(quoteOf('Pi<|>'));
    const [start, end] = /at: \[(\d+), (\d+)\]/.exec(found[0]?.newText ?? '')?.slice(1).map(Number) ?? [];
    assert.equal(files.get('a.txt')?.slice(start, end), 'Piet Okafor');
    assert.ok(offset > 0);
    assert.match(taken(quoteOf('Pi<|>'), 'Piet Okafor'), /^ {4}at: \[\d+, \d+\]<\|>$/);
  });

  it('writes what stands around the only quotation of a sidecar', () => {
    const only = (written: string): string => items(sidecar(`version: 1\nsource: { text: a.txt }\nmentions:\n  - id: m1\n    entity: piet-okafor\n    quote: ${written}`)).find(({ label }) => label === 'Piet Okafor')?.newText ?? '';
    for (const written of ['<|>', 'Pi<|>', '"Pi<|>"']) assert.match(only(written), /at: \[\d+, \d+\]\n {4}prefix: .+\n {4}suffix: /, written);
    assert.doesNotMatch(items(quoteOf('<|>'))[0]?.newText ?? '', /prefix|suffix/);
  });

  it('proposes claims as the article makes them', () => {
    const found = items(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - id: c1\n    kind: indirect\n    quote: <|>'));
    assert.ok(found.some(({ label }) => label.includes('the port is open')), found.map(({ label }) => label).join(' | '));
  });

  it('proposes canonical claims, targets of relations and the next id', () => {
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - { id: c1, same: <|> }')), ['port-open']);
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt }\nclaims:\n  - { id: c1 }\n  - { id: c2, relations: [{ type: repeats, to: <|> }] }')), ['c1', 'b.ann.yaml#c7']);
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m4 }\n  - { id: <|> }')), ['m5']);
  });

  it('proposes dates and texts', () => {
    assert.equal(labels(sidecar('version: 1\nsource:\n  text: a.txt\n  published: <|>'))[0], '2024-05-04');
    assert.deepEqual(labels(sidecar('version: 1\nsource:\n  text: <|>')), ['a.txt']);
    assert.deepEqual(labels(sidecar('version: 1\nsource: { text: a.txt, reliability: <|> }')), ['A', 'B', 'C', 'D', 'E', 'F']);
  });
});
