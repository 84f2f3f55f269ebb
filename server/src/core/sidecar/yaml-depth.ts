/** How deeply a YAML text nests, found before it is parsed: parsers recurse, and a hostile file can exhaust their stack. */
import { Lexer } from 'yaml';

/** Our files need 6 levels. */
export const MAX_DEPTH = 64;

/** Offset where nesting first passes `MAX_DEPTH`, or undefined. Brackets in quoted text and comments do not count. */
export function tooDeepAt(text: string): number | undefined {
  return mayBeTooDeep(text) ? exactly(text) : undefined;
}

/** Cheap and never wrongly false: counts brackets wherever they stand, and indicators and indentation by line. */
function mayBeTooDeep(text: string): boolean {
  let brackets = 0;
  let line = 0;
  let indenting = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 91 /* [ */ || code === 123 /* { */) {
      if (++brackets > MAX_DEPTH) return true;
    } else if (code === 93 /* ] */ || code === 125 /* } */) {
      // A stray closer must not hide openers that come after it.
      if (brackets > 0) brackets--;
    } else if (code === 10 || code === 13) {
      line = 0;
      indenting = true;
      continue;
    } else if (code === 32 && indenting) {
      line++;
    } else if ((code === 45 /* - */ || code === 63 /* ? */ || code === 58 /* : */) && text.charCodeAt(i + 1) === 32) {
      line += 2;
    } else indenting = false;
    // A level of block nesting takes at least one column, or none for a list right below its key.
    if (line * 2 > MAX_DEPTH) return true;
  }
  return false;
}

/** By the library's own lexer, which is iterative. */
function exactly(text: string): number | undefined {
  let offset = 0;
  let flow = 0;
  let inLine = 0;
  let column = 0;
  const columns: number[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    switch (lexeme) {
      case '[': case '{': flow++; break;
      case ']': case '}': flow = Math.max(0, flow - 1); break;
      case '-': case '?': case ':':
        if (flow === 0) inLine++;
        break;
      case '\u0002': case '\u0018': case '\u001f': case '\u0003': continue; // marks of the lexer, not of the text
      default:
        if (lexeme === '\n' || lexeme === '\r\n') {
          inLine = 0;
          column = 0;
          offset += lexeme.length;
          continue;
        }
    }
    if (column === 0 && flow === 0) {
      const indent = lexeme.trim() === '' ? lexeme.length : 0;
      while (columns.length > 0 && (columns.at(-1) ?? 0) >= indent) columns.pop();
      if (indent > 0) columns.push(indent);
    }
    column += lexeme.length;
    if (flow + inLine + columns.length * 2 > MAX_DEPTH) return offset;
    offset += lexeme.length;
  }
  return undefined;
}
