/** `agreement`: what is compared with what, figures, disagreements with their places, minimums for CI, and what is said when something is missing. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { figureNames } from '../../../server/src/core/agreement/measures.ts';
import { sandbox, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';

const TEXT = '🚢 Strike\n\nPresident Ada Okoro met Tunde Bello. “We stay out,” she said.\n';
const REGISTRY = 'version: 1\nentities:\n  - { id: ada-okoro, type: person, name: Ada Okoro }\n';

/** The place of some words of TEXT, in code points. */
function at(words: string): string {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words))).length;
  return `[${start}, ${start + Array.from(words).length}]`;
}

function mention(id: string, words: string, entity: string, more = ''): string {
  return `  - { id: ${id}, entity: ${entity}, quote: ${words}, at: ${at(words)}${more} }\n`;
}

const CLAIM = `claims:\n  - { id: c1, kind: direct, speaker: ada-okoro, quote: We stay out, at: ${at('We stay out')} }\n`;
const HEAD = 'version: 1\nsource: { text: strike.txt }\nmentions:\n';
const ADA = HEAD + mention('m1', 'Ada Okoro', 'ada-okoro') + mention('m2', 'Tunde Bello', 'person/tunde-bello') + CLAIM;
const BEN = `# another hand\n${HEAD}${mention('x7', 'President Ada Okoro', 'ada-okoro')}${mention('x9', 'Tunde Bello', 'person/t-bello', ', note: "sure?"')}${CLAIM.replace('kind: direct', 'kind: mixed')}`;

function side(folder: string, sidecar: string): Record<string, string> {
  return { [`${folder}/strike.txt`]: TEXT, [`${folder}/strike.ann.yaml`]: sidecar, [`${folder}/entities.yaml`]: REGISTRY };
}

describe('glossator agreement', () => {
  let box: Sandbox;
  beforeEach(() => (box = sandbox({ ...side('ada', ADA), ...side('ben', BEN) }, BLANK_MODEL)));
  afterEach(() => box.remove());

  it('compares two folders: boundaries and labels apart', () => {
    const { exit, out, notes } = box.run('agreement', 'ada', 'ben');
    assert.deepEqual([exit, notes], [0, []]);
    assert.match(out, /^ada, ben: 1 article compared\n/);
    assert.match(out, /\n {2}boundary +2 \/ 2 +0\.500 +1\.000 +0\.\d{3}\n/);
    assert.match(out, /\n {2}type +2 +0\.\d{3} +100\.0 % +- +-\n/);
    assert.match(out, /\n {2}entity +2 +50\.0 % +0\.333 +0\.400\n/);
    assert.match(out, /\n {2}speaker +1 +100\.0 % +- +-\n/);
    assert.match(out, /\n- undefined: everybody used one and the same label/);
    assert.match(out, /\nclaims, kind: direct or mixed 1\n/);
  });

  it('lists where they differ, each with its place', () => {
    const { out } = box.run('agreement', 'ada', 'ben', '--disagreements');
    assert.equal(out.slice(out.indexOf('3 disagreements')), `3 disagreements:
ada/strike.txt:3:11: mention "Ada Okoro": boundary "Ada Okoro" (ada), "President Ada Okoro" (ben)
ada/strike.txt:3:25: mention "Tunde Bello": entity person/tunde-bello (ada), person/t-bello (ben)
ada/strike.txt:3:39: claim "We stay out": kind direct (ada), mixed (ben)
`);
  });

  it('prints JSON with offsets in code points, and null with its reason', () => {
    const { out } = box.run('agreement', 'ada', 'ben', '--format', 'json', '--disagreements');
    const report = JSON.parse(out) as { mentions: { labels: Record<string, Record<string, unknown>> }; undefined: { figure: string; why: string }[]; disagreements: Record<string, unknown>[] };
    assert.equal(report.mentions.labels['type']?.['kappa'], null);
    assert.ok(report.undefined.some(({ figure, why }) => figure === 'mentions.type.kappa' && /one and the same label/.test(why)));
    const [start, end] = JSON.parse(at('Ada Okoro')) as number[];
    assert.deepEqual(report.disagreements[0], {
      path: 'ada/strike.txt', line: 3, column: 11, start, end, text: 'Ada Okoro', layer: 'mentions', about: 'boundary',
      values: [{ annotator: 'ada', value: 'Ada Okoro' }, { annotator: 'ben', value: 'President Ada Okoro' }],
    });
  });

  it('never counts comments, notes and layout', () => {
    box.put('ben/strike.ann.yaml', `# quite other words\n${ADA.replace('person/tunde-bello', '"person/tunde-bello"').replace(' }\n', ', note: I wonder }  # really\n')}`);
    const { exit, out } = box.run('agreement', 'ada', 'ben', '--disagreements', '--min', 'exact-f1=1,percent=1');
    assert.equal(exit, 0);
    assert.match(out, /\nNo disagreements\.\n$/);
  });

  it('takes a rejected entry for none, and suggestions only when told to', () => {
    box.put('ben/strike.ann.yaml', ADA.replace('m2, ', 'm2, status: rejected, ').replace('m1, ', 'm1, status: suggested, '));
    assert.match(box.run('agreement', 'ada', 'ben').out, /\n {2}boundary +2 \/ 0 +0\.000/);
    assert.match(box.run('agreement', 'ada', 'ben', '--suggested').out, /\n {2}boundary +2 \/ 1 +0\.667/);
  });

  it('says when somebody has confirmed nothing', () => {
    box.put('ben/strike.ann.yaml', HEAD + mention('m1', 'Ada Okoro', 'ada-okoro', ', status: suggested'));
    const { exit, notes } = box.run('agreement', 'ada', 'ben');
    assert.deepEqual([exit, notes], [0, ['ben has only suggestions, which do not count; --suggested counts them']]);
    assert.deepEqual(box.run('agreement', 'ada', 'ben', '--suggested').notes, []);
  });

  it('lists the articles that are not compared, with the reason', () => {
    for (const name of ['only', 'other']) box.put(`ada/${name}.txt`, TEXT);
    box.put('ada/only.ann.yaml', ADA.replace('strike', 'only'));
    box.put('ada/other.ann.yaml', ADA.replace('strike', 'other'));
    box.put('ben/other.txt', `${TEXT}More.\n`);
    box.put('ben/other.ann.yaml', ADA.replace('strike', 'other'));
    const { exit, out } = box.run('agreement', 'ada', 'ben');
    assert.equal(exit, 0);
    assert.ok(out.includes('Not compared:\n  ada/only.txt: only ada annotated it\n  ada/other.txt: the texts differ, so that places cannot be compared\n'), out);
  });

  it('needs the text of an article on one side only', () => {
    rmSync(join(box.folder, 'ada/strike.txt'));
    assert.match(box.run('agreement', 'ada', 'ben').out, /\n {2}boundary +2 \/ 2 +0\.500/);
    rmSync(join(box.folder, 'ben/strike.txt'));
    const { exit, notes } = box.run('agreement', 'ada', 'ben');
    assert.equal(exit, 2);
    assert.match(notes.join('\n'), /strike\.txt: its text is nowhere among what was named\nglossator: no article was annotated by two/);
  });

  it('says what could not be placed or read, and compares the rest', () => {
    box.put('ben/strike.ann.yaml', BEN.replace('quote: Tunde Bello', 'quote: Tunde Ballo'));
    box.put('ben/torn.ann.yaml', 'version: 1\nmentions: [\n');
    const { exit, notes } = box.run('agreement', 'ada', 'ben');
    assert.equal(exit, 1);
    assert.equal(notes.length, 2, notes.join('\n'));
    assert.match(notes[0] ?? '', /^ben\/torn\.ann\.yaml:\d+:\d+: .*the sidecar is left out$/);
    assert.match(notes[1] ?? '', /^ben\/strike\.ann\.yaml:6:11: "Tunde Ballo" is not clearly in one place of the article, so it is left out; glossator lint says more$/);
  });

  it('leaves out a sidecar of another version, and says what to do', () => {
    box.put('ada/more.txt', TEXT);
    box.put('ben/more.txt', TEXT);
    box.put('ada/more.ann.yaml', ADA.replace('strike.txt', 'more.txt'));
    box.put('ben/more.ann.yaml', BEN.replace('version: 1', 'version: 2').replace('strike.txt', 'more.txt'));
    const { exit, notes, out } = box.run('agreement', 'ada', 'ben');
    assert.deepEqual([exit, notes], [1, ['ben/more.ann.yaml: the file is of version 2 of the format, and this Glossator knows the versions up to 1; use a newer Glossator; until then the sidecar is left out']]);
    assert.match(out, /^ada, ben: 1 article compared\n/);
  });

  it('compares single sidecars, also two of one article', () => {
    box.put('ada/strike.ben.ann.yaml', BEN);
    const { exit, out } = box.run('agreement', 'ada/strike.ann.yaml', 'ada/strike.ben.ann.yaml');
    assert.equal(exit, 0);
    assert.match(out, /\n {2}boundary +2 \/ 2 +0\.500/);
  });

  it('compares people in one folder by the names they gave, and says who is unknown', () => {
    const both = HEAD + mention('m1', 'Ada Okoro', 'ada-okoro', ', by: ada') + mention('m2', 'Tunde Bello', 'person/tunde-bello', ', by: ada') + mention('m3', 'Ada Okoro', 'ada-okoro', ', by: ben') + mention('m4', 'President', 'person/x');
    box.put('ada/strike.ann.yaml', both);
    const { exit, out, notes } = box.run('agreement', 'ada', '--by', 'ada', '--by', 'ben');
    assert.deepEqual([exit, notes], [1, ['1 confirmed entry without `by` counted for nobody']]);
    assert.match(out, /\n {2}boundary +2 \/ 1 +0\.667/);
    assert.deepEqual(box.run('agreement', 'ada', '--by', 'ada', '--by', 'bea').notes, [
      '--by bea: no entry is by that name; there are ada, ben', '1 confirmed entry without `by` counted for nobody',
      'ada/strike.txt: only ada annotated it', 'glossator: no article was annotated by two, so there is nothing to compare',
    ]);
  });

  it('compares three, an article of only two of them too', () => {
    for (const [path, text] of Object.entries(side('cem', ADA))) box.put(path, text);
    box.put('cem/more.txt', TEXT);
    box.put('cem/more.ann.yaml', ADA.replace('strike', 'more'));
    box.put('ben/more.txt', TEXT);
    box.put('ben/more.ann.yaml', ADA.replace('strike', 'more'));
    const { exit, out } = box.run('agreement', 'ada', 'ben', 'cem');
    assert.equal(exit, 0);
    assert.match(out, /^ada, ben, cem: 2 articles compared\n/);
    assert.match(out, /\n {2}boundary +2 \/ 4 \/ 4 /);
    assert.match(out, /\nmentions, two by two +units +exact-f1 +overlap-f1 +alpha-u +type\.kappa +entity\.kappa\n {2}ada, ben +2 \/ 2 +0\.500 .*\n {2}ada, cem +2 \/ 2 +1\.000 .*\n {2}ben, cem +4 \/ 4 +0\.750 /);
    const { pairs } = JSON.parse(box.run('agreement', 'ada', 'ben', 'cem', '--format', 'json').out) as { pairs: { annotators: string[]; mentions: { boundary: Record<string, number> } }[] };
    assert.deepEqual(pairs.map(pair => [pair.annotators, pair.mentions.boundary['exact-f1']]), [[['ada', 'ben'], 0.5], [['ada', 'cem'], 1], [['ben', 'cem'], 0.75]]);
  });

  it('ends with 1 for CI when a figure is below the minimum asked for', () => {
    assert.deepEqual(box.run('agreement', 'ada', 'ben', '--min', 'overlap-f1=0.9').exit, 0);
    const { exit, out, notes } = box.run('agreement', 'ada', 'ben', '--min', 'exact-f1=0.9', '--min', 'entity.alpha=0.67');
    assert.equal(exit, 1);
    assert.deepEqual(notes, ['mentions.boundary.exact-f1 is 0.500, less than the 0.9 that --min asks for', 'mentions.entity.alpha is 0.400, less than the 0.67 that --min asks for']);
    assert.match(out, /^ada, ben/);
  });

  it('does not take for reached what cannot be shown', () => {
    assert.deepEqual(box.run('agreement', 'ada', 'ben', '--min', 'type.kappa=0.5').notes, ['--min type.kappa=0.5 cannot be shown: everybody used one and the same label, so that chance alone would agree as well']);
    assert.deepEqual(box.run('agreement', 'ada', 'ben', '--min', 'event.exact-f1=0.5').notes, ['--min event.exact-f1=0.5 cannot be shown: nothing of the kind was annotated']);
  });

  it('refuses what makes no sense, in one line', () => {
    for (const args of [['ada'], ['ada', 'ada/strike.ann.yaml'], ['ada', 'ben', '--min', 'kapa=1'], ['ada', 'ben', '--min', 'kappa=67'], ['ada', '--by', 'ada'], ['ada', '--by', 'ada', '--by', 'ada'], ['ada', 'ben', '--by', 'ada', '--by', 'ben'], ['ada', 'nowhere'], ['ada', 'ben', '--format', 'xml']]) {
      const { exit, out, notes } = box.run('agreement', ...args);
      assert.deepEqual([exit, out, notes.length], [2, '', 1], `${args.join(' ')}: ${notes.join('\n')}`);
    }
  });

  it('has each measure explained in the documentation', () => {
    const explained = new Set([...readFileSync('docs/agreement.md', 'utf8').matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(match => match[1]));
    assert.deepEqual([...new Set(figureNames().map(name => name.split('.').at(-1)))].filter(measure => !explained.has(measure)), []);
  });

  describe('with git', () => {
    beforeEach(() => {
      rmSync(join(box.folder, 'ben'), { recursive: true });
      git(box, 'init', '-q', '-b', 'first');
      git(box, 'add', '.');
      git(box, 'commit', '-qm', 'ada');
      git(box, 'checkout', '-q', '-b', 'second');
      box.put('ada/strike.ann.yaml', BEN);
      git(box, 'commit', '-qam', 'ben');
      git(box, 'checkout', '-q', 'first');
    });

    it('compares two branches, a folder of them, a single sidecar; nothing is checked out', () => {
      for (const args of [['first', 'second'], ['first:ada', 'second:ada'], ['first:ada/strike.ann.yaml', 'second:ada/strike.ann.yaml'], ['ada', 'second:ada']]) {
        const { exit, out, notes } = box.run('agreement', ...args);
        assert.deepEqual([exit, notes], [0, []], args.join(' '));
        assert.match(out, /\n {2}boundary +2 \/ 2 +0\.500/);
      }
      git(box, 'branch', 'ada', 'second');
      assert.match(box.run('agreement', 'first', 'ada:.').out, /\n {2}boundary +2 \/ 2 +0\.500/); // the branch, not the folder
      assert.equal(execFileSync('git', ['status', '--porcelain'], { cwd: box.folder, encoding: 'utf8' }), '');
    });

    it('reads a revision as a folder is read: nested corpora apart, hidden folders and links not at all', () => {
      box.put('nested/glossator.yaml', '');
      for (const [path, text] of Object.entries(side('nested/deep', ADA))) box.put(path, text);
      for (const [path, text] of Object.entries(side('.tool', ADA))) box.put(path, text);
      box.put('ada/photo.ann.yaml', Uint8Array.of(1, 0, 2));
      git(box, 'add', '.');
      git(box, 'commit', '-qm', 'more');
      const { exit, out, notes } = box.run('agreement', 'HEAD', '.');
      assert.deepEqual([exit, notes.length], [1, 2], notes.join('\n'));
      assert.match(notes.join('\n'), /^HEAD:ada\/photo\.ann\.yaml: is a binary file/);
      assert.match(out, /^HEAD, \.: 2 articles compared\n/);
    });

    it('says which revision or path git does not know', () => {
      assert.match(box.run('agreement', 'first', 'third').notes[0] ?? '', /^third: is no file or folder, and git knows no revision "third"; check the name$/);
      assert.match(box.run('agreement', 'first', 'second:none').notes[0] ?? '', /^second:none: git has no "none" in "second"; check the path$/);
      assert.match(box.run('agreement', 'first', '--', '--output=x').notes[0] ?? '', /git knows no revision "--output=x"/);
    });
  });
});

function git(box: Sandbox, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=ada', '-c', 'user.email=ada@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: box.folder, stdio: 'pipe' });
}
