/** From the core to LSP: spans to ranges, paths to URIs, kinds to numbers. */
import type { Diagnostic, DocumentHighlight, DocumentLink as LspDocumentLink, DocumentSymbol as LspDocumentSymbol, FoldingRange, Hover as LspHover, Location as LspLocation, LocationLink, Range, WorkspaceSymbol as LspWorkspaceSymbol } from 'vscode-languageserver';
import { DiagnosticSeverity, DocumentHighlightKind, MarkupKind, SymbolKind } from 'vscode-languageserver';
import type { Corpus, CorpusFile, Location, Path } from '../core/corpus/corpus.ts';
import type { DocumentLink } from '../core/features/document-links.ts';
import type { Definition, DocumentSymbol, Hover, SymbolKind as OurKind, WorkspaceSymbol } from '../core/features/feature.ts';
import type { Highlight } from '../core/features/highlight.ts';
import { docsUrlOf } from '../core/rules/docs.ts';
import type { Finding } from '../core/rules/rule.ts';
import { positionAt } from '../core/text/line-index.ts';
import type { LineIndex } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';

/** What turns paths into addresses. */
export interface Addresses {
  uriOf(path: Path): string;
}

export function toRange(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

/** A span of a file that cannot be read, or is gone, is its beginning. */
export function rangeIn(corpus: Corpus, path: Path, span: Span): Range {
  const lines = linesOf(corpus.files.get(path));
  return lines ? toRange(lines, span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
}

export function toLocation(corpus: Corpus, addresses: Addresses, { path, span }: Location): LspLocation {
  return { uri: addresses.uriOf(path), range: rangeIn(corpus, path, span) };
}

export function toLocationLink(corpus: Corpus, addresses: Addresses, origin: Path, { origin: from, target, selection }: Definition): LocationLink {
  return {
    originSelectionRange: rangeIn(corpus, origin, from),
    targetUri: addresses.uriOf(target.path),
    targetRange: rangeIn(corpus, target.path, target.span),
    targetSelectionRange: rangeIn(corpus, target.path, selection),
  };
}

export function toHover(corpus: Corpus, addresses: Addresses, path: Path, { span, markdown }: Hover): LspHover {
  return { range: rangeIn(corpus, path, span), contents: { kind: MarkupKind.Markdown, value: withAddresses(corpus, addresses, markdown) } };
}

/** "glossator-file:2024/a.txt#120" → "file:///…/2024/a.txt#L4,7", as editors read fragments. All file text is escaped, so no link is forged. */
function withAddresses(corpus: Corpus, addresses: Addresses, markdown: string): string {
  return markdown.replace(/\]\(glossator-file:([^)#\s]*)#(\d+)\)/g, (_, encoded: string, offset: string) => {
    return `](${addressOf(corpus, addresses, decodeURIComponent(encoded), Number(offset)).replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'))})`;
  });
}

function addressOf(corpus: Corpus, addresses: Addresses, path: Path, offset: number): string {
  const lines = linesOf(corpus.files.get(path));
  const { line, character } = lines ? positionAt(lines, offset) : { line: 0, character: 0 };
  return `${addresses.uriOf(path)}#L${line + 1},${character + 1}`;
}

/** A place in a file is written as editors read fragments: "#L4,7". */
export function toDocumentLink(corpus: Corpus, addresses: Addresses, lines: LineIndex, { span, target }: DocumentLink): LspDocumentLink {
  return { range: toRange(lines, span), target: 'address' in target ? target.address : addressOf(corpus, addresses, target.location.path, target.location.span.start) };
}

export function toHighlight(corpus: Corpus, path: Path, { span, kind }: Highlight): DocumentHighlight {
  return { range: rangeIn(corpus, path, span), kind: kind === 'read' ? DocumentHighlightKind.Read : DocumentHighlightKind.Text };
}

export function toDocumentSymbol(lines: LineIndex, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name, detail: symbol.detail, kind: SYMBOL_KINDS[symbol.kind],
    range: toRange(lines, symbol.span), selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map(child => toDocumentSymbol(lines, child)),
  };
}

export function toWorkspaceSymbol(corpus: Corpus, addresses: Addresses, { name, container, kind, location }: WorkspaceSymbol): LspWorkspaceSymbol {
  return { name, containerName: container, kind: SYMBOL_KINDS[kind], location: toLocation(corpus, addresses, location) };
}

/** Undefined for what stands on one line. */
export function toFoldingRange(lines: LineIndex, span: Span): FoldingRange | undefined {
  const startLine = positionAt(lines, span.start).line;
  const end = positionAt(lines, span.end);
  const endLine = end.character === 0 ? end.line - 1 : end.line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}

export function toDiagnostic(corpus: Corpus, addresses: Addresses, finding: Finding): Diagnostic {
  const related = finding.related?.map(({ message, path, span }) => ({ message, location: toLocation(corpus, addresses, { path, span }) }));
  return {
    range: rangeIn(corpus, finding.path, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: docsUrlOf(finding.rule) },
    source: 'glossator',
    message: finding.message,
    ...(related && related.length > 0 ? { relatedInformation: related } : {}),
  };
}

export function linesOf(file: CorpusFile | undefined): LineIndex | undefined {
  return file && file.kind !== 'unreadable' ? file.lines : undefined;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** The nearest that LSP has; editors choose their icons by it. */
const SYMBOL_KINDS: Readonly<Record<OurKind, SymbolKind>> = {
  section: SymbolKind.Namespace,
  person: SymbolKind.Class,
  organization: SymbolKind.Interface,
  place: SymbolKind.Object,
  event: SymbolKind.Event,
  group: SymbolKind.Enum,
  claim: SymbolKind.String,
};
