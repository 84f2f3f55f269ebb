/** Applies what the server answers to a command: an edit, or a sentence that says why there is none. */
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import type { EditResult } from '../../server/src/protocol/requests.ts';
import type { Glossator } from './extension.ts';

/** True when an edit was applied. As a refactoring it is saved at once, unless `files.refactoring.autoSave` is off. */
export async function applyResult(glossator: Glossator, result: EditResult): Promise<boolean> {
  if ('message' in result) {
    void vscode.window.showInformationMessage(result.message);
    return false;
  }
  const edit = await glossator.client.protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit);
  const applied = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  if (!applied) void vscode.window.showWarningMessage('The files changed meanwhile, so nothing was written. Try again.');
  return applied;
}

/** Where a command works: given by a caller (a key binding, a test), else the selection of the active editor. */
export interface Place {
  readonly uri: vscode.Uri;
  readonly range: vscode.Range;
}

export function placeOf(argument: Partial<Place> | undefined): Place | undefined {
  const editor = vscode.window.activeTextEditor;
  const uri = argument?.uri instanceof vscode.Uri ? argument.uri : editor?.document.uri;
  const range = argument?.range ?? editor?.selection;
  if (uri && range) return { uri, range };
  void vscode.window.showInformationMessage('Open an article and select a passage first.');
  return undefined;
}
