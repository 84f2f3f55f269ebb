/** Makes text from files safe to show: Markdown in hovers, control characters on terminals. */

/** Every ASCII punctuation mark escaped, so that nothing of a file's text acts as Markdown or HTML. */
export function escapeMarkdown(text: string): string {
  return showControls(text)
    .replace(/\s+/g, ' ')
    .replace(/[<&]/g, character => (character === '<' ? '&lt;' : '&amp;'))
    .replace(/[\\`*_{}[\]()#+\-.!|>~:@"'$^=]/g, '\\$&');
}

/** Control, escape and bidi characters become visible, as in "⟨U+202E⟩"; tab and line ends stay. */
export function showControls(text: string): string {
  return text.replace(
    // oxlint-disable-next-line no-control-regex -- control characters are what this is about
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g,
    character => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );
}

/** At most `limit` characters, cut at a word, with an ellipsis. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= limit) return flat;
  const cut = flat.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : cut.length)}…`;
}
