/** Entry of the language server in a web worker: messages come through the worker's port, files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { bundledModel } from './host/assets.ts';
import { clientDoor } from './protocol/client-door.ts';
import { startServer } from './protocol/server.ts';

const worker = self as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  door: connection => clientDoor(connection),
  model: () => bundledModel,
});
