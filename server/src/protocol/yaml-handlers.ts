/** The handlers for writing YAML: completion, rename, links, selection ranges, formatting. */
import type { CompletionList, Position, SelectionRange, TextEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { offsetOf } from './from-proto.ts';
import type { Handler } from './guard.ts';
import { guarded } from './guard.ts';
import { ask, at } from './handlers.ts';
import type { ServerContext } from './server.ts';
import { toCompletionItem, toSelectionRange } from './to-completion.ts';
import { editContext, toWorkspaceEdit } from './to-edit.ts';
import { linesOf, rangeIn, toDocumentLink, toRange } from './to-proto.ts';

export function registerYamlHandlers(context: ServerContext): void {
  const { connection, capabilities, log } = context;
  const guard = <P, R>(method: string, empty: R, handler: Handler<P, R>) => guarded(log, method, empty, handler);

  connection.onCompletion(guard<{ textDocument: { uri: string }; position: Position }, CompletionList | null>('completion', null, (params, token) => at(context, params, token, null, ({ analysis, path, file }, offset) => {
    const list = analysis.completions(path, offset);
    const lines = linesOf(file);
    if (!list || !lines) return null;
    const range = toRange(lines, list.span);
    const { snippetSupport, labelDetailsSupport } = capabilities.textDocument?.completion?.completionItem ?? {};
    const abilities = { snippets: snippetSupport === true, labelDetails: labelDetailsSupport === true };
    return { isIncomplete: list.incomplete, items: list.items.map((item, index) => toCompletionItem(item, range, index, abilities)) };
  })));

  connection.onPrepareRename(guard('prepareRename', null, (params, token) => at(context, params, token, null, ({ analysis, path }, offset) => {
    const target = analysis.renameTarget(path, offset);
    return target ? { range: rangeIn(analysis.corpus, path, target.span), placeholder: target.id } : null;
  })));

  connection.onRenameRequest(guard('rename', null, (params, token) => at(context, params, token, null, (asked, offset) => {
    const answer = asked.analysis.renameEdit(asked.path, offset, params.newName.trim());
    // The editor shows the message of an error to the person who typed the name.
    if ('message' in answer) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.message);
    return toWorkspaceEdit(editContext(context, asked.analysis.corpus, asked.session), answer.edit);
  })));

  connection.onDocumentLinks(guard('documentLink', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    return asked && lines ? asked.analysis.documentLinks(asked.path).map(link => toDocumentLink(asked.analysis.corpus, asked.session, lines, link)) : null;
  }));

  connection.onSelectionRanges(guard<{ textDocument: { uri: string }; positions: Position[] }, SelectionRange[] | null>('selectionRange', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    if (!asked || !lines) return null;
    return params.positions.map(position => toSelectionRange(lines, asked.analysis.selectionSpans(asked.path, offsetOf(asked.file, position) ?? 0), position));
  }));

  connection.onDocumentFormatting(guard<{ textDocument: { uri: string } }, TextEdit[] | null>('formatting', null, async (params, token) => {
    const asked = await ask(context, params.textDocument.uri, token);
    const lines = linesOf(asked?.file);
    return asked && lines ? asked.analysis.formattingEdits(asked.path).map(({ span, newText }) => ({ range: toRange(lines, span), newText })) : null;
  }));
}
