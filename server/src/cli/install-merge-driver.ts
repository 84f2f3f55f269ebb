/** `glossator merge-driver --install`: tells git of the merge driver, and which files are for it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setGitConfig, topOf } from '../host/git-merge.ts';
import { readNamed } from '../host/node-files.ts';
import { replaceFile } from '../host/write-file.ts';
import { escaped } from './escaped.ts';
import type { Exit, Io } from './io.ts';

/** What `.gitattributes` says; it is committed, so that everybody's git asks for the driver. */
const ATTRIBUTES: readonly string[] = ['*.ann.yaml merge=glossator', 'entities.yaml merge=glossator', 'claims.yaml merge=glossator', 'glossator.yaml merge=glossator'];

/** `command` starts this program in a shell. Running it again changes nothing. */
export function installMergeDriver(command: string, io: Io): Exit {
  const top = topOf(io.cwd);
  const problem = 'problem' in top ? top.problem : install(top.folder, command);
  if (problem !== undefined) {
    io.note(`merge-driver --install: ${escaped(problem)}`);
    return 2;
  }
  io.out(`Git merges these files by entry and key now:\n${ATTRIBUTES.map(line => `  ${line}\n`).join('')}Commit .gitattributes. The driver itself is set up in this clone only (git config merge.glossator.driver):\neverybody who merges runs this command once; without it git merges by lines, as before.\n`);
  return 0;
}

function install(top: string, command: string): string | undefined {
  const failed = setGitConfig(top, 'merge.glossator.name', 'Glossator: by entry and key') ?? setGitConfig(top, 'merge.glossator.driver', `${command} merge-driver --marker-size %L %O %A %B %P`);
  if (failed !== undefined) return failed;
  const file = join(top, '.gitattributes');
  const input = existsSync(file) ? readNamed(file, 'attributes.yaml') : undefined;
  if (input && 'problem' in input) return `.gitattributes ${input.problem}`;
  const text = input?.text ?? '';
  const there = new Set(text.split(/\r?\n/).map(line => line.trim().replace(/\s+/g, ' ')));
  const missing = ATTRIBUTES.filter(line => !there.has(line));
  if (missing.length === 0) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const begun = text === '' || text.endsWith('\n') ? text : text + eol;
  const problem = replaceFile(file, begun + missing.map(line => line + eol).join(''), input ? { sha256: input.sha256 } : 'absent');
  return problem === undefined ? undefined : `.gitattributes ${problem}`;
}
