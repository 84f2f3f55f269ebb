/** `lint` for teams: what changed, what was known, shards and their reports, dry runs, text from an editor, SARIF by its schema. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import { applyPatch } from 'diff';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';

const ARTICLE = 'On Monday Ada Okoro spoke.\n';
const MOVED = 'version: 1\nsource: { text: strike.txt }\nmentions:\n  - { id: m1, entity: person/ada-okoro, quote: Ada Okoro, at: [0, 9] } # who\n';
const UNSPOKEN = 'version: 1\nsource: { text: talks.txt }\nclaims:\n  - { id: c1, kind: direct, quote: Ada Okoro spoke, at: [10, 25] }\n';

describe('lint for teams', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'c/glossator.yaml': '', 'c/strike.txt': ARTICLE, 'c/strike.ann.yaml': MOVED, 'c/talks.txt': ARTICLE, 'c/talks.ann.yaml': UNSPOKEN }, BLANK_MODEL)));
  afterEach(() => box.remove());

  describe('--changed', () => {
    beforeEach(() => {
      git(box, 'init', '-q');
      git(box, 'add', '.');
      git(box, 'commit', '-qm', 'first');
    });

    it('checks nothing where nothing changed, and says that it is clean', () => {
      assert.deepEqual(box.run('lint', '--changed'), { exit: 0, out: 'Clean: 0 files checked.\n', notes: [] });
    });

    it('checks what changed, what is new, and sidecars of articles that changed or went', () => {
      box.put('c/talks.txt', `${ARTICLE}\n`);
      assert.deepEqual(rulesIn(box.run('lint', '--changed').out), ['claim-without-speaker']);
      box.put('c/new.ann.yaml', 'version: 1\nsource: { text: none.txt }\n');
      assert.deepEqual(rulesIn(box.run('lint', 'c', '--changed').out), ['sidecar-orphaned', 'claim-without-speaker']);
      git(box, 'rm', '-qf', 'c/strike.txt');
      assert.deepEqual(rulesIn(box.run('lint', '--changed=HEAD').out), ['sidecar-orphaned', 'sidecar-orphaned', 'claim-without-speaker']);
    });

    it('checks everything when the registry or the configuration changed, and compares with any revision', () => {
      box.put('c/entities.yaml', 'version: 1\nentities: []\n');
      assert.deepEqual(rulesIn(box.run('lint', '--changed').out), ['anchor-moved', 'claim-without-speaker']);
      git(box, 'add', '.');
      git(box, 'commit', '-qm', 'second');
      assert.deepEqual(rulesIn(box.run('lint', '--changed').out), []);
      assert.deepEqual(rulesIn(box.run('lint', '--changed', 'HEAD~1').out), ['anchor-moved', 'claim-without-speaker']);
    });

    it('says when git knows no such revision', () => {
      const { exit, notes } = box.run('lint', '--changed=nothing');
      assert.equal(exit, 2);
      assert.match(notes[0] ?? '', /git knows no revision "nothing"/);
      assert.match(box.run('lint', '--changed=--output=x').notes[0] ?? '', /"--output=x" is no revision/);
    });
  });

  describe('--baseline', () => {
    it('notes what is there and shows only what is new, wherever lines move to', () => {
      const written = box.run('lint', 'c', '--baseline', 'known.json', '--write-baseline');
      assert.deepEqual([written.exit, written.notes], [0, ['known.json: 2 findings noted as known']]);
      assert.deepEqual(box.run('lint', 'c', '--baseline', 'known.json'), { exit: 0, out: 'Clean: 5 files checked.\n', notes: ['known.json: 2 known findings not shown'] });
      box.put('c/talks.ann.yaml', `# moved down\n${UNSPOKEN}  - { id: c2, kind: direct, quote: On Monday, at: [0, 9] }\n`);
      const { exit, out } = box.run('lint', 'c', '--baseline', 'known.json');
      assert.deepEqual([exit, rulesIn(out)], [1, ['claim-without-speaker']]);
    });

    it('says when what was known is gone', () => {
      box.run('lint', 'c', '--baseline', 'known.json', '--write-baseline');
      box.run('lint', 'c', '--fix');
      assert.match(box.run('lint', 'c', '--baseline', 'known.json').notes.join('\n'), /1 finding noted there is gone/);
    });

    it('refuses what is no baseline', () => {
      box.put('known.json', '[]');
      assert.deepEqual(box.run('lint', 'c', '--baseline', 'known.json').exit, 2);
    });
  });

  it('--shard and merge-reports give together what one run gives', () => {
    const whole = box.run('lint', 'c');
    for (const index of [1, 2, 3]) box.put(`r${index}.json`, box.run('lint', 'c', '--shard', `${index}/3`, '--format', 'json').out);
    const merged = box.run('merge-reports', 'r3.json', 'r1.json', 'r2.json');
    assert.deepEqual([merged.exit, rulesIn(merged.out).toSorted()], [1, rulesIn(whole.out).toSorted()]);
    assert.match(merged.out, /2 findings \(2 warnings\) in 5 files checked/);
    const partial = box.run('merge-reports', 'r1.json', 'r3.json');
    assert.deepEqual([partial.exit, partial.out, partial.notes], [2, '', ['the report of shard 2/3 is missing']]);
    assert.equal(box.run('merge-reports', 'r1.json', 'r2.json', 'r3.json', '--max-warnings', '2').exit, 0);
  });

  it('merge-reports counts no part twice', () => {
    for (const index of [1, 2]) box.put(`r${index}.json`, box.run('lint', 'c', '--shard', `${index}/2`, '--format', 'json').out);
    box.put('again.json', box.run('lint', 'c', '--shard', '1/2', '--format', 'json').out);
    box.put('whole.json', box.run('lint', 'c', '--format', 'json').out);
    assert.deepEqual(box.run('merge-reports', 'r1.json', './r1.json', 'r2.json'), { exit: 2, out: '', notes: ['./r1.json: is named twice; name each report once'] });
    assert.deepEqual(box.run('merge-reports', 'r1.json', 'r2.json', 'again.json'), { exit: 2, out: '', notes: ['again.json: is of shard 1/2, as r1.json is; name one report of each shard'] });
    assert.deepEqual(box.run('merge-reports', 'whole.json', 'whole.json').notes, ['whole.json: is named twice; name each report once']);
  });

  it('--fix-dry-run prints a diff that, applied, is what --fix writes', () => {
    const { out } = box.run('lint', 'c', '--fix-dry-run');
    assert.match(out, /^--- a\/c\/strike\.ann\.yaml\n\+\+\+ b\/c\/strike\.ann\.yaml\n@@ /);
    assert.equal(readFileSync(join(box.folder, 'c/strike.ann.yaml'), 'utf8'), MOVED);
    box.run('lint', 'c', '--fix');
    assert.equal(applyPatch(MOVED, out), readFileSync(join(box.folder, 'c/strike.ann.yaml'), 'utf8'));
  });

  it('--stdin checks a text that is not saved yet, in its corpus', () => {
    const { exit, out } = box.pipe(MOVED.replace('[0, 9]', '[10, 19]'), 'lint', '--stdin', '--stdin-filename', 'c/strike.ann.yaml');
    assert.deepEqual([exit, out], [0, 'Clean: 1 file checked.\n']);
    assert.deepEqual(rulesIn(box.pipe(UNSPOKEN, 'lint', '--stdin', '--stdin-filename', 'c/new.ann.yaml').out), ['claim-without-speaker']);
    assert.equal(box.pipe('x', 'lint', '--stdin', '--stdin-filename', 'c/photo.jpg').exit, 2);
  });

  it('prints SARIF that its schema allows', () => {
    const require = createRequire(join(process.cwd(), 'package.json'));
    const schema = JSON.parse(readFileSync(join(require.resolve('@microsoft/jest-sarif/package.json'), '../lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
    delete schema['id']; // of draft 4; nothing refers to it
    const validate = ajv.compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });
    box.put('c/x y#é.ann.yaml', 'version: 1\nsource: { text: gone.txt }\n');
    for (const named of ['c', '.']) assert.ok(validate(JSON.parse(box.run('lint', named, '--format', 'sarif').out)), JSON.stringify(validate.errors));
  });

  it('shows progress only where somebody watches', () => assert.deepEqual(box.run('lint', 'c', '--fix').notes, []));
});

/** The last word of each finding's line. */
function rulesIn(out: string): readonly string[] {
  return [...out.matchAll(/^ {2}\d.* {2}(\S+)$/gm)].map(match => match[1] ?? '');
}

function git({ folder }: Sandbox, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: folder, stdio: 'pipe' });
}
