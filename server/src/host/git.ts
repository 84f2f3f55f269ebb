/** What git says has changed: asked of the git program, without running anything that a repository configures. */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

/** Absolute paths of files that differ from `ref`, were deleted since, or are new and not ignored; or why that cannot be told. */
export function changedFiles(folder: string, ref: string): { readonly files: ReadonlySet<string> } | { readonly problem: string } {
  if (ref.startsWith('-') || ref.includes('\0')) return { problem: `"${ref}" is no revision` };
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if ('problem' in top) return top;
  const root = top.output.replace(/\r?\n$/, '');
  // A branch that went on since: what counts is what happened on this side.
  const base = git(folder, ['merge-base', ref, 'HEAD']);
  const from = 'problem' in base ? ref : base.output.trim();
  const changed = git(root, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--no-textconv', '-z', from, '--']);
  if ('problem' in changed) return { problem: /unknown revision|bad revision|ambiguous argument/.test(changed.problem) ? `git knows no revision "${ref}"` : changed.problem };
  const added = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if ('problem' in added) return added;
  return { files: new Set(`${changed.output}${added.output}`.split('\0').filter(path => path !== '').map(path => join(realpathSync(root), path))) };
}

/** What git writes as text. */
export function git(folder: string, args: readonly string[]): { readonly output: string } | { readonly problem: string } {
  const ran = gitBytes(folder, args);
  return 'problem' in ran ? ran : { output: ran.bytes.toString('utf8') };
}

/** Runs git with `input` on its standard input. No hook, filter or helper that a repository configures is run, nothing is fetched. */
export function gitBytes(folder: string, args: readonly string[], input = ''): { readonly bytes: Buffer } | { readonly problem: string } {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1' };
  const { error, status, stdout, stderr } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...args], { cwd: folder, input, maxBuffer: 1 << 28, env });
  if (error !== undefined) return { problem: 'code' in error && error.code === 'ENOENT' ? 'git is not installed, or not in the PATH' : `git could not be run (${error.message})` };
  if (status === 0) return { bytes: stdout };
  const [line = ''] = stderr.toString('utf8').split('\n');
  return { problem: /not a git repository/.test(line) ? 'this folder is in no git repository' : `git says: ${line}` };
}
