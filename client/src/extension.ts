/** Wires the extension together: client, status bar, colours, commands. It knows no linguistics; the server does. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { type GlossatorInitialization, STATUS, type StatusParams } from '../../server/src/protocol/requests.ts';
import { registerCommands } from './commands.ts';
import { ARTICLE_LANGUAGE, registerColours } from './colours.ts';
import { completionMiddleware } from './completion.ts';
import { serveFiles } from './files.ts';
import { followEdits } from './follow-edits.ts';
import { registerShowPlaces } from './show-places.ts';
import { createStatusBar } from './status-bar.ts';
import { registerTrees } from './trees.ts';

/** What the extension exports: enough for its tests to wait on events instead of time. */
export interface Glossator {
  readonly client: BaseLanguageClient;
  readonly onStatus: vscode.Event<StatusParams>;
  /** The last status of each corpus folder, by its URI. */
  readonly status: ReadonlyMap<string, StatusParams>;
}

export async function start(
  context: vscode.ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
  initialization: GlossatorInitialization,
): Promise<Glossator> {
  const output = vscode.window.createOutputChannel('Glossator', { log: true });
  const client = createClient({ documentSelector: DOCUMENTS, outputChannel: output, initializationOptions: { ...initialization, showPlaces: true }, middleware: completionMiddleware, markdown: { isTrusted: false, supportHtml: false } });
  const statusChanged = new vscode.EventEmitter<StatusParams>();
  const status = new Map<string, StatusParams>();
  client.onNotification(STATUS, (params: StatusParams) => {
    status.set(params.folder, params);
    statusChanged.fire(params);
  });
  const glossator: Glossator = { client, onStatus: statusChanged.event, status };
  context.subscriptions.push(output, statusChanged, { dispose: () => void client.dispose() });
  context.subscriptions.push(createStatusBar(glossator), registerColours(glossator), followEdits(glossator), registerShowPlaces(glossator), registerTrees(glossator), ...serveFiles(client), ...registerCommands(glossator, output));
  await client.start();
  return glossator;
}

/** Articles are plain text or Markdown; every YAML file is offered, because a corpus may name its registry as it likes. */
const DOCUMENTS: LanguageClientOptions['documentSelector'] = [{ language: 'plaintext' }, { language: 'markdown' }, { language: ARTICLE_LANGUAGE }, { language: 'yaml' }];
