/** What `glossator --help` prints. */

export const HELP = `Glossator: annotate news articles kept as text files; entities, claims and sources, checked like code.

Usage: glossator VERB [OPTIONS] [PATH…]

  recognize FILE|DIR…   who and what the articles name, and who says what
      --format json|jsonl|table     json unless told otherwise
      --registry FILE|none          instead of the folder's own entities.yaml
      -                             read JSON Lines {"path": …, "text": …} from standard input
      exit code: 0 all done, 1 something was left out (each said on standard error), 2 could not run
  lint [PATH…]          check sidecars, registry, claims and configuration (this folder unless told otherwise)
      --format stylish|json|sarif|github|junit
      --fix                         apply the fixes that need no person to look
      --max-warnings N              tolerate so many warnings (0)
      exit code: 0 clean, 1 findings, 2 could not run
  annotate PATH…        write sidecars with suggestions; what a person confirmed or rejected stays
      --dry-run                     say what would be written
      exit code: 0 all done, 1 something was left out, 2 could not run
  lsp --stdio           the language server, for any editor

  tokens|mentions|claims FILE       what each stage makes of one article

  --help, --version
`;
