/** Tests of links, selection ranges and formatting in our files. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysisOf } from '../../../server/src/core/analysis.ts';
import { parseYaml } from '../../../server/src/core/sidecar/yaml-tree.ts';
import { plainOf } from '../../../server/src/core/sidecar/schema-check.ts';
import { applyEdits } from '../../../server/src/core/text/edit.ts';
import { corpusFrom } from '../../support/corpus.ts';
import { here } from '../../support/features.ts';

const ranges = (fixture: string): string[] => {
  const { analysis, files, path, offset } = here(fixture);
  return analysis.selectionSpans(path, offset).map(({ start, end }) => files.get(path)?.slice(start, end) ?? '');
};

const formatted = (text: string, path = 'a.ann.yaml'): string => {
  const edits = analysisOf(corpusFrom(new Map([[path, text]]))).formattingEdits(path);
  return applyEdits(text, edits);
};

function data(text: string): unknown {
  const { root } = parseYaml(text);
  return root && JSON.parse(JSON.stringify(plainOf(root)));
}

describe('document links', () => {
  it('lead to texts, to entries of other sidecars and to https addresses, and nowhere else', () => {
    const files = new Map([
      ['a.txt', 'Lena Okafor left.'],
      ['2024/b.ann.yaml', 'version: 1\nsource: { text: ../a.txt, url: "https://example.org/a", derivedFrom: [../gone.txt, ../../out.txt] }\nclaims:\n  - { id: c1, kind: direct, quote: left, relations: [{ type: repeats, to: ../c.ann.yaml#c2 }, { type: repeats, to: c1 }] }\n'],
      ['c.ann.yaml', 'version: 1\nsource: { text: a.txt, url: "http://example.org" }\nclaims:\n  - { id: c2, kind: direct, quote: left }\n'],
      ['entities.yaml', 'version: 1\nentities:\n  - { id: lena, type: person, name: Lena, links: { wikidata: Q42, site: "javascript:alert(1)", home: "https://lena.example" }, note: "https://example.org" }\n'],
    ]);
    const analysis = analysisOf(corpusFrom(files));
    const links = (path: string): string[] => analysis.documentLinks(path).map(({ span, target }) => `${files.get(path)?.slice(span.start, span.end)} → ${'address' in target ? target.address : `${target.location.path}@${target.location.span.start}`}`);
    assert.deepEqual(links('2024/b.ann.yaml'), ['../a.txt → a.txt@0', 'https://example.org/a → https://example.org/a', '../c.ann.yaml#c2 → c.ann.yaml@74']);
    assert.deepEqual(links('c.ann.yaml'), ['a.txt → a.txt@0']);
    assert.deepEqual(links('entities.yaml'), ['Q42 → https://www.wikidata.org/wiki/Q42', 'https://lena.example → https://lena.example']);
    assert.deepEqual(links('a.txt'), []);
  });
});

describe('selection ranges', () => {
  it('grow from the word to the name, the claim, the sentence and the paragraph', () => {
    assert.deepEqual(ranges('//- /a.txt\nPort reopens\n\nMayor Lena Ok<|>afor left. She came back.'), [
      'Okafor', 'Lena Okafor', 'Mayor Lena Okafor', 'Mayor Lena Okafor left.', 'Mayor Lena Okafor left. She came back.', 'Port reopens\n\nMayor Lena Okafor left. She came back.',
    ]);
  });

  it('grow from a value to its entry and list', () => {
    const [value, pair, entry, list] = ranges('//- /a.ann.yaml\nversion: 1\nmentions:\n  - id: m1\n    quote: "Le<|>na"\n');
    assert.deepEqual([value, pair, entry, list], ['Lena', '"Lena"', 'quote: "Lena"', 'id: m1\n    quote: "Lena"']);
  });
});

describe('formatting', () => {
  it('puts keys in order and spaces where they belong, and keeps comments', () => {
    const before = 'version: 1  # one \nsource: {text: a.txt,language:  en}\nmentions:\n  # who\n  - quote: Lena   \n    id: m1\n    at: [ 0,4 ]\n    entity: lena';
    const after = 'version: 1  # one\nsource: { text: a.txt, language: en }\nmentions:\n  # who\n  - id: m1\n    entity: lena\n    quote: Lena\n    at: [0, 4]\n';
    assert.equal(formatted(before), after);
    assert.equal(formatted(after), after);
  });

  it('leaves white space inside of texts alone, and files with faults', () => {
    for (const text of ['version: 1\nsource: { text: a.txt, note: "a  \n  b" }\n', 'version: 1\nsource:\n  text: a.txt\n  note: |\n    a  \n    b\n', 'version: 1  \nsource: {text: a.txt\n']) {
      assert.equal(formatted(text), text);
    }
  });

  it('changes no data and no comment, whatever the file', () => {
    const line = fc.constantFrom('version: 1', 'source: {text: a.txt}', 'source:', '  text: "a  b" ', 'mentions:', '  - quote: x  ', '    id: m1', '    at: [1,2 ]', '    # note  ', 'claims: [ {quote: a,id: c1}]', '    note: |', '      a  ', '', '\t', '    note: "a', '      b"  # c');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
      const before = lines.join(eol);
      const after = formatted(before);
      assert.deepEqual(data(after), data(before));
      assert.deepEqual(after.match(/#.*\S/g), before.match(/#.*\S/g));
      assert.equal(formatted(after), after, 'a second time changes nothing');
    }), { numRuns: 300 });
  });
});
