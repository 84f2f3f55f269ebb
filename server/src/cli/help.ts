/** What `glossator --help` prints, and of it what `glossator help VERB` prints. */

export const HELP = `Glossator: annotate news articles kept as text files; entities, claims and sources, checked like code.

Usage: glossator VERB [OPTIONS] [PATH…]

  recognize FILE|DIR…   who and what the articles name, and who says what
      --format json|jsonl|table     json unless told otherwise
      --registry FILE|none          instead of the folder's own entities.yaml
      -                             read JSON Lines {"path": …, "text": …} from standard input
      exit code: 0 all done, 1 something was left out (each said on standard error), 2 could not run
  claims [PATH…]        who claims what (this folder unless told otherwise): quoted, reported, and in the article's own voice
      --by ID, --about ID           of one speaker, about one entity: ids as recognize prints them
      --since DATE, --until DATE    2024-07-14, 2024-07 or 2024, both included
      --events                      articles that may tell of one event, their figures side by side, and how many
                                    independent sources they are; candidates for a person to judge
      --format table|json|csv       table unless told otherwise
      exit code: 0 all done, 1 something was left out, 2 could not run
  lint [PATH…]          check sidecars, registry, claims and configuration (this folder unless told otherwise)
      --format stylish|json|sarif|github|junit
      --fix                         apply the fixes that need no person to look
      --fix-dry-run                 print what --fix would write, as a unified diff
      --max-warnings N              tolerate so many warnings (0)
      --changed [REF]               only what differs from REF in git (HEAD), and what goes by it
      --baseline FILE               leave out findings noted in FILE; --write-baseline notes those of today
      --shard I/N                   one of N parts of the files; with --format json for merge-reports
      --threads N                   check a whole corpus in so many threads (2 from 5,000 files on, where cores are idle)
      --ignore-unknown              pass over named files that are no files of a corpus, as hooks name them
      --stdin --stdin-filename PATH check standard input as if it were that file
      exit code: 0 clean, 1 findings, 2 could not run
  merge-reports FILE…   JSON reports of lint, of all shards, as one report
      --format, --max-warnings      as for lint
  annotate PATH…        write sidecars with suggestions; what a person confirmed or rejected stays
      --dry-run                     say what would be written
      exit code: 0 all done, 1 something was left out, 2 could not run
  entities [PATH…]      who and what the corpus names, most often named first (this folder unless told otherwise)
      --unregistered                only those without an entry in the registry
      --min N                       named at least N times (1)
      --format table|json|yaml      table unless told otherwise; yaml is a registry of the missing entries, ready to paste
      exit code: 0 all done, 1 something was left out, 2 could not run
  migrate [PATH…]       bring files of an older version of the format to the current one (this folder unless told otherwise)
      --dry-run                     print what would be written, as a unified diff
      --check                       only name the files; exit code 1 when there are any
      exit code: 0 all current, 1 something was left out, 2 could not run
  agreement A B [C …]   how far annotators agree: folders, single sidecars, or revisions in git (REV, REV:PATH)
      --by NAME --by NAME           people in one folder instead, by the names in their entries
      --suggested                   count suggestions too; a rejected entry counts as none
      --disagreements               list them, each with its place
      --min FIGURE=NUMBER           exit code 1 below it: alpha=0.67, person.exact-f1=0.9, mentions.boundary.alpha-u=0.8
      --format table|json           table unless told otherwise; docs/agreement.md says what each figure is
      exit code: 0 compared, 1 below a minimum or something left out, 2 could not run
  adjudicate A B        two people's sidecars as one: what both hold stands, what they differ in is marked for a person to decide
      --into FOLDER, -o FILE        where to write; what a person decided there since is never touched
      --by NAME                     who stands behind what the two settle between them; otherwise it stays with who wrote it
      --dry-run                     say what would be written
      --format text|json            text unless told otherwise
      exit code: 0 nothing left to decide, 1 something is, or was left out, 2 could not run
  diff [A] [B] [PATH…]  what two versions say differently: files, folders, revisions in git, REV:PATH, A..B (HEAD and this folder)
      --format text|json            text unless told otherwise
      exit code: 0 no difference, 1 differences, 2 wrong use, or something could not be compared
  merge-driver --install            make git merge sidecars, registries and claims by entry and key, in this repository
  merge-driver O A B [PATH]         what git calls then: merges O→A and O→B into A; --marker-size N
      exit code: 0 merged, 1 conflicts marked in A, 2 could not run
  lsp --stdio           the language server, for any editor

  tokens|mentions FILE, claims --stage FILE       what each stage makes of one article

  --help, --version
`;

/** Its lines of the help; empty where there is no such verb. */
export function helpOn(verb: string): string {
  let isOn = false;
  const lines = HELP.split('\n').filter(line => {
    const [, words] = /^ {2}([a-z][a-z|-]*)/.exec(line) ?? [];
    if (!line.startsWith('      ')) isOn = words?.split('|').includes(verb) ?? false;
    return isOn;
  });
  return lines.map(line => `${line}\n`).join('');
}

/** In the order of the help. */
export const HELPED: readonly string[] = [...new Set([...HELP.matchAll(/^ {2}([a-z][a-z-]*) /gm)].map(([, verb = '']) => verb))];
