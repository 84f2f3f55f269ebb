/** The command of our code lenses: peeks into the places they lead to. */
import * as vscode from 'vscode';
import type { Location, Position } from 'vscode-languageclient';
import { SHOW_PLACES } from '../../server/src/protocol/requests.ts';
import type { Glossator } from './extension.ts';

export function registerShowPlaces({ client }: Glossator): vscode.Disposable {
  return vscode.commands.registerCommand(SHOW_PLACES, (uri: string, position: Position, places: Location[]) => {
    const { protocol2CodeConverter: convert } = client;
    return vscode.commands.executeCommand('editor.action.peekLocations', convert.asUri(uri), convert.asPosition(position), places.map(convert.asLocation), 'peek');
  });
}
