/** `claims` prints who claims what and which articles may tell of one event, for people, programs and spreadsheets. */
import assert from 'node:assert/strict';
import { csv } from '../../../server/src/cli/formats/csv.ts';
import { sandbox, type Sandbox } from '../../support/cli.ts';

const REGISTRY = `version: 1
entities:
  - { id: selim-darzi, type: person, name: Selim Darzi, aliases: [Selim al-Darzi] }
  - { id: ras-mirwan, type: place, name: Ras Mirwan }
`;
const FIRST = `🚢 Ambush kills seven

Oru Daily | 16-05-2024 | 3 min read

Seven people were killed and five wounded near Tel Hemdun on Wednesday. “They came at night,” Selim Darzi said in Ras Mirwan.
`;
const SECOND = `Toll of ambush rises

17 May 2024

Nine people were killed near Tal Hamdoun, Selim al-Darzi told reporters in Ras Mirwan.
`;

const HEAD = 'version: 1\nsource: { text: first.txt }\n';

function claim(more: string): string {
  return `claims:\n  - { id: c1, kind: direct, ${more} }\n`;
}

describe('glossator claims', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ 'reports/first.txt': FIRST, 'reports/second.txt': SECOND, 'reports/entities.yaml': REGISTRY })));
  afterEach(() => box.remove());
  const claims = (...args: readonly string[]) => {
    const { exit, out, notes } = box.run('claims', 'reports', '--format', 'json', ...args);
    const { claims } = JSON.parse(out) as { claims: { path: string; text: string; start: number; end: number; speaker: { entity: string | null } | null; values: object[]; date?: string }[] };
    return { exit, notes, claims };
  };

  const notesOn = (sidecar: string, ...args: readonly string[]): readonly string[] => {
    box.put('reports/first.ann.yaml', sidecar);
    const { exit, notes } = claims(...args);
    assert.equal(exit, notes.length > 0 ? 1 : 0);
    return notes;
  };

  it('prints a table for people', () => {
    assert.equal(box.run('claims', 'reports').out, [
      'reports/first.txt',
      '  0–20     2024-05-16  narrated               killed: 7              “🚢 Ambush kills seven”',
      '  59–129   2024-05-15  narrated               killed: 7; injured: 5  “Seven people were killed and five wounded near Tel Hemdun on Wednesday”',
      '  132–150  2024-05-16  direct    selim-darzi                         “They came at night”',
      '',
      'reports/second.txt',
      '  35–75  2024-05-17  indirect  selim-darzi  killed: 9  “Nine people were killed near Tal Hamdoun”',
      '',
    ].join('\n'));
  });

  it('prints offsets in code points', () => {
    const points = [...FIRST];
    const found = claims().claims.filter(({ path }) => path === 'reports/first.txt');
    assert.ok(found.length >= 3);
    for (const { start, end, text } of found) assert.equal(points.slice(start, end).join(''), text);
  });

  it('keeps to a speaker, to what claims are about, and to a period', () => {
    assert.deepEqual(claims('--by', 'selim-darzi').claims.map(({ text }) => text), ['They came at night', 'Nine people were killed near Tal Hamdoun']);
    assert.deepEqual(claims('--by', 'ras-mirwan').claims, []);
    assert.ok(claims('--since', '2024-05-17').claims.every(({ path }) => path === 'reports/second.txt'));
    assert.deepEqual(claims('--until', '2024-05-15').claims.map(({ date }) => date), ['2024-05-15']);
    assert.equal(claims('--since', '2024', '--until', '2024-05').claims.length, claims().claims.length);
    assert.deepEqual(claims('--since', '2025').claims, []);
  });

  it('knows an entity that only a sidecar names', () => {
    box.put('reports/first.ann.yaml', HEAD + claim('speaker: person/zed, quote: They came at night, at: [132, 150], about: [group/raiders]'));
    for (const asked of [['--by', 'person/zed'], ['--about', 'group/raiders']]) {
      const { exit, notes, claims: found } = claims(...asked);
      assert.deepEqual([exit, notes, found.map(({ text }) => text)], [0, [], ['They came at night']]);
    }
  });

  it('puts accounts of one event side by side', () => {
    const { exit, out } = box.run('claims', 'reports', '--events');
    assert.equal(exit, 0);
    assert.match(out, /^e1 {2}Possibly one event: 2 articles, 2 independent sources\n/);
    assert.match(out, /both name Selim Darzi \(“Selim al-Darzi”\), .*Tel Hemdun \(“Tal Hamdoun”\).*; they are a day apart; both count killed/);
    assert.match(out, / killed {2}differ {2}7 {2}reports\/first\.txt \d+–\d+ .*\n +9 {2}reports\/second\.txt 35–75 {2}Selim al-Darzi {2}“Nine people were killed near Tal Hamdoun”/);
    const { events } = JSON.parse(box.run('claims', 'reports', '--events', '--format', 'json').out) as { events: { figures: { what: string; kind: string; accounts: { path: string; min: number }[] }[] }[] };
    assert.deepEqual(events[0]?.figures.map(({ what, kind, accounts }) => [what, kind, accounts.map(({ min }) => min)]), [['killed', 'differ', [7, 9]]]);
  });

  it('compares part of a corpus within itself', () => {
    assert.equal(box.run('claims', 'reports/first.txt', '--events').out, 'No two articles seem to tell of one event.\n');
  });

  it('writes CSV that a spreadsheet reads and never runs', () => {
    const [header, ...rows] = box.run('claims', 'reports', '--format', 'csv').out.split('\r\n');
    assert.equal(header, 'path,start,end,date,kind,stance,speaker,speaker_text,text,values,place,about,same,status');
    assert.equal(rows.at(-1), '');
    assert.match(rows.join('\n'), /reports\/second\.txt,35,75,2024-05-17,indirect,asserts,selim-darzi,Selim al-Darzi,Nine people were killed near Tal Hamdoun,killed: 9,/);
    assert.equal(csv([['a,b', 'say "so"', 'two\nlines', 7, undefined]]), '"a,b","say ""so""","two\nlines",7,\r\n');
    assert.equal(csv([['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =1']]), "'=1+1,'+1,'-1,'@SUM(A1),'\tx, =1\r\n");
  });

  describe('says on standard error what it leaves out of sidecars', () => {
    it('claims without their words', () => {
      const here = 'reports/first.ann.yaml:4:11: ';
      assert.deepEqual(notesOn(HEAD + claim('quote: They came by day, at: [132, 148]')), [`${here}"They came by day" is not clearly in one place of the article, so it is left out; glossator lint says more`]);
      assert.deepEqual(notesOn(HEAD + claim('qoute: They came at night, at: [132, 150]')), [`${here}this entry has no words, so it is left out; glossator lint says more`]);
      const parts = 'quote: [{ quote: They came, at: [132, 141] }, { quote: by day, at: [142, 148] }]';
      assert.deepEqual(notesOn(HEAD + claim(parts)), ['reports/first.ann.yaml:4:84: "by day" is not clearly in one place of the article, so this part of the claim is left out; glossator lint says more']);
    });

    it('files that are torn, misspelt, of another version, or without their article', () => {
      const missing = 'until then claims of the sidecar may be missing';
      assert.match(notesOn(`${HEAD}${claim('quote: "They came at night')}`).join('\n'), new RegExp(`^reports/first\\.ann\\.yaml:\\d+:\\d+: \\S.*; mend that; ${missing}$`));
      const right = claim('quote: They came at night, at: [132, 150]');
      assert.deepEqual(notesOn(HEAD + right.replace('claims', 'cliams')), [`reports/first.ann.yaml:3:1: Unknown key "cliams"; did you mean "claims"?; ${missing}`]);
      assert.deepEqual(notesOn(HEAD.replace('1', '0') + right), [`reports/first.ann.yaml: the file is of version 0; "glossator migrate" brings it to version 1; ${missing}`]);
      assert.deepEqual(notesOn(HEAD.replace('first', 'third') + right), ['reports/first.ann.yaml: its article is not here, so 1 claim of it is left out; glossator lint says more']);
    });

    it('and nothing where nothing is lost that was asked for', () => {
      const lost = claim('speaker: person/zed, quote: They came by day');
      assert.deepEqual(notesOn(HEAD + claim('quote: They came at night, at: [132, 150], mood: calm')), []);
      assert.deepEqual(notesOn(HEAD + lost, '--by', 'selim-darzi'), []);
      assert.deepEqual(notesOn(HEAD + lost.replace(' }', ', status: rejected }')), []);
      assert.deepEqual(notesOn('# to do\n'), []);
      assert.deepEqual(box.run('claims', 'reports', '--events').notes, []);
    });
  });

  describe('with bad input', () => {
    it('says what it does not know and goes on', () => {
      const { exit, notes } = claims('--by', 'selim-darzy');
      assert.deepEqual([exit, notes], [1, ['no entity "selim-darzy" is known here; did you mean "selim-darzi"?']]);
    });

    it('refuses what is no date or format, and folders without articles', () => {
      assert.match(box.run('claims', 'reports', '--since', 'May').notes.join(), /--since must be a day, month or year as 2024-07-14, 2024-07 or 2024, not "May"/);
      for (const day of ['2021-02-29', '2021-02-30', '2021-04-31', '2024-13', '2024-00', '2024-01-00', '20240101']) assert.equal(box.run('claims', 'reports', '--until', day).exit, 2, day);
      for (const day of ['2024-02-29', '2021-12-31', '2021-12', '2021']) assert.equal(box.run('claims', 'reports', '--since', day).exit, 0, day);
      assert.equal(box.run('claims', 'reports', '--format', 'xml').exit, 2);
      assert.equal(box.run('claims', 'nowhere').exit, 2);
    });

    it('shows what steers a terminal', () => {
      box.put('reports/\u202Eevil.txt', 'Quiet\n\n“All \u001b[2Jwell,” Selim Darzi said.');
      const { out } = box.run('claims', 'reports');
      assert.ok(!out.includes('\u001b') && !out.includes('\u202E'));
      assert.match(out, /⟨U\+001B⟩/);
    });
  });

  it('still prints claims as the stage sees them', () => assert.match(box.run('claims', '--stage', 'reports/second.txt').out, /indirect, asserts, by "Selim al-Darzi"/));
});
