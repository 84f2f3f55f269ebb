/** From the words of the command line to the command. */
import { version } from '../../../package.json';
import { adjudicate } from './adjudicate.ts';
import { agreement } from './agreement.ts';
import { annotate } from './annotate.ts';
import { claims } from './claims.ts';
import { diff } from './diff.ts';
import { entities } from './entities.ts';
import { guarded } from './guard.ts';
import { HELP, HELPED, helpOn } from './help.ts';
import type { Exit, Io } from './io.ts';
import { lint } from './lint.ts';
import { mergeDriver } from './merge-driver.ts';
import { mergeReports } from './merge-reports.ts';
import { migrate } from './migrate.ts';
import { recognize } from './recognize.ts';
import { printStage, STAGES } from './stages.ts';
import { UsageError } from './usage.ts';

export function run(args: readonly string[], io: Io): Exit {
  return guarded(io, () => {
    const [verb, ...rest] = args;
    const command = VERBS.get(verb ?? '--help');
    if (command === undefined) throw new UsageError(unknown(verb));
    return verb !== undefined && (rest.includes('--help') || rest.includes('-h')) ? help([verb], io) : command(rest, io);
  });
}

type Command = (args: readonly string[], io: Io) => Exit;

const VERBS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['recognize', recognize],
  ['recognise', recognize],
  ['lint', lint],
  ['merge-reports', mergeReports],
  ['annotate', annotate],
  ['agreement', agreement],
  ['adjudicate', adjudicate],
  ['entities', entities],
  ['migrate', migrate],
  ['diff', diff],
  ['merge-driver', mergeDriver],
  ['claims', (args, io) => (args.includes('--stage') ? printStage('claims', args.filter(arg => arg !== '--stage'), io) : claims(args, io))],
  ['lsp', serve],
  ...STAGES.filter(stage => stage !== 'claims').map((stage): [string, Command] => [stage, (args, io) => printStage(stage, args, io)]),
  ...['--help', '-h', 'help'].map((word): [string, Command] => [word, help]),
  ...['--version', '-v', 'version'].map((word): [string, Command] => [word, print(`${version}\n`)]),
]);

function help([verb]: readonly string[], io: Io): Exit {
  if (verb !== undefined && !VERBS.has(verb)) throw new UsageError(unknown(verb));
  return print((verb === undefined ? '' : helpOn(verb)) || HELP)([], io);
}

function unknown(verb: string | undefined): string {
  return `there is no command "${verb}"; the commands are ${HELPED.slice(0, -1).join(', ')} and ${HELPED.at(-1)}`;
}

function print(text: string): Command {
  return (_, io) => {
    io.out(text);
    return 0;
  };
}

/** `--stdio` is the only way it speaks; other editors' habits (`--node-ipc`) are refused rather than left hanging. */
function serve(args: readonly string[], io: Io): Exit {
  const other = args.find(word => word !== '--stdio' && !word.startsWith('--clientProcessId'));
  if (other !== undefined || !args.includes('--stdio')) throw new UsageError('the language server speaks over standard input and output: glossator lsp --stdio');
  io.serve();
  return 'serving';
}
