/** Tests of the server as bundled for a web worker: in a real worker, with no other globals of Node than a worker's, files from the client. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { createProtocolConnection, PortMessageReader, PortMessageWriter } from 'vscode-languageserver-protocol/node';
import type { FindFilesParams, ReadFileParams, ReadFileResult, StatusParams } from '../../../server/src/protocol/requests.ts';
import { FIND_FILES, READ_FILE, STATUS } from '../../../server/src/protocol/requests.ts';

const FILES = new Map([
  ['vscode-vfs://host/r/a.txt', 'Port reopens\n\nLena Okafor left.\n'],
  ['vscode-vfs://host/r/entities.yaml', 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor }\n'],
  ['vscode-vfs://host/r/glossator.yaml', 'version: 1\n'],
]);

/** A worker's `self`, as a browser has it. */
const PRELUDE = `
const { parentPort } = require('node:worker_threads');
globalThis.self = { addEventListener() {}, postMessage: message => parentPort.postMessage(message), set onmessage(listener) { parentPort.on('message', data => listener({ data })); } };
globalThis.process = undefined; globalThis.require = undefined; globalThis.Buffer = undefined;
`;

describe('web worker', () => {
  it('answers from files that the client reads', async () => {
    const worker = new Worker(PRELUDE + readFileSync('dist/server.web.js', 'utf8'), { eval: true });
    const port = worker as unknown as ConstructorParameters<typeof PortMessageReader>[0]; // the same messages and methods
    const client = createProtocolConnection(new PortMessageReader(port), new PortMessageWriter(port));
    try {
      client.onRequest(FIND_FILES, ({ folder }: FindFilesParams) => [...FILES.keys()].filter(uri => uri.startsWith(folder)));
      client.onRequest<ReadFileResult, void>(READ_FILE, ({ uri }: ReadFileParams): ReadFileResult => {
        const text = FILES.get(uri);
        return text === undefined ? { problem: 'FileNotFound' } : { base64: Buffer.from(text).toString('base64') };
      });
      const ready = new Promise<StatusParams>((resolve, reject) => {
        client.onNotification(STATUS, (status: StatusParams) => void (status.state === 'ready' && resolve(status)));
        worker.on('error', reject);
      });
      client.listen();
      await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: { files: 'client' }, workspaceFolders: [{ uri: 'vscode-vfs://host/r', name: 'r' }] });
      void client.sendNotification('initialized', {});
      const { articles, annotated } = await ready;
      assert.deepEqual({ articles, annotated }, { articles: 1, annotated: true });
      const hover = await client.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: 'vscode-vfs://host/r/a.txt' }, position: { line: 2, character: 2 } });
      assert.match((hover.contents as { value: string }).value, /^\*\*Lena Okafor\*\*, person[^]*vscode-vfs:\/\/host\/r\/a\.txt#L3,1/);
    } finally {
      client.dispose();
      await worker.terminate();
    }
  });
});
