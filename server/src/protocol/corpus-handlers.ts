/** The handlers for what the corpus as a whole says: lenses above claims, names after ambiguous surfaces, the trees of the side bar, files that get other names. */
import type { CodeLens, InlayHint, RenameFilesParams, RequestHandler, WorkspaceEdit } from 'vscode-languageserver';
import { RequestType } from 'vscode-languageserver';
import { ask } from './handlers.ts';
import { spanOfRange } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import type { TreeNode, TreeParams } from './requests.ts';
import { SHOW_PLACES, TREE } from './requests.ts';
import type { ServerContext } from './server.ts';
import { canRenameFiles, editContext, toWorkspaceEdit } from './to-edit.ts';
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

  connection.workspace.onWillRenameFiles(guard<RenameFilesParams, WorkspaceEdit | null>('willRenameFiles', null, async ({ files }, token) => {
    const places = await Promise.all(files.map(async ({ oldUri, newUri }) => ({ place: await context.workspace.placeOf(oldUri), newUri })));
    const [first] = places.flatMap(({ place }) => place ?? []);
    if (!first || token.isCancellationRequested) return null;
    // All of one corpus; what leaves it is a file that is gone.
    const { session } = first;
    const renames = places.flatMap(({ place, newUri }) => {
      const to = session.pathOf(newUri);
      return place?.session === session && to !== undefined ? [{ from: place.path, to }] : [];
    });
    const analysis = session.current();
    const edit = analysis.renameFiles(renames, canRenameFiles(context.capabilities));
    return edit.changes.length + (edit.renames?.length ?? 0) === 0 ? null : toWorkspaceEdit(editContext(context, analysis.corpus, session), edit);
  }) as RequestHandler<RenameFilesParams, WorkspaceEdit | null, never>);

  connection.languages.inlayHint.on(guard<Parameters<Parameters<typeof connection.languages.inlayHint.on>[0]>[0], InlayHint[] | null>('inlayHint', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    const span = spanOfRange(asked?.file, params.range);
    if (!asked?.analysis.corpus.annotated || !lines || !span) return null;
    return asked.analysis.inlayHints(asked.path, span).map(({ offset, label, tooltip }): InlayHint => ({ position: positionAt(lines, offset), label, tooltip, paddingLeft: true }));
  }));
}
