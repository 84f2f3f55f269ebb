/** The fixture notation: files, a cursor and expectations in one text; parsed, and rendered back for a failing test. */
import type { Span } from '../../server/src/core/text/span.ts';

/** `label` is what stands after the carets: "person:angela-merkel". */
export interface Mark {
  readonly path: string;
  readonly span: Span;
  readonly label: string;
}

export interface Fixture {
  /** Path (without the leading "/") to text, in the order written. */
  readonly files: ReadonlyMap<string, string>;
  readonly cursor: { readonly path: string; readonly offset: number } | undefined;
  readonly marks: readonly Mark[];
}

const DEFAULT_PATH = 'article.txt';
const CURSOR = '<|>';

/**
 * Reads
 * ```
 * //- /summit.txt
 * Angela Mer<|>kel met Emmanuel Macron.
 * ^^^^^^^^^^^^^ person:angela-merkel
 * ```
 * A file begins with `//- /path`; without one there is a single `article.txt`. A line of spaces, carets and a label
 * speaks of the line of text above it. Common indentation and the first and last empty lines are removed.
 */
export function parseFixture(source: string): Fixture {
  const texts = new Map<string, string[]>();
  const marks: Mark[] = [];
  let cursor: Fixture['cursor'];
  let path = DEFAULT_PATH;
  let offset = 0;
  let above = { start: 0, length: 0 };
  for (const line of dedent(source)) {
    const header = /^\/\/- \/(\S+)\s*$/.exec(line);
    if (header) {
      path = header[1] ?? DEFAULT_PATH;
      offset = 0;
      texts.set(path, []);
      continue;
    }
    const expectation = /^( *)(\^+) (\S.*)$/.exec(line);
    if (expectation) {
      const start = above.start + (expectation[1] ?? '').length;
      const end = start + (expectation[2] ?? '').length;
      if (end > above.start + above.length) throw new Error(`carets reach past the end of the line above: ${line}`);
      marks.push({ path, span: { start, end }, label: (expectation[3] ?? '').trim() });
      continue;
    }
    const at = line.indexOf(CURSOR);
    if (at >= 0) {
      if (cursor) throw new Error(`two cursors: ${line}`);
      cursor = { path, offset: offset + at };
    }
    const text = at < 0 ? line : line.replace(CURSOR, '');
    const lines = texts.get(path) ?? [];
    texts.set(path, lines);
    lines.push(text);
    above = { start: offset, length: text.length };
    offset += text.length + 1;
  }
  return { files: new Map([...texts].map(([name, lines]) => [name, lines.join('\n')])), cursor, marks };
}

/** Writes files and marks in the notation, each mark under its line; a mark over several lines is cut at its first. */
export function renderFixture(files: ReadonlyMap<string, string>, marks: readonly Mark[]): string {
  const out: string[] = [];
  for (const [path, text] of files) {
    if (files.size > 1 || path !== DEFAULT_PATH) out.push(`//- /${path}`);
    let start = 0;
    for (const line of text.split('\n')) {
      out.push(line);
      const here = marks.filter(mark => mark.path === path && mark.span.start >= start && mark.span.start <= start + line.length);
      for (const mark of here.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
        const end = Math.min(mark.span.end, start + line.length);
        out.push(`${' '.repeat(mark.span.start - start)}${'^'.repeat(Math.max(1, end - mark.span.start))} ${mark.label}`);
      }
      start += line.length + 1;
    }
  }
  return out.join('\n');
}

/** The one file of a fixture that has one. */
export function onlyText(fixture: Fixture): string {
  const [text, ...more] = fixture.files.values();
  if (text === undefined || more.length > 0) throw new Error('the fixture must hold exactly one file');
  return text;
}

function dedent(source: string): string[] {
  const lines = source.split('\n');
  if (lines[0]?.trim() === '') lines.shift();
  if (lines.at(-1)?.trim() === '') lines.pop();
  const indents = lines.filter(line => line.trim() !== '' && !/^ *\^+ /.test(line)).map(line => /^ */.exec(line)?.[0].length ?? 0);
  const common = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map(line => line.slice(Math.min(common, /^ */.exec(line)?.[0].length ?? 0)));
}
