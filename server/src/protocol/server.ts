/** The language server: what it can do, and how messages reach the corpora. Handlers stand in `handlers.ts`. */
import type { ClientCapabilities, Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { DidChangeWatchedFilesNotification, MessageType, PositionEncodingKind, ShowMessageNotification, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/semantic-tokens.ts';
import type { Model } from '../core/corpus/model.ts';
import { registerActionHandlers } from './action-handlers.ts';
import { registerCorpusHandlers } from './corpus-handlers.ts';
import type { Door } from './door.ts';
import { guardedTask, undelivered } from './guard.ts';
import { registerHandlers } from './handlers.ts';
import { messageHeard } from './pause.ts';
import { createPublisher } from './publisher.ts';
import { createRefresher } from './refresher.ts';
import { registerRequests } from './request-handlers.ts';
import type { GlossatorInitialization } from './requests.ts';
import { FIX_ALL } from './to-edit.ts';
import type { Workspace } from './workspace.ts';
import { createWorkspace } from './workspace.ts';
import { registerYamlHandlers } from './yaml-handlers.ts';

/** What differs between Node and a web worker. */
export interface Environment {
  /** The door for what the client asked for in its initialization. */
  door(connection: Connection, initialization: GlossatorInitialization): Door;
  model(): Model;
}

export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly workspace: Workspace;
  readonly capabilities: ClientCapabilities;
  readonly initialization: GlossatorInitialization;
  readonly log: (message: string) => void;
}

export function startServer(connection: Connection, environment: Environment): void {
  const log = (message: string): void => connection.console.error(message);
  const documents = new TextDocuments(TextDocument);
  const refresher = createRefresher(connection, () => context?.capabilities);
  const publisher = createPublisher(connection, log, (session, whole) => void guardedTask(log, 'looking at what shows', () => refresher.check(session, whole)));
  let context: ServerContext | undefined;
  let folders: readonly string[] = [];

  connection.onInitialize((params): InitializeResult => {
    folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const initialization = initializationOf(params);
    let known: Model | undefined;
    const workspace = createWorkspace({
      documents, log, door: environment.door(connection, initialization),
      model: () => (known ??= environment.model()),
      warn: message => undelivered(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
      onChange: publisher.changed,
      onGone: session => publisher.forget(session),
    });
    context = { connection, documents, workspace, capabilities: params.capabilities, initialization, log };
    registerHandlers(context);
    registerActionHandlers(context);
    registerYamlHandlers(context);
    registerCorpusHandlers(context);
    registerRequests(context);
    return { serverInfo: { name: 'glossator' }, capabilities: serverCapabilities() };
  });

  connection.onInitialized(() => {
    const { workspace, capabilities } = context ?? {};
    if (!workspace) return;
    void guardedTask(log, 'reading the workspace', () => workspace.setFolders(folders));
    if (capabilities?.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      // Folders come and go without a word about their files, so everything is watched and sorted out here.
      undelivered(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*' }] }));
    }
    if (capabilities?.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter(uri => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        void guardedTask(log, 'reading the workspace', () => workspace.setFolders(folders));
      });
    }
  });

  const heard = (name: string, task: () => Promise<void> | void): void => {
    messageHeard();
    void guardedTask(log, name, task);
  };
  documents.onDidOpen(({ document }) => heard('opening', () => context?.workspace.opened(document.uri)));
  documents.onDidChangeContent(({ document }) => heard('changing', () => context?.workspace.changed(document.uri, document.getText())));
  documents.onDidClose(({ document }) => heard('closing', () => context?.workspace.closed(document.uri)));
  connection.onDidChangeWatchedFiles(({ changes }) => heard('reading changed files', () => context?.workspace.watched(changes.map(({ uri }) => uri))));
  connection.onShutdown(() => {
    publisher.dispose();
    context?.workspace.dispose();
  });

  documents.listen(connection);
  connection.listen();
}

function initializationOf({ initializationOptions }: InitializeParams): GlossatorInitialization {
  if (typeof initializationOptions !== 'object' || initializationOptions === null) return {};
  const { files, showPlaces } = initializationOptions as Record<string, unknown>;
  return { ...(files === 'client' || files === 'disk' ? { files } : {}), showPlaces: showPlaces === true };
}

/** Articles, sidecars, and folders that may hold some. */
const RENAMED = [
  { pattern: { glob: '**/*.{txt,md,ann.yaml}', matches: 'file' as const } },
  { pattern: { glob: '**', matches: 'folder' as const } },
];

function serverCapabilities(): InitializeResult['capabilities'] {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite', FIX_ALL], resolveProvider: true },
    completionProvider: { triggerCharacters: [' ', ':', '-', '#', '[', '"'] },
    renameProvider: { prepareProvider: true },
    documentLinkProvider: {},
    selectionRangeProvider: true,
    documentFormattingProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true }, fileOperations: { willRename: { filters: RENAMED } } },
  };
}
