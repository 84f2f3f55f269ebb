/** What others install: the package holds the program, and the hook for pre-commit checks a commit with other texts in it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { sandbox, type Ran, type Sandbox } from '../../support/cli.ts';
import { BLANK_MODEL } from '../../support/corpus.ts';

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

const MANIFEST = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const [HOOK] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly { readonly entry: string; readonly files: string; readonly language: string }[];

describe('the package', () => {
  it('holds what the manifest runs, its data and schemas, and nothing for tests', () => {
    // Scripts are left out: `prepare` would build anew what other tests run.
    const [packed] = JSON.parse(npmPack('--json', '--ignore-scripts')) as readonly { readonly files: readonly { readonly path: string }[] }[];
    const paths = new Set(packed?.files.map(({ path }) => path));
    const needed = [MANIFEST.main, MANIFEST.browser, ...Object.values(MANIFEST.bin), 'dist/server.cjs', 'dist/server.web.js', 'dist/gazetteer.txt', 'dist/tagger.bin', 'schemas/sidecar.schema.json'];
    assert.deepEqual(needed.filter(path => !paths.has(path)), []);
    assert.deepEqual([...paths].filter(path => /^(test|corpus|training)\/|\.test\.|dist\/test|\.map$/.test(path)), []);
  });

  it('is built wherever it is installed from git, with what its own script runs', () => {
    const [, script = ''] = /^node (\S+\.mjs)/.exec(MANIFEST.scripts['prepare'] ?? '') ?? [];
    assert.ok(existsSync(script));
    assert.match(MANIFEST.scripts['build'] ?? '', new RegExp(`^node ${script}`));
  });

  it('lets npm pack print its name alone, as pre-commit reads it', () => {
    assert.equal(execFileSync('npm', ['config', 'get', 'foreground-scripts'], { encoding: 'utf8', shell: process.platform === 'win32' }).trim(), 'false');
    assert.match(readFileSync('.npmrc', 'utf8'), /^foreground-scripts=false$/m);
  });
});

describe('the hook for pre-commit', () => {
  const FILES = {
    'glossator.yaml': 'articles: ["articles/*.txt"]\n',
    'README.md': '# Reports\n', 'requirements.txt': 'pytest\n', 'notes/todo.txt': 'Call Ada.\n',
    'articles/a.txt': 'Ada Okoro spoke.\n',
    'articles/a.ann.yaml': 'version: 1\nsource: { text: a.txt }\n',
  };
  let box: Sandbox;
  beforeEach(() => (box = sandbox(FILES, BLANK_MODEL)));
  afterEach(() => box.remove());

  it('passes over texts that are no articles', () => {
    assert.deepEqual(commit('articles/a.txt', 'articles/a.ann.yaml', 'README.md', 'requirements.txt', 'notes/todo.txt', 'photo.jpg').notes, []);
    assert.equal(commit('articles/a.ann.yaml', 'README.md').exit, 0);
    assert.equal(commit('README.md').exit, 0);
  });

  it('finds what is wrong in those that are', () => {
    box.put('articles/a.ann.yaml', 'version: 1\nsource: { text: b.txt }\n');
    assert.match(commit('README.md', 'articles/a.ann.yaml').out, /^articles\/a\.ann\.yaml\n[^]*1 error/);
    assert.equal(commit('README.md', 'articles/a.ann.yaml').exit, 1);
    assert.equal(commit('glossator.yaml', 'articles/gone.txt').exit, 1);
  });

  it('is strict where a person names a file', () => {
    assert.deepEqual(box.run('lint', 'articles/a.ann.yaml', 'README.md').notes, ['README.md: is no file of the corpus "."; see `articles` in its glossator.yaml']);
    assert.equal(box.run('lint', 'README.md').exit, 2);
  });

  /** As pre-commit calls it: the entry and the files of the commit that its pattern matches. */
  function commit(...paths: readonly string[]): Ran {
    const [program, ...args] = HOOK?.entry.split(' ') ?? [];
    assert.deepEqual([program, HOOK?.language], ['glossator', 'node']);
    return box.run(...args, ...paths.filter(path => new RegExp(HOOK?.files ?? '').test(path)));
  }
});

function npmPack(...args: readonly string[]): string {
  return execFileSync('npm', ['pack', '--dry-run', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
}
