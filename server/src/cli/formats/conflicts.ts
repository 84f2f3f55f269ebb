/** Two texts as one, with git's conflict markers around the lines in which they differ. */
import { diffLines } from 'diff';

/** Either side alone, taken everywhere, is one of the two texts again. */
export function withMarkers(ours: string, theirs: string, size: number): string {
  const eol = ours.includes('\r\n') ? '\r\n' : '\n';
  const ended = (lines: string): string => (lines === '' || lines.endsWith('\n') ? lines : lines + eol);
  const [open, middle, close] = [['<', ' ours'], ['=', ''], ['>', ' theirs']].map(([mark = '', name = '']) => mark.repeat(size) + name + eol);
  const block = (here: string, there: string): string => (here === '' && there === '' ? '' : `${open}${ended(here)}${middle}${ended(there)}${close}`);
  const parts: string[] = [];
  let [here, there] = ['', ''];
  for (const { value, added, removed } of diffLines(ours, theirs)) {
    if (removed) here += value;
    else if (added) there += value;
    else {
      parts.push(block(here, there), value);
      [here, there] = ['', ''];
    }
  }
  return [...parts, block(here, there)].join('');
}
