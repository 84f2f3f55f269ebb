/** Writes a list of tokens as text again, with the place of each token in it. */
export interface Detokenized {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

const CLOSING = /^([.,;:!?%)\]}]|'s|'S|n't|'re|'ve|'ll|'d|'m|'|''|”|’|…)$/;
const OPENING = /^([([{$#£€]|``|“|‘)$/;

/** `breaks` holds the tokens that begin a paragraph. */
export function detokenize(tokens: readonly string[], breaks: ReadonlySet<number> = new Set()): Detokenized {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  let glued = true;
  let quoteOpen = false;
  tokens.forEach((token, i) => {
    const written = token === '``' || token === "''" ? '"' : token === '-LRB-' ? '(' : token === '-RRB-' ? ')' : token;
    const opens = OPENING.test(token) || (token === '"' && !quoteOpen);
    const closes = CLOSING.test(token) || (token === '"' && quoteOpen);
    if (breaks.has(i)) {
      if (i > 0) text += '\n\n';
      quoteOpen = false;
    } else if (!glued && !closes) text += ' ';
    if (token === '"') quoteOpen = !quoteOpen;
    spans.push({ start: text.length, end: text.length + written.length });
    text += written;
    glued = opens;
  });
  return { text, spans };
}
