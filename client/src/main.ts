/** Entry of the extension on the desktop and on remote machines: the language server runs in a process of its own. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Glossator, start } from './extension.ts';

export function activate(context: vscode.ExtensionContext): Promise<Glossator> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  return start(context, options => new LanguageClient('glossator', 'Glossator', {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--enable-source-maps'] } },
  }, options), { files: 'disk' });
}
