/** What a merge driver asks of git: its own merge by lines, and the entries that make git call the driver. */
import { spawnSync } from 'node:child_process';
import { git } from './git.ts';

export interface MergeFiles {
  readonly base: string;
  /** The result is written here. */
  readonly ours: string;
  readonly theirs: string;
}

/** Git's merge by lines, with conflict markers of that many characters; answers whether there are any. */
export function mergeByLines({ base, ours, theirs }: MergeFiles, markerSize: number): { readonly conflicts: boolean } | { readonly problem: string } {
  const { error, status } = spawnSync('git', ['merge-file', '--quiet', `--marker-size=${markerSize}`, '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error !== undefined || status === null) return { problem: 'git merge-file could not be run' };
  // The number of conflicts up to 127; an error is 255.
  return status <= 127 ? { conflicts: status > 0 } : { problem: 'git merge-file failed' };
}

/** Sets a key of the repository's own configuration, which no clone takes along. Undefined when done. */
export function setGitConfig(folder: string, key: string, value: string): string | undefined {
  const set = git(folder, ['config', '--local', key, value]);
  return 'problem' in set ? set.problem : undefined;
}

/** The top folder of the working tree. */
export function topOf(folder: string): { readonly folder: string } | { readonly problem: string } {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  return 'problem' in top ? top : { folder: top.output.replace(/\r?\n$/, '') };
}
