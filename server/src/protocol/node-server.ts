/** The language server in a process of its own: standard streams for any editor, IPC for VS Code, as the arguments say. */
import type { Connection } from 'vscode-languageserver/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeModel } from '../host/node-assets.ts';
import { clientDoor } from './client-door.ts';
import { nodeDoor } from './node-door.ts';
import { startServer } from './server.ts';

/** `--stdio`, `--node-ipc` or `--socket=PORT` is read from the process's arguments. */
export function runNodeServer(connection: Connection = createConnection(ProposedFeatures.all)): void {
  startServer(connection, {
    door: (asking, { files }) => (files === 'client' ? clientDoor(asking) : nodeDoor()),
    model: () => nodeModel,
  });
}
