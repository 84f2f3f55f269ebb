/** Tests of symbols, folding and semantic tokens. */
import assert from 'node:assert/strict';
import { checkPlaces, here } from '../../support/features.ts';

const FIXTURE = `
//- /a.txt
Port re<|>opens

“The port is open for everybody,” Lena Okafor said. Okafor left.
//- /a.ann.yaml
version: 1
source: { text: a.txt, title: The port }
mentions:
  - { id: m1, entity: lena-okafor, quote: Lena Okafor }
claims:
  - { id: c1, kind: direct, speaker: lena-okafor, quote: The port is open }
//- /claims.yaml
version: 1
claims:
  - { id: port-open, statement: The port is open. }
//- /entities.yaml
version: 1
entities:
  - { id: lena-okafor, type: person, name: Lena Okafor, aliases: [Helena Darzî], weakAliases: [Okafor] }
  - { id: velda, type: place, subtype: port, name: Velda }
`;

describe('document symbols', () => {
  const { analysis } = here(FIXTURE);
  const outline = (path: string): string[] => analysis.documentSymbols(path).flatMap(({ kind, name, detail, children }) => [`${kind} ${name} (${detail})`, ...children.map(child => `  ${child.kind} ${child.name} (${child.detail})`)]);

  it('of an article are its headline, entities and claims', () => {
    assert.deepEqual(outline('a.txt'), ['section Port reopens (headline)', 'person Lena Okafor (named twice)', 'claim The port is open (Lena Okafor)']);
  });

  it('of YAML files are their entries', () => {
    assert.deepEqual(outline('a.ann.yaml'), ['section source (The port)', 'section mentions (1)', '  person Lena Okafor (Lena Okafor, confirmed)', 'section claims (1)', '  claim The port is open (Lena Okafor, confirmed)']);
    assert.deepEqual(outline('entities.yaml'), ['person Lena Okafor (person)', 'place Velda (port)']);
    assert.deepEqual(outline('claims.yaml'), ['claim The port is open. (port-open)']);
    assert.deepEqual(outline('nowhere.txt'), []);
  });

  it('select a part of what they cover, as editors demand', () => {
    for (const path of ['a.txt', 'a.ann.yaml', 'entities.yaml', 'claims.yaml']) {
      for (const symbol of analysis.documentSymbols(path).flatMap(one => [one, ...one.children])) {
        assert.ok(symbol.span.start <= symbol.selection.start && symbol.selection.end <= symbol.span.end, `${path}: ${symbol.name}`);
      }
    }
  });
});

describe('workspace symbols', () => {
  const { analysis } = here(FIXTURE);
  const names = (query: string): string[] => analysis.workspaceSymbols(query).map(({ name, location }) => `${name} @ ${location.path}`);

  it('are found by name, by alias without its accents, and by the words of claims', () => {
    assert.deepEqual(names('okafor'), ['Lena Okafor @ entities.yaml']);
    assert.deepEqual(names('darzi'), ['Helena Darzî (Lena Okafor) @ entities.yaml']);
    assert.deepEqual(names('port is'), ['The port is open. @ claims.yaml', 'The port is open @ a.txt']);
    assert.deepEqual(names('nobody'), []);
  });

  it('list the registry where nothing is asked', () => {
    assert.deepEqual(names('').toSorted(), ['Lena Okafor @ entities.yaml', 'Velda @ entities.yaml']);
  });
});

describe('semantic tokens', () => {
  it('are the names and saying verbs of an article in a corpus', () => {
    const types = here(FIXTURE).analysis.semanticTokens('a.txt').map(({ type, modifiers }) => [type, ...modifiers].join(' '));
    assert.deepEqual(types, ['person confirmed', 'cue', 'person']);
    checkPlaces(FIXTURE.replace('said. Okafor left.', 'said. Okafor left.\n                                  ^^^^^^^^^^^ token\n                                              ^^^^ token\n                                                    ^^^^^^ token'), 'token', ({ analysis, path }) => analysis.semanticTokens(path).map(({ span }) => ({ path, span })));
  });
});

describe('folding', () => {
  it('covers the entries of a YAML file', () => {
    assert.equal(here(FIXTURE).analysis.foldingSpans('a.ann.yaml').length, 3);
    assert.deepEqual(here(FIXTURE).analysis.foldingSpans('none'), []);
  });
});
