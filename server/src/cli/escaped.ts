/** File names and words of files on a terminal: one line, nothing that steers it. */
import { showControls } from '../core/text/escape.ts';

export function escaped(text: string): string {
  return showControls(text).replace(/[\t\n\r\u2028\u2029]/g, character => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}
