/** The commands of the palette and the editor's menu: each asks the server for an edit and applies it. */
import * as vscode from 'vscode';
import { type EditResult, MAKE_CORPUS } from '../../server/src/protocol/requests.ts';
import { annotateClaim } from './annotate-claim.ts';
import { annotateEntity } from './annotate-entity.ts';
import { applyResult } from './apply.ts';
import type { Glossator } from './extension.ts';
import { changeEntity } from './registry.ts';
import { revealPlace } from './trees.ts';

export function registerCommands(glossator: Glossator, output: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand('glossator.annotateEntity', argument => annotateEntity(glossator, argument)),
    vscode.commands.registerCommand('glossator.annotateClaim', argument => annotateClaim(glossator, argument)),
    vscode.commands.registerCommand('glossator.mergeEntity', argument => changeEntity(glossator, 'merge', argument)),
    vscode.commands.registerCommand('glossator.keepApart', argument => changeEntity(glossator, 'apart', argument)),
    vscode.commands.registerCommand('glossator.openEntry', revealPlace),
    vscode.commands.registerCommand('glossator.makeCorpus', (folder?: vscode.Uri) => makeCorpus(glossator, folder)),
    vscode.commands.registerCommand('glossator.restartServer', () => restart(glossator)),
    vscode.commands.registerCommand('glossator.showOutput', () => output.show(true)),
  ];
}

async function restart({ client }: Glossator): Promise<void> {
  await client.stop();
  await client.start();
}

/** For the folder given by the explorer, else that of the active file, else the one that the user picks. */
async function makeCorpus(glossator: Glossator, given?: vscode.Uri): Promise<boolean> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = given ?? (active && vscode.workspace.getWorkspaceFolder(active)?.uri) ?? (await vscode.window.showWorkspaceFolderPick())?.uri;
  if (!folder) {
    void vscode.window.showInformationMessage('Open a folder of articles first: a corpus is a folder.');
    return false;
  }
  return applyResult(glossator, await glossator.client.sendRequest<EditResult>(MAKE_CORPUS, { uri: folder.toString() }));
}
