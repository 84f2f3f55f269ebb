/** Entry of the extension in a browser (vscode.dev): the language server runs in a web worker and reads files through us. */
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Glossator, start } from './extension.ts';

export function activate(context: vscode.ExtensionContext): Promise<Glossator> {
  const worker = new Worker(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  return start(context, options => new LanguageClient('glossator', 'Glossator', worker, options), { files: 'client' });
}
