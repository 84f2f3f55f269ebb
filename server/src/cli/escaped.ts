/** Words for a terminal: one line, nothing in it that steers the terminal. */
import { showControls } from '../core/text/escape.ts';

/** "1 finding", "2 findings". */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

export function escaped(text: string): string {
  return showControls(text).replace(/[\t\n\r\u2028\u2029]/g, character => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
