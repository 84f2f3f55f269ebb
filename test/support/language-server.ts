/** The real language server in this process, over two streams, with files in memory and a client that waits for events. */
import { PassThrough } from 'node:stream';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import type { ClientCapabilities, Diagnostic, ProtocolConnection, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import type { Path } from '../../server/src/core/corpus/corpus.ts';
import type { Model } from '../../server/src/core/corpus/model.ts';
import { CONFIG_NAME } from '../../server/src/core/corpus/kinds.ts';
import { lineIndexOf, offsetAt, positionAt } from '../../server/src/core/text/line-index.ts';
import { memoryFiles } from '../../server/src/host/memory-files.ts';
import { sha256Hex } from '../../server/src/host/web-reading.ts';
import type { Door } from '../../server/src/protocol/door.ts';
import type { StatusParams } from '../../server/src/protocol/requests.ts';
import { STATUS } from '../../server/src/protocol/requests.ts';
import { startServer } from '../../server/src/protocol/server.ts';
import { pathBelow } from '../../server/src/protocol/uris.ts';
import { namesModel } from './corpus.ts';

export const ROOT = 'file:///corpus';

export interface TestServer {
  readonly client: ProtocolConnection;
  /** The disk; change it and tell the server with `disk`. */
  readonly files: Map<Path, string | Uint8Array>;
  /** Every publication, in order. */
  readonly published: PublishDiagnosticsParams[];
  readonly log: string[];
  /** What a person was told. */
  readonly warnings: readonly string[];
  readonly statuses: StatusParams[];
  /** The newest findings of a file. */
  diagnosticsOf(path: Path): readonly Diagnostic[];
  /** Resolves when a message from the server makes the condition true. */
  until(condition: () => boolean): Promise<void>;
  ready(): Promise<void>;
  open(path: Path, text?: string): void;
  disk(path: Path, text: string | undefined): void;
  /** A request at the first place of `needle` in the file. */
  at<R>(method: string, path: Path, needle: string, more?: object): Promise<R>;
  stop(): void;
}

export interface TestServerOptions {
  readonly files: Record<Path, string | Uint8Array>;
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly model?: Model;
  /** Hears what the server wants to be asked for again: `codeLens`. */
  readonly onRefresh?: (what: string) => void;
  /** Another door than the memory, or one that watches it. */
  readonly door?: (memory: Door) => Door;
}

export const FULL: ClientCapabilities = {
  textDocument: { definition: { linkSupport: true } },
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] }, workspaceFolders: true },
};

export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const files = new Map(Object.entries(options.files));
  const model = options.model ?? namesModel();
  const memory = memoryDoor(files);
  startServer(createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    door: () => options.door?.(memory) ?? memory,
    model: () => model,
  });
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const published: PublishDiagnosticsParams[] = [];
  const newest = new Map<string, readonly Diagnostic[]>();
  const statuses: StatusParams[] = [];
  const log: string[] = [];
  const warnings: string[] = [];
  let waiting: { readonly condition: () => boolean; readonly resolve: () => void }[] = [];
  const wake = (): void => {
    const [met, rest] = [waiting.filter(({ condition }) => condition()), waiting.filter(({ condition }) => !condition())];
    waiting = rest;
    for (const { resolve } of met) resolve();
  };
  client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    newest.set(params.uri, params.diagnostics);
    wake();
  });
  client.onNotification(STATUS, (params: StatusParams) => {
    statuses.push(params);
    wake();
  });
  client.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
    wake();
  });
  client.onNotification('window/showMessage', ({ message }: { message: string }) => {
    warnings.push(message);
    wake();
  });
  client.onRequest('client/registerCapability', () => null);
  for (const what of ['semanticTokens', 'codeLens', 'inlayHint']) {
    client.onRequest(`workspace/${what}/refresh`, () => {
      options.onRefresh?.(what);
      wake();
      return null;
    });
  }
  client.listen();
  await client.sendRequest('initialize', {
    processId: null, rootUri: null, capabilities: options.capabilities ?? FULL,
    workspaceFolders: (options.folders ?? [ROOT]).map(uri => ({ uri, name: uri })),
  });
  void client.sendNotification('initialized', {});

  const uriOf = (path: Path): string => (path.includes(':') ? path : `${ROOT}/${path}`);
  const textOf = (path: Path): string => opened.get(path) ?? String(files.get(path) ?? '');
  const opened = new Map<Path, string>();
  const server: TestServer = {
    client, files, published, log, warnings, statuses,
    diagnosticsOf: path => newest.get(uriOf(path)) ?? [],
    until: condition => (condition() ? Promise.resolve() : new Promise(resolve => waiting.push({ condition, resolve }))),
    ready: () => server.until(() => statuses.at(-1)?.state === 'ready'),
    open(path, text = textOf(path)) {
      opened.set(path, text);
      void client.sendNotification('textDocument/didOpen', { textDocument: { uri: uriOf(path), languageId: 'plaintext', version: 1, text } });
    },
    disk(path, text) {
      const type = text === undefined ? 3 : files.has(path) ? 2 : 1;
      if (text === undefined) files.delete(path);
      else files.set(path, text);
      void client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type }] });
    },
    at(method, path, needle, more = {}) {
      const text = textOf(path);
      const offset = text.indexOf(needle);
      if (offset < 0) throw new Error(`${path} has no "${needle}"`);
      return client.sendRequest(method, { textDocument: { uri: uriOf(path) }, position: positionAt(lineIndexOf(text), offset), ...more });
    },
    stop() {
      client.dispose();
      toServer.destroy();
      toClient.destroy();
    },
  };
  return server;
}

/** All files lie below ROOT; folders with a `glossator.yaml` are corpora of their own, as on a disk. */
function memoryDoor(files: ReadonlyMap<Path, string | Uint8Array>): Door {
  const inner = (): string[] => [...files.keys()].filter(path => path.endsWith(`/${CONFIG_NAME}`)).map(path => path.slice(0, -CONFIG_NAME.length - 1));
  return {
    corporaOf: async folder => [folder, ...(folder === ROOT ? inner().map(path => `${ROOT}/${path}`) : [])],
    rootAbove: async () => undefined,
    async list(root) {
      const prefix = prefixOf(root);
      const below = [...files.keys()].filter(path => path.startsWith(prefix)).map(path => path.slice(prefix.length));
      const others = inner().filter(path => path.startsWith(prefix) && `${path}/` !== prefix).map(path => `${path.slice(prefix.length)}/`);
      return { files: below.filter(path => !others.some(other => path.startsWith(other))).toSorted(), unreadable: [] };
    },
    read: async (root, path) => ({ ...memoryFiles(files).read(prefixOf(root) + path), path }),
    sha256: sha256Hex,
  };
}

function prefixOf(root: string): string {
  return root === ROOT ? '' : `${pathBelow(ROOT, root) ?? 'nowhere'}/`;
}

/** The texts after a WorkspaceEdit of `documentChanges`, as an editor applies it. */
export function applyWorkspaceEdit(files: ReadonlyMap<Path, string | Uint8Array>, edit: WorkspaceEdit): Map<Path, string> {
  const after = new Map([...files].map(([path, text]) => [path, String(text)]));
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      if (change.kind === 'create') after.set(pathBelow(ROOT, change.uri) ?? change.uri, '');
      continue;
    }
    const path = pathBelow(ROOT, change.textDocument.uri) ?? change.textDocument.uri;
    const lines = lineIndexOf(after.get(path) ?? '');
    const edits = change.edits.flatMap(one => ('newText' in one ? [{ start: offsetAt(lines, one.range.start), end: offsetAt(lines, one.range.end), newText: one.newText }] : []));
    let text = after.get(path) ?? '';
    for (const { start, end, newText } of edits.toSorted((a, b) => b.start - a.start)) text = text.slice(0, start) + newText + text.slice(end);
    after.set(path, text);
  }
  return after;
}
