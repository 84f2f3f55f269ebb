/** The handlers for what the corpus as a whole says: lenses above claims, names after ambiguous surfaces, the trees of the side bar. */
import type { CodeLens, InlayHint, RequestHandler } from 'vscode-languageserver';
import { RequestType } from 'vscode-languageserver';
import { ask } from './handlers.ts';
import { spanOfRange } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import type { TreeNode, TreeParams } from './requests.ts';
import { SHOW_PLACES, TREE } from './requests.ts';
import type { ServerContext } from './server.ts';
import { linesOf, rangeIn, toLocation } from './to-proto.ts';
import { rootUri } from './uris.ts';
import { positionAt } from '../core/text/line-index.ts';

/** Lenses and hints show unasked, so a plain folder of texts has none. */
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

  connection.onRequest(new RequestType<TreeParams, TreeNode[], void>(TREE), guard<TreeParams, TreeNode[]>('tree', [], async ({ folder, tree, path }, token) => {
    const session = context.workspace.sessions().find(({ root }) => root === rootUri(folder));
    const analysis = await session?.ready();
    if (!session || !analysis || token.isCancellationRequested) return [];
    return analysis.treeItems(tree === 'claims' ? 'claims' : 'entities', path).map(({ location, ...item }): TreeNode => ({
      ...item, ...(location ? { uri: session.uriOf(location.path), range: rangeIn(analysis.corpus, location.path, location.span) } : {}),
    }));
  }) as RequestHandler<TreeParams, TreeNode[], void>);

  connection.languages.inlayHint.on(guard<Parameters<Parameters<typeof connection.languages.inlayHint.on>[0]>[0], InlayHint[] | null>('inlayHint', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    const span = spanOfRange(asked?.file, params.range);
    if (!asked?.analysis.corpus.annotated || !lines || !span) return null;
    return asked.analysis.inlayHints(asked.path, span).map(({ offset, label, tooltip }): InlayHint => ({ position: positionAt(lines, offset), label, tooltip, paddingLeft: true }));
  }));
}
