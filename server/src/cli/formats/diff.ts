/** What `--fix` would write, as a unified diff that `git apply` and `patch` take. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

export function fixDiff(path: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
}
