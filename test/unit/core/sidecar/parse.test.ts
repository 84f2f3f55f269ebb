/** Reading our YAML files: values with spans, findings in words at the exact place, and hostile input in bounded time. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Parsed } from '../../../../server/src/core/sidecar/model.ts';
import { describeKeyAt } from '../../../../server/src/core/sidecar/describe-key.ts';
import { parseClaims } from '../../../../server/src/core/sidecar/parse-claims.ts';
import { parseConfig } from '../../../../server/src/core/sidecar/parse-config.ts';
import { parseRegistry } from '../../../../server/src/core/sidecar/parse-registry.ts';
import { parseSidecar } from '../../../../server/src/core/sidecar/parse-sidecar.ts';
import { plainOf } from '../../../../server/src/core/sidecar/schema-check.ts';
import { fastTree } from '../../../../server/src/core/sidecar/yaml-fast.ts';
import { carefulTree } from '../../../../server/src/core/sidecar/yaml-tree.ts';

/** "spot: message", the spot being the text of the finding's span. */
function findings(text: string, parse: (text: string) => Parsed<unknown> = parseSidecar): string[] {
  return parse(text).problems.map(({ start, end, message }) => `${text.slice(start, end)}: ${message}`);
}

const SOURCE = 'version: 1\nsource: { text: ferry.txt }\n';

describe('parseSidecar', () => {
  it('reads every part with its span', () => {
    const text = `${SOURCE}mentions:
  - id: m1
    entity: ana-petrova
    quote: "Ana Petrova"
    at: [14, 25]
    prefix: 'said '
    status: suggested
claims:
  - id: c1
    kind: mixed
    speaker: { text: A harbour official, at: [0, 18] }
    cue: { quote: said, at: [26, 30] }
    addressee: coast-herald
    quote: [{ quote: The ferry, at: [33, 42] }, { quote: is safe, at: [60, 67] }]
    date: 2021-12-04
    values: [{ what: boats, min: 2 }]
    relations: [{ type: contradicts, to: other.ann.yaml#c2 }]
relations: [{ type: member-of, from: m1, to: m2 }]
`;
    const { value, problems } = parseSidecar(text);
    assert.deepEqual(problems, []);
    const [mention] = value.mentions;
    const [claim] = value.claims;
    assert.ok(mention && claim);
    assert.equal(text.slice(mention.selector?.quote.start, mention.selector?.quote.end), 'Ana Petrova');
    assert.equal(text.slice(mention.selector?.at?.start, mention.selector?.at?.end), '[14, 25]');
    assert.deepEqual([mention.status, mention.selector?.prefix, mention.entity?.value], ['suggested', 'said ', 'ana-petrova']);
    assert.equal(text.slice(mention.start, mention.end).endsWith('status: suggested'), true);
    assert.deepEqual(claim.content.map(part => [part.quote.value, part.at?.value]), [['The ferry', [33, 42]], ['is safe', [60, 67]]]);
    assert.equal(claim.speaker?.kind, 'text');
    assert.deepEqual(claim.addressee?.kind === 'entity' && claim.addressee.id.value, 'coast-herald');
    assert.deepEqual([claim.date?.value, claim.status, claim.stance], ['2021-12-04', 'confirmed', 'asserts']);
    assert.deepEqual(claim.relations.map(({ to }) => to?.value), ['other.ann.yaml#c2']);
    assert.deepEqual(value.relations.map(({ from }) => from?.value), ['m1']);
  });

  it('reads files with CRLF line ends and a byte order mark', () => {
    const text = `\uFEFF${SOURCE}mentions:\n  - id: m1\n    entity: ana\n    quote: Ana\n`.replaceAll('\n', '\r\n');
    const { value, problems } = parseSidecar(text);
    assert.deepEqual(problems, []);
    const quote = value.mentions[0]?.selector?.quote;
    assert.equal(text.slice(quote?.start, quote?.end), 'Ana');
  });

  it('tells what to do about each fault, at its place', () => {
    assert.deepEqual(findings(`version: 2
source: { text: ferry.txt, reliability: G, published: 2021 }
mentions:
  - id: m1
    entity: Ana Petrova
    qoute: Ana
  - id: m2
    quote: ""
    at: [1]
claims:
  - id: c1
    kind: quoted
    speeker: ana
    about: ana
    credibility: 7
    values: [{ what: boats }]
`), [
      '2: "version" must be 1, not 2',
      'G: "reliability" must be one of A, B, C, D, E, F, not "G"',
      '2021: "published" must be text: put it in quotation marks, as in "2021"',
      'id: "quote" is missing here: a mention needs "id" and "quote"',
      'Ana Petrova: "entity" must be an entity id: lower-case words joined by hyphens ("ana-petrova"), or TYPE/slug for an entity without a registry entry ("person/ana-petrova"), not "Ana Petrova"',
      'qoute: Unknown key "qoute"; did you mean "quote"?',
      'id: This mention needs "entity": who is named; or "candidates", where several may be meant',
      ': "quote" must be text that is not empty',
      '[1]: "at" needs two numbers: [start, end]',
      'quoted: "kind" must be one of direct, indirect, mixed, narrated, not "quoted"',
      'speeker: Unknown key "speeker"; did you mean "speaker"?',
      'ana: "about" must be a list: write [ana]',
      '7: "credibility" must be at most 6, not 7',
      'what: This value needs "min" or "max"',
    ]);
  });

  it('tells several syntax errors of one file, and keeps the rest', () => {
    const text = `${SOURCE}mentions:\n  - { id: m1, entity: ana, quote: Ana ]\n  - id: m2\n\tentity: ben\nclaims: &x []\nrelations: *x\n`;
    const { problems, value } = parseSidecar(text);
    assert.ok(problems.filter(problem => problem.kind === 'syntax').length >= 3, JSON.stringify(problems));
    assert.equal(value.source?.text?.value, 'ferry.txt');
  });

  it('shows a text that is never closed where it opens', () => {
    assert.deepEqual(findings(`${SOURCE}mentions:\n  - id: m1\n    entity: ana\n    quote: "Ana\n`)[0], '"Ana: This text is opened with " and never closed');
  });

  it('tells a conflict that a merge left as what it is, and reads the rest as ours has it', () => {
    const conflict = '<<<<<<< HEAD\n    entity: ana\n=======\n    entity: ben\n>>>>>>> topic\n';
    for (const [eol, base] of [['\n', ''], ['\r\n', ''], ['\n', '||||||| 1234567\n    entity: cy\n']] as const) {
      const text = `version: 1\nsource: { text: a.txt }\nmentions:\n  - id: m1\n${conflict.replace('=======', `${base}=======`)}    quote: Ana\n  - { id: m2, entity: ben, quote: Ben }\n`.replaceAll('\n', eol);
      const { value, problems } = parseSidecar(text);
      assert.deepEqual(value.mentions.map(({ id, entity, selector }) => [id?.value, entity?.value, selector?.quote.value]), [['m1', 'ana', 'Ana'], ['m2', 'ben', 'Ben']]);
      assert.deepEqual(problems.map(({ start, end, message }) => [text.slice(start, end), message]), [['<<<<<<< HEAD', 'A merge left two versions here: keep one, and remove the lines "<<<<<<<", "=======" and ">>>>>>>"']]);
      assert.equal(text.slice(value.mentions[1]?.id?.start, value.mentions[1]?.id?.end), 'm2');
    }
    assert.doesNotMatch(findings('version: 1\nsource: { text: a.txt }\n<<<<<<< HEAD\n').join(), /A merge left/);
  });

  it('refuses aliases, anchors, tags and a second document where they stand', () => {
    assert.deepEqual(findings(`version: 1\nsource: &s { text: a.txt }\nmentions: *s\n`).slice(0, 2), [
      '&s: The anchor &s is not allowed: these files have no aliases',
      '*s: The alias *s is not allowed: write the value out',
    ]);
    assert.match(findings(`version: 1\nsource: !x { text: a.txt }\n`)[0] ?? '', /^!x: Tags/);
    assert.match(findings(`${SOURCE}---\nversion: 1\n`)[0] ?? '', /Only one document/);
  });

  it('finds keys that stand twice', () => {
    assert.deepEqual(findings('version: 1\nversion: 1\nsource: { text: a.txt }\n'), ['version: The key "version" stands here twice: keep one']);
  });

  it('takes __proto__ and constructor for keys like any other', () => {
    const found = findings(`${SOURCE}__proto__: { polluted: true }\nconstructor: 1\n`);
    assert.deepEqual(found.map(line => line.split(':')[0]), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });

  it('says that an empty file is empty', () => {
    for (const text of ['', '\n', '# nothing yet\n']) assert.match(findings(text)[0] ?? '', /This file is empty/);
    assert.deepEqual(findings('', parseConfig), []);
    assert.match(findings('- a\n')[0] ?? '', /This file must be a mapping/);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ['100,000 nested brackets', `mentions: ${'['.repeat(100_000)}`],
    ['100,000 nested lists', `mentions: ${'- '.repeat(100_000)}`],
    ['100,000 nested mappings', '{a: '.repeat(100_000)],
    ['nested indentation', Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['an alias bomb', `a: &a [x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a, *a, *a]\n`).join('')}`],
    ['32,000 keys', Array.from({ length: 32_000 }, (_, i) => `k${i}: 1\n`).join('')],
    ['100,000 stray closers', ']'.repeat(100_000)],
    ['more than is read', `a: ${'x '.repeat(5_100_000)}`],
    ['a lone surrogate and controls', `a: "\uD800\u0000\u202E"\n`],
  ];
  for (const [name, text] of hostile) {
    it(`answers ${name} with at most 100 findings`, () => {
      const { problems } = parseSidecar(text);
      assert.ok(problems.length >= 1 && problems.length <= 100, `${problems.length} findings`);
      for (const { start, end } of problems) assert.ok(start >= 0 && start <= end && end <= text.length + 1);
    });
  }

  it('answers megabytes of faults, with the entries before them', () => {
    const { value, problems } = parseSidecar(`${SOURCE}mentions:\n  - { id: m1, entity: ana, quote: Ana }\n${'\t- a\n'.repeat(1_900_000)}`);
    assert.deepEqual([value.mentions.length, problems.length], [1, 100]);
  });

  it('reads what stands behind a fault or a merge, in files as large as people keep', () => {
    const entries = Array.from({ length: 8000 }, (_, index) => `  - { id: m${index}, entity: ana, quote: Ana, at: [1, 4] }\n`).join('');
    for (const fault of ['  - { id: x, entity: ana: ana, quote: Ana }\n', '<<<<<<< ours\n  - { id: x, entity: ana, quote: Ana }\n=======\n  - { id: x, entity: bea, quote: Ana }\n>>>>>>> theirs\n']) {
      const { value, problems } = parseSidecar(`${SOURCE}mentions:\n${fault}${entries}`);
      assert.ok(value.mentions.length >= 8000 && problems.length >= 1 && problems.length < 4, `${value.mentions.length} ${problems.map(({ message }) => message).join('; ')}`);
    }
  });

  it('reads 5 MB', () => {
    const text = `${SOURCE}mentions:\n${'  - { id: m1, entity: ana, quote: Ana, at: [1, 4], status: suggested }\n'.repeat(70_000)}`;
    const { value, problems } = parseSidecar(text);
    assert.deepEqual([value.mentions.length, problems.length], [70_000, 0]);
  }).timeout(60_000);
});

describe('the two YAML readers', () => {
  it('agree on numbers', () => {
    for (const number of ['0', '7', '0.88', '10.50', '1.', '.5', '-3', '+2', '1e3', '0x1F', '007', '1_000', '123456789012345678']) {
      const text = `a: ${number}\n`;
      const fast = fastTree(text);
      if (fast) assert.deepEqual(plainOf(fast), plainOf(carefulTree(text).root ?? fast), number);
    }
  });
});

describe('parseRegistry, parseClaims, parseConfig', () => {
  it('reads entities with every reference', () => {
    const text = `version: 1
entities:
  - { id: ana-petrova, type: person, name: Ana Petrova, weakAliases: [Petrova], roles: [{ title: harbour master, of: old-harbour, from: "2019-06" }], memberOf: [crew], links: { wikidata: Q42 }, protected: true }
  - { id: بغداد, type: place, subtype: city, name: بغداد, location: iraq, distinctFrom: [ana-petrova] }
  - { id: nameless, type: person }
`;
    const { value, problems } = parseRegistry(text);
    assert.deepEqual(value.map(({ entity, refs }) => [entity.id, entity.protected, refs.map(({ key, start, end }) => `${key} ${text.slice(start, end)}`)]), [
      ['ana-petrova', true, ['of old-harbour', 'memberOf crew']],
      ['بغداد', false, ['location iraq', 'distinctFrom ana-petrova']],
    ]);
    assert.equal(value[0]?.entity.links.get('wikidata'), 'Q42');
    assert.deepEqual(problems.map(problem => problem.message), ['"name" is missing here: an entity needs "id", "type" and "name"']);
  });

  it('reads canonical claims and configuration', () => {
    assert.deepEqual(parseClaims('version: 1\nclaims: [{ id: safe, statement: It is safe., about: [ferry] }]\n').value.map(({ id, about }) => [id.value, about.length]), [['safe', 1]]);
    const { value, problems } = parseConfig('articles: ["*.txt"]\nrules: { claim-without-speaker: "off", x: loud }\n');
    assert.deepEqual([value.articles, [...value.rules], value.language], [['*.txt'], [['claim-without-speaker', 'off']], 'en']);
    assert.deepEqual(problems.map(problem => problem.message), ['"x" must be one of off, hint, info, warning, error, not "loud"']);
  });
});

describe('describeKeyAt', () => {
  it('answers on keys, of lists and nested mappings too', () => {
    const text = `${SOURCE}claims:\n  - id: c1\n    cue: { quote: said }\n`;
    assert.match(describeKeyAt('sidecar', text, text.indexOf('quote') + 1)?.description ?? '', /cue as it stands/);
    assert.match(describeKeyAt('sidecar', text, 2)?.description ?? '', /Version/);
    assert.equal(describeKeyAt('sidecar', text, text.indexOf('said') + 1), undefined);
    assert.equal(describeKeyAt('article', text, 0), undefined);
  });
});

describe('schemas', () => {
  for (const name of ['sidecar', 'registry', 'claims', 'config']) {
    it(`of ${name}: every property is described, every mapping closed, no dynamic keywords`, () => {
      const text = readFileSync(`schemas/${name}.schema.json`, 'utf8');
      assert.doesNotMatch(text, /\$dynamicRef|unevaluated/);
      visit(JSON.parse(text), '#');
    });
  }
});

function visit(node: unknown, path: string): void {
  if (node === null || typeof node !== 'object') return;
  const { properties, additionalProperties } = node as { properties?: Record<string, { description?: string; $ref?: string }>; additionalProperties?: unknown };
  if (properties && !/\/(?:examples|default)\//.test(path)) {
    // A rule of a newer Glossator is told of by a rule, config-unknown-rule: an old one can still read the file.
    if (path !== '#/properties/rules') assert.equal(additionalProperties, false, path);
    for (const [key, property] of Object.entries(properties)) assert.ok(property.description ?? property.$ref, `${path}/${key} has no description`);
  }
  for (const [key, child] of Object.entries(node)) visit(child, `${path}/${key}`);
}
