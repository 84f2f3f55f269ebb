/** The options of `lint`, read and checked before any work begins. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { LINT_FORMATS } from './formats/lint.ts';
import { oneOf, readArguments, UsageError, wholeNumber } from './usage.ts';

export interface LintOptions {
  readonly named: readonly string[];
  /** Named files that no corpus has are passed over: whoever names them does not know which are articles. */
  readonly ignoreUnknown: boolean;
  readonly format: (typeof LINT_FORMATS)[number];
  readonly fix: 'no' | 'write' | 'show';
  readonly maxWarnings: number;
  /** The revision to compare with. */
  readonly changed: string | undefined;
  readonly baseline: { readonly file: string; readonly write: boolean } | undefined;
  readonly shard: Shard | undefined;
  /** How many threads check a whole corpus; by its size where nobody says. */
  readonly threads: number | undefined;
  /** The path that standard input stands for. */
  readonly stdin: string | undefined;
}

/** `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export function lintOptions(args: readonly string[], cwd: string): LintOptions {
  const { values, positionals } = readArguments(withRef(args, cwd), {
    'format': { type: 'string' }, 'fix': { type: 'boolean' }, 'fix-dry-run': { type: 'boolean' }, 'max-warnings': { type: 'string' }, 'changed': { type: 'string' },
    'baseline': { type: 'string' }, 'write-baseline': { type: 'boolean' }, 'shard': { type: 'string' }, 'threads': { type: 'string' }, 'stdin': { type: 'boolean' }, 'stdin-filename': { type: 'string' }, 'ignore-unknown': { type: 'boolean' },
  });
  const has = (name: string): boolean => values.has(name);
  const file = values.get('baseline');
  const stdin = values.get('stdin-filename');
  if (has('write-baseline') && file === undefined) throw new UsageError('--write-baseline needs --baseline FILE');
  if (has('stdin') !== (stdin !== undefined)) throw new UsageError('--stdin and --stdin-filename PATH go together');
  if (has('stdin') && (positionals.length > 0 || has('fix') || has('fix-dry-run') || has('changed'))) throw new UsageError('--stdin checks one text, and neither fixes nor compares; leave the other paths and options out');
  if (has('fix') && has('fix-dry-run')) throw new UsageError('--fix writes the fixes, --fix-dry-run only prints them; give one of them');
  if (has('write-baseline') && (has('shard') || has('changed'))) throw new UsageError('--write-baseline needs all findings; leave --shard and --changed out');
  return {
    named: positionals.length > 0 ? positionals : ['.'],
    ignoreUnknown: has('ignore-unknown'),
    format: oneOf('format', values.get('format') ?? 'stylish', LINT_FORMATS),
    fix: has('fix-dry-run') ? 'show' : has('fix') ? 'write' : 'no',
    maxWarnings: wholeNumber('max-warnings', values.get('max-warnings') ?? '0'),
    changed: values.get('changed'),
    baseline: file === undefined ? undefined : { file: resolve(cwd, file), write: has('write-baseline') },
    shard: shardOf(values.get('shard')),
    threads: threadsOf(values.get('threads')),
    stdin,
  };
}

/** `--changed` alone means HEAD; the word behind it is a revision unless it is a path that is there. */
function withRef(args: readonly string[], cwd: string): readonly string[] {
  return args.flatMap((word, index) => {
    if (word !== '--changed') return [word];
    const next = args[index + 1];
    return next === undefined || next.startsWith('-') || existsSync(resolve(cwd, next)) ? ['--changed=HEAD'] : [word];
  });
}

function threadsOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const threads = wholeNumber('threads', value);
  if (threads < 1 || threads > MOST_THREADS) throw new UsageError(`--threads must be from 1 to ${MOST_THREADS}, not ${value}`);
  return threads;
}

const MOST_THREADS = 64;

function shardOf(value: string | undefined): Shard | undefined {
  if (value === undefined) return undefined;
  const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(value) ?? []).map(Number);
  if (index === undefined || count === undefined || index < 1 || index > count) throw new UsageError(`--shard must be like 2/3, the second of three, not "${value}"`);
  return { index, count };
}
