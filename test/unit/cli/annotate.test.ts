/** `annotate` writes sidecars that `lint` accepts, and never touches what a person decided. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }\n';
const STRIKE = '🚢 Port stays shut\n\nOSTRAND — “We stay out,” Ada Okoro told the Port Union on Monday. Ms Okoro met Tunde Bello: “Until Friday,” he said.\n';

describe('glossator annotate', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'c/glossator.yaml': '', 'c/strike.txt': STRIKE, 'c/2024/talks.txt': STRIKE.replace('Monday', 'Tuesday'), 'c/entities.yaml': REGISTRY })));
  afterEach(() => box.remove());

  it('writes first sidecars that lint accepts', () => {
    const { exit, out, notes } = box.run('annotate', 'c');
    assert.deepEqual([exit, notes], [0, []]);
    assert.match(out, /^created {4}c\/2024\/talks\.ann\.yaml {2}\d+ mentions, \d claims?\ncreated {4}c\/strike\.ann\.yaml {2}\d+ mentions, \d claims\n$/);
    assert.deepEqual(box.run('lint', 'c'), { exit: 0, out: 'Clean: 6 files checked.\n', notes: [] });
    const written = read('c/strike.ann.yaml');
    assert.match(written, /entity: ada-okoro/);
    assert.match(written, /status: suggested/);
    assert.doesNotMatch(written, /status: confirmed/);
  });

  it('writes ids that lint accepts, whatever letters a name is set in', () => {
    box.put('c/bold.txt', 'Minister 𝗔𝗱𝗮 𝗢𝗸𝗼𝗿𝗼 told reporters the port is shut.\n');
    box.run('annotate', 'c');
    assert.match(read('c/bold.ann.yaml'), /entity: person\/ada-okoro$/m);
    assert.deepEqual(box.run('lint', 'c').exit, 0);
  });

  it('changes nothing the second time', () => {
    box.run('annotate', 'c/strike.txt');
    const written = read('c/strike.ann.yaml');
    assert.deepEqual(box.run('annotate', 'c/strike.txt'), { exit: 0, out: 'unchanged  c/strike.ann.yaml\n', notes: [] });
    assert.equal(read('c/strike.ann.yaml'), written);
    assert.equal(existsSync(join(box.folder, 'c/2024/talks.ann.yaml')), false);
  });

  it('keeps what a person confirmed or rejected, byte for byte', () => {
    const start = Array.from(STRIKE.slice(0, STRIKE.indexOf('Ada Okoro'))).length;
    const mine = `# mine
version: 1
source: { text: strike.txt }
mentions:
  - { id: m1,  entity: person/somebody-else, quote: Ada Okoro, at: [${start}, ${start + 9}], status: confirmed } # I know
`;
    box.put('c/strike.ann.yaml', mine);
    const { exit, out } = box.run('annotate', 'c/strike.txt');
    assert.equal(exit, 0);
    assert.match(out, /^updated {4}c\/strike\.ann\.yaml/);
    const written = read('c/strike.ann.yaml');
    for (const line of mine.trimEnd().split('\n')) assert.ok(written.includes(`${line}\n`), `${line}\n--\n${written}`);
    assert.match(written, /quote: Okoro/);
  });

  it('leaves sidecars of another version as they are, and says what brings them here', () => {
    const draft = 'version: 0\nsource: strike.txt\nmentions:\n  - { name: Ada Okoro, start: 38, end: 47, entity: person/ada, status: rejected }\n';
    const newer = 'version: 2\nsource: { text: talks.txt }\n';
    box.put('c/strike.ann.yaml', draft);
    box.put('c/2024/talks.ann.yaml', newer);
    assert.deepEqual(box.run('annotate', 'c'), {
      exit: 2, out: '', notes: [
        'c/2024/talks.ann.yaml: the file is of version 2 of the format, and this Glossator knows the versions up to 1; use a newer Glossator',
        'c/strike.ann.yaml: the file is of version 0; "glossator migrate" brings it to version 1',
      ],
    });
    assert.deepEqual([read('c/strike.ann.yaml'), read('c/2024/talks.ann.yaml')], [draft, newer]);
    box.run('migrate', 'c/strike.ann.yaml');
    assert.equal(box.run('annotate', 'c/strike.txt').exit, 0);
    assert.match(read('c/strike.ann.yaml'), /quote: Ada Okoro, at: \[38, 47\], entity: person\/ada, status: rejected/);
  });

  it('says with --dry-run what it would do, and does nothing', () => {
    const { exit, out } = box.run('annotate', 'c', '--dry-run');
    assert.equal(exit, 0);
    assert.match(out, /would create {2}c\/strike\.ann\.yaml {2}\d+ mentions/);
    assert.equal(existsSync(join(box.folder, 'c/strike.ann.yaml')), false);
  });

  it('leaves out what it cannot annotate, one line each, and does the rest', () => {
    box.put('c/photo.txt', Uint8Array.of(1, 0, 2));
    box.put('c/strike.ann.yaml', 'version: 1\nsource: { text: 2024/talks.txt }\nmentions: [\n');
    box.put('c/2024/talks.ann.yaml', Uint8Array.of(0xe9, 0x20));
    box.put('c/third.txt', 'Ada Okoro spoke.\n');
    const { exit, out, notes } = box.run('annotate', 'c');
    assert.equal(exit, 1);
    assert.match(out, /^created {4}c\/third\.ann\.yaml {2}1 mention, 0 claims\n$/);
    assert.equal(notes.length, 4, notes.join('\n'));
    for (const note of notes) assert.match(note, /^c\/(photo\.txt|strike\.ann\.yaml|2024\/talks\.ann\.yaml): \S/);
  });

  it('takes a text that .gitignore leaves out when it is named, and from then on', () => {
    box.put('ignored/.gitignore', '*.txt\n');
    box.put('ignored/a.txt', 'Ada Okoro spoke.\n');
    assert.match(box.run('annotate', 'ignored').notes.join(), /^ignored: no articles here \([^)]*\.gitignore/);
    for (const verb of ['lint', 'claims', 'entities', 'annotate']) assert.deepEqual([verb, box.run(verb, 'ignored/a.txt').exit], [verb, 0]);
    assert.deepEqual(box.run('lint', 'ignored').notes, []);
    assert.match(box.run('lint', 'ignored').out, /^Clean: 2 files checked/);
    assert.match(box.run('annotate', 'ignored').out, /^unchanged {2}ignored\/a\.ann\.yaml/);
  });

  it('tells of a registry that is only half read', () => {
    box.put('c/entities.yaml', `${REGISTRY}  - { id: ada-okoro, type: person, name: Adaeze Okoro }\n`);
    const { exit, notes } = box.run('annotate', 'c', '--dry-run');
    assert.deepEqual([exit, notes], [1, ['c/entities.yaml:4:11: The id "ada-okoro" is taken; give this entry another one']]);
  });

  it('tells once of a sidecar that it cannot read, and leaves it', () => {
    const bytes = Uint8Array.of(0x61, 0xe9, 0x20);
    box.put('c/strike.ann.yaml', bytes);
    const { exit, notes } = box.run('annotate', 'c');
    assert.deepEqual([exit, notes.length], [1, 1]);
    assert.match(notes[0] ?? '', /^c\/strike\.ann\.yaml: is not valid UTF-8/);
    assert.deepEqual([...readFileSync(join(box.folder, 'c/strike.ann.yaml'))], [...bytes]);
    assert.ok(existsSync(join(box.folder, 'c/2024/talks.ann.yaml')));
  });

  it('cannot run without an article', () => {
    assert.deepEqual(box.run('annotate', 'missing'), { exit: 2, out: '', notes: ['missing: does not exist; check the path'] });
    assert.equal(box.run('annotate').exit, 2);
    assert.equal(box.run('annotate', 'c/entities.yaml').exit, 2);
  });

  function read(path: string): string {
    return readFileSync(join(box.folder, path), 'utf8');
  }
});
