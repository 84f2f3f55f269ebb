/** The language server in a web worker: messages come through the worker's port, files through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { bundledModel } from '../host/assets.ts';
import { clientDoor } from './client-door.ts';
import { startServer } from './server.ts';

export function runWebServer(port: MessagePort | DedicatedWorkerGlobalScope): void {
  startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
    door: connection => clientDoor(connection),
    model: () => bundledModel,
  });
}
