/** The handlers for what other articles say: lenses above claims, and names after ambiguous surfaces. */
import type { CodeLens, InlayHint } from 'vscode-languageserver';
import { ask } from './handlers.ts';
import { spanOfRange } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import { SHOW_PLACES } from './requests.ts';
import type { ServerContext } from './server.ts';
import { linesOf, rangeIn, toLocation } from './to-proto.ts';
import { positionAt } from '../core/text/line-index.ts';

/** Both show unasked, so a plain folder of texts has none. */
export function registerCorpusHandlers(context: ServerContext): void {
  const { connection, log, initialization } = context;
  const guard = <P, R>(method: string, empty: R, handler: Handler<P, R>) => guarded(log, method, empty, handler);

  connection.onCodeLens(guard<{ textDocument: { uri: string } }, CodeLens[] | null>('codeLens', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    if (!asked?.analysis.corpus.annotated) return null;
    const { analysis: { corpus }, session, path } = asked;
    return asked.analysis.codeLenses(path).map(({ span, title, locations }): CodeLens => {
      const range = rangeIn(corpus, path, { start: span.start, end: span.start });
      const places = locations.map(location => toLocation(corpus, session, location));
      // An editor without the command shows the line; a click does nothing then.
      return { range, command: { title, command: initialization.showPlaces ? SHOW_PLACES : '', arguments: [params.textDocument.uri, range.start, places] } };
    });
  }));

  connection.languages.inlayHint.on(guard<Parameters<Parameters<typeof connection.languages.inlayHint.on>[0]>[0], InlayHint[] | null>('inlayHint', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    const span = spanOfRange(asked?.file, params.range);
    if (!asked?.analysis.corpus.annotated || !lines || !span) return null;
    return asked.analysis.inlayHints(asked.path, span).map(({ offset, label, tooltip }): InlayHint => ({ position: positionAt(lines, offset), label, tooltip, paddingLeft: true }));
  }));
}
