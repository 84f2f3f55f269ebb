/** Keeps the house as ARCHITECTURE.md draws it: who may import whom, how a file begins, how long it may be, what is generated. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = process.cwd();
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' }).split('\n').filter(path => path && existsSync(join(ROOT, path)));
const sources = tracked.filter(path => /\.(ts|mjs)$/.test(path) && !path.includes('/generated/'));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Specifiers that a file imports, types included; relative ones as paths from the root. */
function importsOf(path: string): string[] {
  const specifiers = [...read(path).matchAll(/^(?:import|export)\b[^;'"`]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm)].map(match => match[1] ?? match[2] ?? match[3] ?? '');
  return specifiers.map(specifier => (specifier.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), specifier)) : specifier));
}

/** The stages of the core in the order that data flows; each imports itself and what stands before it. */
const STAGES = ['text', 'tokens', 'mentions', 'identity', 'claims', 'sidecar', 'corpus', 'agreement', 'rules', 'features'];
/** Pure libraries that the core may use. */
const CORE_LIBRARIES: ReadonlySet<string> = new Set(['yaml', 'js-yaml', 'fastest-levenshtein']);

/** Index in STAGES, -1 outside them; recognize.ts runs the stages up to the claims. */
function stageOf(path: string): number {
  return STAGES.indexOf(path === 'server/src/core/recognize.ts' ? 'claims' : (/^server\/src\/core\/(\w+)\//.exec(path)?.[1] ?? ''));
}

describe('tidy', () => {
  it('finds the sources it speaks of', () => {
    assert.ok(sources.length > 60, `only ${sources.length} sources found`);
    assert.ok(importsOf('server/src/core/tokens/article.ts').includes('server/src/core/tokens/calendar.ts'));
  });

  it('keeps the core pure: it imports itself and pure libraries', () => {
    const wrong = sources.filter(path => path.startsWith('server/src/core/')).flatMap(path =>
      importsOf(path).filter(specifier => !specifier.startsWith('server/src/core/') && !CORE_LIBRARIES.has(specifier)).map(specifier => `${path} imports ${specifier}`));
    assert.deepEqual(wrong, []);
  });

  it('lets data flow one way through the stages of the core', () => {
    const wrong = sources.filter(path => stageOf(path) >= 0).flatMap(path =>
      importsOf(path)
        .filter(specifier => specifier.startsWith('server/src/core/') && (stageOf(specifier) < 0 || stageOf(specifier) > stageOf(path) || (stageOf(path) === STAGES.indexOf('features') && stageOf(specifier) === STAGES.indexOf('rules') && !specifier.endsWith('rule.ts'))))
        .map(specifier => `${path} imports ${specifier}`));
    assert.deepEqual(wrong, []);
  });

  it('lets server/src/protocol alone know the language server protocol', () => {
    const wrong = sources.filter(path => path.startsWith('server/src/') && !path.startsWith('server/src/protocol/')).flatMap(path =>
      importsOf(path).filter(specifier => /^vscode-(languageserver|jsonrpc)/.test(specifier)).map(specifier => `${path} imports ${specifier}`));
    assert.deepEqual(wrong, []);
  });

  it('keeps the client thin: of the server it knows the names of requests', () => {
    const wrong = sources.filter(path => path.startsWith('client/src/')).flatMap(path =>
      importsOf(path).filter(specifier => specifier.startsWith('server/') && specifier !== 'server/src/protocol/requests.ts').map(specifier => `${path} imports ${specifier}`));
    assert.deepEqual(wrong, []);
  });

  it('opens no network connection from the product', () => {
    const product = sources.filter(path => /^(server|client)\/src\//.test(path));
    const wrong = product.flatMap(path => importsOf(path).filter(specifier => /^(node:)?(net|http|https|http2|dgram|tls|undici)$/.test(specifier)).map(specifier => `${path} imports ${specifier}`));
    assert.deepEqual([...wrong, ...product.filter(path => /\b(fetch|XMLHttpRequest|WebSocket)\(/.test(read(path)))], []);
  });

  it('spreads no list into a call of the product that takes any number: a long file has more than a call takes', () => {
    const spread = /(?:\.(?:push|unshift)|Math\.(?:max|min))\((?:[^()[\]{}]|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\})*\.\.\./;
    assert.ok(spread.test('lines.push(head(file), ...found)') && !spread.test('lines.push({ ...one }, [...more])'));
    assert.deepEqual(sources.filter(path => path.startsWith('server/src/') && spread.test(read(path))), []);
  });

  it('begins each source with a sentence that says what it owns', () => {
    const wrong = sources.filter(path => !/^(#!.*\n)?\/\*\* ?(\n \* )?[A-Z“"`].{20,}/.test(read(path)));
    assert.deepEqual(wrong, []);
  });

  it('keeps every source under 400 lines and most of them small', () => {
    const lengths = sources.map(path => [path, read(path).split('\n').length] as const);
    assert.deepEqual(lengths.filter(([, length]) => length > 400), []);
    const sorted = lengths.map(([, length]) => length).toSorted((a, b) => a - b);
    assert.ok((sorted[sorted.length >> 1] ?? 0) <= 120, `the median source has ${sorted[sorted.length >> 1]} lines`);
  });

  it('has generated files in step with what they are made from', () => {
    execFileSync(process.execPath, ['scripts/gen.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  });

  it('pins every dependency', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
    const loose = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('names nobody from the articles it is measured on', function () {
    const registry = join(ROOT, '../shared/articles/entities.yaml');
    if (!existsSync(registry)) {
      console.log('    (no ../shared/articles here: nothing to compare with)');
      return this.skip();
    }
    const persons = [...readFileSync(registry, 'utf8').matchAll(/type: person,?\s+(?:subtype: \w+,?\s+)?name: ([^,\n]+)/g)].map(match => match[1] ?? '');
    assert.ok(persons.length > 10);
    // Weights are hashed and hold no names.
    const texts = tracked.filter(path => !/^package-lock|\/package-lock|\.(png|svg|bin)$/.test(path)).map(path => [path, read(path)] as const);
    assert.deepEqual(texts.flatMap(([path, text]) => persons.filter(name => text.includes(name)).map(name => `${path} names ${name}`)), []);
  });

  it('measures no time in tests and waits for events, not for time', () => {
    const clocks = /\bperformance\.now\b|\bprocess\.(?:cpuUsage|hrtime)\b|\bDate\.now\b|setTimeout\([^,]+,\s*\d{3,}\)/;
    assert.deepEqual(sources.filter(path => path.startsWith('test/unit/') && !path.includes('tidy') && clocks.test(read(path))), []);
  });

  it('has no unfinished marks, skipped or focused tests', () => {
    const marks = /\bTO{1}DO\b|@ts-(?:ignore|nocheck)|\b(?:it|describe)\.(?:skip|only)\(/;
    assert.deepEqual(sources.filter(path => marks.test(read(path))), []);
  });
});
