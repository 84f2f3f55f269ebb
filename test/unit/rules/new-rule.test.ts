/** `npm run new-rule` makes a rule that is registered, and refuses what would not be one. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

describe('npm run new-rule', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glossator-'));
    copyFileSync('server/src/core/rules/rules.ts', join(folder, 'rules.ts'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes the file, its import in order and its place in the list', () => {
    assert.match(make('date-absurd'), /date-absurd\.ts is there and registered/);
    assert.match(readFileSync(join(folder, 'date-absurd.ts'), 'utf8'), /id: 'date-absurd'/);
    const registry = readFileSync(join(folder, 'rules.ts'), 'utf8');
    assert.match(registry, /config-unknown-rule\.ts';\nimport dateAbsurd from '\.\/date-absurd\.ts';\nimport /);
    assert.match(registry, /\n {2}dateAbsurd,\n\];/);
  });

  it('refuses ids that are taken or not kebab-case', () => {
    make('date-absurd');
    assert.match(make('date-absurd'), /exists; rules are never renamed/);
    assert.match(make('DateAbsurd'), /kebab-case/);
    assert.match(make(''), /kebab-case/);
  });

  function make(id: string): string {
    const script = pathToFileURL(join(process.cwd(), 'scripts/new-rule.mjs')).href;
    const program = `import(${JSON.stringify(script)}).then(({ newRule }) => { try { console.log(newRule(${JSON.stringify(id)}, ${JSON.stringify(folder)})); } catch (error) { console.log(error.message); } })`;
    return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  }
});
