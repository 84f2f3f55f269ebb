/** Reads a command's arguments; what cannot be read becomes one line that says what to do, never a stack trace. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A mistake of the caller: printed as it is, exit code 2. */
export class UsageError extends Error {}

export interface Arguments {
  /** The options given; a switch has the value "true". */
  readonly values: ReadonlyMap<string, string>;
  /** Options that may be given several times, each time's value. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
}

export function readArguments(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const given = Object.entries(values);
    return {
      values: new Map(given.map(([name, value]) => [name, String(value)])),
      lists: new Map(given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)]] : []))),
      positionals,
    };
  } catch (error) {
    // Node's own words carry advice about "--" that helps nobody here, and run over several lines.
    throw new UsageError((error instanceof Error ? error.message : String(error)).replace(/\. To specify a positional.*$/s, '').replace(/ argument is ambiguous\..*$/s, ' needs a value; one that begins with a dash is joined to it by "="'));
  }
}

/** For `--format`, the value when it is one of those there are. */
export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(one => one === value);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${allowed.join(', ')}, not "${value}"`);
  return found;
}

export function wholeNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} must be a whole number, not "${value}"`);
  return Number(value);
}
