/** The handlers of standard LSP: each is three moves, from LSP to the core, the question, and back. */
import type { CancellationToken, Location, LocationLink, Position } from 'vscode-languageserver';
import { SemanticTokensBuilder } from 'vscode-languageserver';
import type { Analysis } from '../core/analysis.ts';
import type { CorpusFile } from '../core/corpus/corpus.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/semantic-tokens.ts';
import { append } from '../core/text/append.ts';
import { positionAt } from '../core/text/line-index.ts';
import { offsetOf } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import { pause } from './pause.ts';
import type { ServerContext } from './server.ts';
import { linesOf, toDocumentSymbol, toFoldingRange, toHighlight, toHover, toLocation, toLocationLink, toWorkspaceSymbol } from './to-proto.ts';
import type { Place } from './workspace.ts';

/** A document of a corpus, at one moment. */
export interface Asked extends Place {
  readonly analysis: Analysis;
  readonly file: CorpusFile;
}

export function registerHandlers(context: ServerContext): void {
  const { connection, workspace, capabilities, log } = context;
  const guard = <P, R>(method: string, empty: R, handler: Handler<P, R>) => guarded(log, method, empty, handler);

  connection.onHover(guard('hover', null, async (params, token) => {
    const now = await askNow(context, params.textDocument.uri, token);
    const key = now?.analysis.keyHover(now.path, offsetOf(now.file, params.position) ?? 0);
    if (now && key) return toHover(now.analysis.corpus, now.session, now.path, key);
    return at(context, params, token, null, ({ analysis, session, path }, offset) => {
      const hover = analysis.hover(path, offset);
      return hover ? toHover(analysis.corpus, session, path, hover) : null;
    });
  }));

  connection.onDefinition(guard<Parameters, Location[] | LocationLink[] | null>('definition', null, (params, token) => at(context, params, token, null, ({ analysis, session, path }, offset) => {
    const definitions = analysis.definitions(path, offset);
    if (capabilities.textDocument?.definition?.linkSupport === true) return definitions.map(definition => toLocationLink(analysis.corpus, session, path, definition));
    return definitions.map(({ target, selection }) => toLocation(analysis.corpus, session, { path: target.path, span: selection }));
  })));

  connection.onReferences(guard('references', null, (params, token) => at(context, params, token, null, ({ analysis, session, path }, offset) =>
    analysis.references(path, offset, { declaration: params.context.includeDeclaration }).map(location => toLocation(analysis.corpus, session, location)))));

  connection.onDocumentHighlight(guard('documentHighlight', null, (params, token) => at(context, params, token, null, ({ analysis, path }, offset) =>
    analysis.highlights(path, offset).map(highlight => toHighlight(analysis.corpus, path, highlight)))));

  connection.onDocumentSymbol(guard('documentSymbol', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    return asked && lines ? asked.analysis.documentSymbols(asked.path).map(symbol => toDocumentSymbol(lines, symbol)) : null;
  }));

  connection.onFoldingRanges(guard('foldingRange', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    return asked && lines ? asked.analysis.foldingSpans(asked.path).map(span => toFoldingRange(lines, span)).filter(range => range !== undefined) : null;
  }));

  connection.onWorkspaceSymbol(guard('workspaceSymbol', null, async (params, token) => {
    const found: ReturnType<typeof toWorkspaceSymbol>[] = [];
    for (const session of workspace.sessions()) {
      const analysis = await session.ready();
      if (token.isCancellationRequested) return null;
      append(found, analysis.workspaceSymbols(params.query).map(symbol => toWorkspaceSymbol(analysis.corpus, session, symbol)));
    }
    return found;
  }));

  connection.languages.semanticTokens.on(guard('semanticTokens', { data: [] }, async (params, token) => {
    const builder = new SemanticTokensBuilder();
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    if (!asked || !lines) return builder.build();
    for (const { span, type, modifiers } of asked.analysis.semanticTokens(asked.path)) {
      const { line, character } = positionAt(lines, span.start);
      const last = positionAt(lines, span.end);
      if (last.line !== line) continue; // not every editor takes tokens over two lines
      builder.push(line, character, span.end - span.start, TOKEN_TYPES.indexOf(type), modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0));
    }
    return builder.build();
  }));
}

/** The file and the newest snapshot of its corpus; undefined for files that belong to none, and for cancelled requests. */
export async function ask({ workspace }: ServerContext, uri: string, token: CancellationToken): Promise<Asked | undefined> {
  // A cancellation that came right behind its request is read before any work is done.
  await pause();
  if (token.isCancellationRequested) return undefined;
  const place = await workspace.placeOf(uri);
  if (!place) return undefined;
  const analysis = await place.session.ready(place.path);
  const file = analysis.corpus.files.get(place.path);
  return file && !token.isCancellationRequested ? { ...place, analysis, file } : undefined;
}

/** As `ask`, but of what is there at once: for what a file says by itself, whatever is still being read or recognised. */
export async function askNow({ workspace }: ServerContext, uri: string, token: CancellationToken): Promise<Asked | undefined> {
  await pause();
  if (token.isCancellationRequested) return undefined;
  const place = await workspace.placeOf(uri);
  const analysis = place?.session.current();
  const file = analysis?.corpus.files.get(place?.path ?? '');
  return place && analysis && file ? { ...place, analysis, file } : undefined;
}

interface Parameters {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** The answer for a place in a file; `empty` where there is none. */
export async function at<R>(context: ServerContext, params: Parameters, token: CancellationToken, empty: R, answer: (asked: Asked, offset: number) => R): Promise<R> {
  const asked = await ask(context, params.textDocument.uri, token);
  const offset = offsetOf(asked?.file, params.position);
  return asked && offset !== undefined ? answer(asked, offset) : empty;
}
