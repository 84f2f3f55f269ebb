/** `migrate` brings files to the current version, shows it, or only tells; a newer file is refused. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const DRAFT = 'source: strike.txt # draft\nmentions:\n  - { text: Ada Okoro, start: 0, end: 9, entity: person/ada-okoro }\n';
const CURRENT = 'version: 1\nsource: { text: strike.txt } # draft\nmentions:\n  - { id: m1, quote: Ada Okoro, at: [0, 9], entity: person/ada-okoro }\n';

describe('glossator migrate', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({
    'c/glossator.yaml': 'version: 0\n', 'c/strike.txt': 'Ada Okoro spoke.\n', 'c/strike.ann.yaml': DRAFT, 'c/talks.txt': 'Nobody came.\n', 'c/talks.ann.yaml': 'version: 1\nsource: { text: talks.txt }\n',
    'c/other.yaml': 'entities: [1]\n',
  })));
  afterEach(() => box.remove());

  it('migrates a corpus, which lint accepts then, and finds nothing to do the second time', () => {
    assert.deepEqual(box.run('migrate', 'c'), {
      exit: 0, notes: [],
      out: 'migrated  c/glossator.yaml  version 0 to 1\nmigrated  c/strike.ann.yaml  version 0 to 1\n2 files migrated, 1 of version 1 before.\n',
    });
    assert.equal(read('c/strike.ann.yaml'), CURRENT);
    assert.deepEqual(box.run('lint', 'c'), { exit: 0, out: 'Clean: 5 files checked.\n', notes: [] });
    assert.deepEqual(box.run('migrate', 'c'), { exit: 0, out: '3 files of version 1: nothing to migrate.\n', notes: [] });
    assert.equal(read('c/other.yaml'), 'entities: [1]\n');
  });

  it('shows the change as a diff, or names the files, and writes nothing', () => {
    const { exit, out } = box.run('migrate', 'c', '--dry-run');
    assert.equal(exit, 0);
    assert.match(out, /^--- a\/c\/glossator\.yaml\n\+\+\+ b\/c\/glossator\.yaml\n@@ -1,1 \+1,1 @@\n-version: 0\n\+version: 1\n--- a\/c\/strike\.ann\.yaml\n/);
    assert.deepEqual(box.run('migrate', '--check', 'c'), { exit: 1, notes: [], out: 'outdated  c/glossator.yaml  version 0\noutdated  c/strike.ann.yaml  version 0\n2 files to migrate: glossator migrate\n' });
    assert.equal(read('c/strike.ann.yaml'), DRAFT);
    box.run('migrate', 'c');
    assert.equal(box.run('migrate', '--check', 'c').exit, 0);
    assert.equal(box.run('migrate', '--check', '--dry-run', 'c').exit, 2);
  });

  it('refuses what is newer or cannot be read, one line each, and does the rest', () => {
    box.put('c/talks.ann.yaml', 'version: 7\nsource: { text: talks.txt }\n');
    box.put('c/entities.yaml', 'entities: [\n');
    const { exit, out, notes } = box.run('migrate', 'c');
    assert.equal(exit, 1);
    assert.match(out, /^migrated {2}c\/glossator\.yaml.*\nmigrated {2}c\/strike\.ann\.yaml/);
    assert.deepEqual(notes, [
      'c/entities.yaml: cannot be read as YAML (A closing ] is missing); mend that first',
      'c/talks.ann.yaml: is of version 7, and this Glossator knows the versions up to 1; use a newer Glossator',
    ]);
    assert.equal(read('c/talks.ann.yaml'), 'version: 7\nsource: { text: talks.txt }\n');
  });

  it('says what is left for a person, and knows a file outside a corpus by what it holds', () => {
    box.put('people.yaml', 'entities:\n  - { id: ada, name: Ada }\n');
    assert.deepEqual(box.run('migrate', 'people.yaml'), { exit: 0, notes: [], out: 'migrated  people.yaml  version 0 to 1; 1 finding left for a person: glossator lint\n1 file migrated, 0 of version 1 before.\n' });
    assert.deepEqual(box.run('migrate', 'c/strike.txt').notes, ['c/strike.txt: is no sidecar, registry, claims file or configuration of Glossator']);
    assert.equal(box.run('migrate', 'missing').exit, 2);
    box.put('empty/readme', 'x');
    assert.equal(box.run('migrate', 'empty').exit, 2);
  });

  it('is what lint proposes, and what --fix does where nothing is left for a person', () => {
    assert.match(box.run('lint', 'c').out, /This file is of version 0, as files without "version" are; "glossator migrate" brings it to version 1 {2}schema-outdated/);
    box.run('lint', 'c', '--fix');
    assert.equal(read('c/strike.ann.yaml'), CURRENT);
  });

  function read(path: string): string {
    return readFileSync(join(box.folder, path), 'utf8');
  }
});
