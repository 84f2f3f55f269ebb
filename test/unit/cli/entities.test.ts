/** `entities` lists who a corpus names, and prints entries that lint accepts as they are. */
import assert from 'node:assert/strict';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro, weakAliases: [Okoro] }\n';
const STRIKE = 'No work at the port\n\nPORT VELA — “We stay out,” Ada Okoro told the Amber Port Union (APU) on Monday. Foreign Minister Boris Petrov said it was wrong. Mr Petrov left.\n';
const TALKS = 'Talks begin\n\nPORT VELA — Boris Petrov met Ada Okoro on Tuesday.\n';

describe('glossator entities', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'c/glossator.yaml': '', 'c/strike.txt': STRIKE, 'c/talks.txt': TALKS, 'c/entities.yaml': REGISTRY })));
  afterEach(() => box.remove());

  it('lists all, most often named first', () => {
    const { exit, out, notes } = box.run('entities', 'c');
    assert.deepEqual([exit, notes], [0, []]);
    assert.deepEqual(out.split('\n').map(line => line.trim().replace(/  +/g, ' | ')), [
      '3 | 2 articles | person | Boris Petrov | person/boris-petrov | Foreign Minister',
      '2 | 2 articles | person | Ada Okoro | ada-okoro | registered',
      '2 | 1 article | organization | Amber Port Union | organization/amber-port-union',
      '2 | 2 articles | place | Port Vela | place/port-vela',
      '',
    ]);
  });
  it('prints what is missing as a registry that lint accepts', () => {
    const { exit, out } = box.run('entities', 'c', '--unregistered', '--min', '2', '--format', 'yaml');
    assert.equal(exit, 0);
    assert.equal(out, `version: 1
entities:
  - id: boris-petrov
    type: person
    name: Boris Petrov
    weakAliases: [Petrov]
    roles: [{ title: Foreign Minister }]
  - id: amber-port-union
    type: organization
    name: Amber Port Union
    aliases: [APU]
  - id: port-vela
    type: place
    name: Port Vela
`);
    box.put('c/more/entities.yaml', out);
    assert.deepEqual(box.run('lint', 'c').out, 'Clean: 5 files checked.\n');
    assert.match(box.run('entities', 'c', '--unregistered').out, /nothing to list/);
  });
  it('prints JSON with the proposed entries', () => {
    const { entities } = JSON.parse(box.run('entities', 'c', '--format', 'json', '--min', '3').out);
    assert.deepEqual(entities, [{
      id: 'person/boris-petrov', type: 'person', name: 'Boris Petrov', aliases: ['Petrov'], registered: false, mentions: 3, articles: 2, lookalikes: [],
      entry: { id: 'boris-petrov', type: 'person', name: 'Boris Petrov', weakAliases: ['Petrov'], roles: [{ title: 'Foreign Minister' }] },
    }]);
  });
  it('says what it cannot do', () => {
    assert.deepEqual(box.run('entities', 'missing'), { exit: 2, out: '', notes: ['missing: does not exist; check the path'] });
    assert.equal(box.run('entities', 'c', '--min', 'many').exit, 2);
    box.put('empty/notes.csv', 'a');
    assert.match(box.run('entities', 'empty').notes.join('\n'), /^glossator: no articles here \([^\n]*\); name a folder that has some$/);
  });

  it('tells what it could not read, and goes on with the rest', () => {
    box.put('c/photo.txt', Uint8Array.of(1, 0, 2));
    const some = box.run('entities', 'c');
    assert.equal(some.exit, 1);
    assert.match(some.notes.join('\n'), /^c\/photo\.txt: is a binary file[^\n]*$/);
    assert.match(some.out, /Boris Petrov/);
    box.put('only/photo.txt', Uint8Array.of(1, 0, 2));
    const none = box.run('entities', 'only');
    assert.deepEqual([none.exit, none.out, none.notes.length], [2, '', 1]);
    assert.match(none.notes[0] ?? '', /^only\/photo\.txt: is a binary file/);
  });
});
