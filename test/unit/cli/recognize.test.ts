/** `recognize` prints the shape other programs read, and tells of every bad input in one line without losing the rest. */
import assert from 'node:assert/strict';
import type { Recognized } from '../../../server/src/cli/recognized.ts';
import { sandbox, type Ran, type Sandbox } from '../../support/cli.ts';

const REGISTRY = `version: 1
entities:
  - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }
  - { id: port-union, type: organization, name: Port Workers' Union, aliases: [PWU] }
`;
const STRIKE = '🚢 Port stays shut\n\nOSTRAND — “We stay out,” Ada Okoro told the Port Workers\' Union on Monday. Ms Okoro smiled.\n';

describe('glossator recognize', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'reports/strike.txt': STRIKE, 'reports/entities.yaml': REGISTRY })));
  afterEach(() => box.remove());

  it('prints files and entities, offsets in code points', () => {
    const { exit, out, notes } = box.run('recognize', 'reports');
    assert.deepEqual([exit, notes], [0, []]);
    const { files, entities } = parsed(out);
    const points = [...STRIKE];
    assert.deepEqual(files.map(file => file.path), ['reports/strike.txt']);
    const mentions = files[0]?.mentions ?? [];
    for (const { start, end, text } of mentions) assert.equal(points.slice(start, end).join(''), text);
    assert.deepEqual(mentions.filter(mention => mention.entity === 'ada-okoro').map(mention => [mention.text, mention.name, mention.title]), [['Ada Okoro', 'Ada Okoro', undefined], ['Okoro', 'Ada Okoro', 'Ms']]);
    assert.deepEqual(entities.find(entity => entity.id === 'ada-okoro'), { id: 'ada-okoro', type: 'person', name: 'Ada Okoro', aliases: ['Okoro'], registered: true, mentions: 2 });
    for (const claim of files[0]?.claims ?? []) assert.equal(points.slice(claim.start, claim.end).join(''), claim.text);
  });

  it('gives each claim its speaker, cue and addressee', () => {
    const claim = parsed(box.run('recognize', 'reports/strike.txt').out).files[0]?.claims[0];
    assert.deepEqual({ id: claim?.id, kind: claim?.kind, text: claim?.text, speaker: claim?.speaker?.entity, cue: claim?.cue?.text }, { id: 'c1', kind: 'direct', text: 'We stay out', speaker: 'ada-okoro', cue: 'told' });
    assert.deepEqual(Object.keys(claim ?? {}), ['id', 'kind', 'start', 'end', 'text', 'speaker', 'cue', 'addressee', 'values', 'confidence']);
  });

  it('uses the registry it is told to, or none', () => {
    box.put('other.yaml', REGISTRY.replace('ada-okoro', 'the-speaker'));
    assert.ok(parsed(box.run('recognize', 'reports', '--registry', 'other.yaml').out).entities.some(entity => entity.id === 'the-speaker'));
    assert.deepEqual(parsed(box.run('recognize', 'reports', '--registry', 'none').out).entities.filter(entity => entity.registered), []);
  });

  it('reads JSON Lines from standard input', () => {
    const lines = [{ path: 'a', text: 'Ada Okoro spoke.' }, { path: 'b', text: 'Ada Okoro left.' }].map(line => JSON.stringify(line)).join('\n');
    const { exit, out } = box.pipe(lines, 'recognize', '-', '--registry', 'reports/entities.yaml');
    assert.equal(exit, 0);
    assert.deepEqual(parsed(out).files.map(file => [file.path, file.mentions[0]?.entity]), [['a', 'ada-okoro'], ['b', 'ada-okoro']]);
  });

  it('prints one line per file as JSON Lines, and a table for people', () => {
    const lines = box.run('recognize', 'reports', '--format', 'jsonl').out.trimEnd().split('\n').map(line => JSON.parse(line) as object);
    assert.deepEqual(lines.map(line => Object.keys(line)), [['path', 'mentions', 'claims'], ['entities']]);
    assert.match(box.run('recognize', 'reports', '--format', 'table').out, /^reports\/strike\.txt\n(.*\n)+Entities\n/);
  });

  describe('with bad input', () => {
    const bad: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['binary.txt', Uint8Array.of(0x89, 0x50, 0, 1), /^reports\/binary\.txt: is a binary file, not text; /],
      ['latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20), /^reports\/latin1\.txt: is not valid UTF-8 \(first wrong byte at offset 3\); save it as UTF-8$/],
      ['empty.txt', '', /^reports\/empty\.txt: is empty; /],
      ['huge.txt', 'Ada Okoro spoke. '.repeat(1_300_000), /^reports\/huge\.txt: is 21\.1 MB; files of at most 10 MB are read: split it/],
    ];
    for (const [name, content, expected] of bad) {
      it(`tells of ${name} in one line and does the rest`, () => {
        box.put(`reports/${name}`, content);
        const { exit, out, notes } = box.run('recognize', 'reports');
        assert.equal(exit, 1);
        assert.equal(notes.length, 1);
        assert.match(notes[0] ?? '', expected);
        assert.deepEqual(parsed(out).files.map(file => file.path), ['reports/strike.txt']);
      });
    }

    it('tells of a missing file and does the rest', () => {
      const { exit, out, notes } = box.run('recognize', 'reports/missing.txt', 'reports/strike.txt');
      assert.deepEqual([exit, notes], [1, ['reports/missing.txt: does not exist; check the path']]);
      assert.equal(parsed(out).files.length, 1);
    });

    it('cannot run without anything to recognise', () => {
      box.put('nothing/photo.jpg', 'x');
      failsWith(box.run('recognize', 'nothing'), /^nothing: no articles here \(.*\); name a folder that has some$/);
      failsWith(box.run('recognize', 'missing.txt'), /^missing\.txt: does not exist; check the path$/);
      failsWith(box.run('recognize'), /needs files, folders, or - for standard input; see glossator --help$/);
      failsWith(box.pipe('', 'recognize', '-'), /^standard input is empty; /);
    });

    it('uses what parses of a registry that does not', () => {
      box.put('reports/entities.yaml', `${REGISTRY}  - { id: broken, type: person, name: [unclosed }\n`);
      const { exit, out, notes } = box.run('recognize', 'reports');
      assert.equal(exit, 1);
      assert.match(notes[0] ?? '', /^reports\/entities\.yaml:5:\d+: /);
      assert.ok(parsed(out).entities.some(entity => entity.id === 'ada-okoro' && entity.registered));
    });

    it('lets the first of two entities with one id stand', () => {
      box.put('reports/entities.yaml', `${REGISTRY}  - { id: ada-okoro, type: person, name: Adaeze Okoro }\n`);
      const { exit, out, notes } = box.run('recognize', 'reports');
      assert.equal(exit, 1);
      assert.deepEqual(notes, ['reports/entities.yaml:5:11: The id "ada-okoro" is taken; give this entry another one']);
      assert.equal(parsed(out).entities.find(entity => entity.id === 'ada-okoro')?.name, 'Ada Okoro');
    });

    it('tells of a configuration that cannot be read, and goes on without it', () => {
      box.put('reports/glossator.yaml', 'articels: ["*.txt"]\n');
      const { exit, out, notes } = box.run('recognize', 'reports');
      assert.deepEqual([exit, notes], [1, ['reports/glossator.yaml:1:1: Unknown key "articels"; did you mean "articles"?']]);
      assert.equal(parsed(out).files.length, 1);
    });

    it('refuses a registry that is not there', () => {
      failsWith(box.run('recognize', 'reports', '--registry', 'missing.yaml'), /^glossator: the registry missing\.yaml does not exist; see glossator --help$/);
    });

    it('tells of each line of standard input that is no article', () => {
      const { exit, notes } = box.pipe('{"path":"a","text":"Ada Okoro spoke."}\nnonsense\n{"path":1}\n{"path":"b","text":""}\n{"path":"a","text":"Again."}\n', 'recognize', '-');
      assert.equal(exit, 1);
      assert.deepEqual(notes.map(note => note.replace(/;.*/, '')), ['standard input, line 2: is not JSON', 'standard input, line 3: needs "path" and "text", both strings', 'standard input, line 4: has an empty text', 'standard input, line 5: the path "a" was given before']);
    });

    it('shows control characters of hostile names escaped', () => {
      box.put('evil/\u001B[2Jevil\u202Etxt.txt', '');
      const { notes } = box.run('recognize', 'evil');
      assert.match(notes[0] ?? '', /^evil\/⟨U\+001B⟩\[2Jevil⟨U\+202E⟩txt\.txt: is empty/);
    });
  });
});

function parsed(out: string): Recognized {
  return JSON.parse(out) as Recognized;
}

function failsWith({ exit, out, notes }: Ran, expected: RegExp): void {
  assert.deepEqual([exit, out], [2, '']);
  assert.match(notes[0] ?? '', expected);
  for (const note of notes) assert.doesNotMatch(note, /\n|\bat .*:\d+:\d+/, 'one line, no stack trace');
}
