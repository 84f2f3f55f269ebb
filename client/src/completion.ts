/** What the editor does with completions of ours: the list opens again behind a key, and another YAML extension is not repeated. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { CompletionData } from '../../server/src/protocol/requests.ts';

/** Red Hat's extension gets our schemas from package.json and proposes what they alone tell. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

export const completionMiddleware: Middleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const answer = await next(document, position, context, token);
    if (!answer) return answer;
    const repeated = vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;
    const all = Array.isArray(answer) ? answer : answer.items;
    const items = all.filter(item => !(repeated && isSchematic(item)));
    for (const item of items) {
      if (item.kind === vscode.CompletionItemKind.Property) item.command = { command: 'editor.action.triggerSuggest', title: 'Values' };
    }
    return Array.isArray(answer) ? items : new vscode.CompletionList(items, answer.isIncomplete);
  },
};

/** The client library keeps the server's `data` on its own kind of item. */
function isSchematic(item: vscode.CompletionItem & { data?: CompletionData }): boolean {
  return item.data?.schematic === true;
}
