/** Live anchors: remembers what is typed into an article, and when it is saved lets the sidecar's places follow. */
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { type EditResult, FOLLOW_EDITS, type FollowEditsParams } from '../../server/src/protocol/requests.ts';
import { ARTICLE_LANGUAGE, isInCorpus } from './colours.ts';
import type { Glossator } from './extension.ts';

interface Followed {
  /** The text as it was opened or last saved. */
  base: string;
  changes: FollowEditsParams['changes'];
}

export function followEdits(glossator: Glossator): vscode.Disposable {
  const followed = new Map<string, Followed>();
  const begin = (document: vscode.TextDocument) => {
    if (isArticle(document) && !document.isDirty) followed.set(document.uri.toString(), { base: document.getText(), changes: [] });
  };
  vscode.workspace.textDocuments.forEach(begin);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(begin),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => followed.delete(uri.toString())),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const known = followed.get(document.uri.toString());
      if (!known || contentChanges.length === 0) return;
      // Clean again: everything was undone, or the file changed on the disk. Nobody typed that, so nothing follows it.
      if (!document.isDirty) return void followed.set(document.uri.toString(), { base: document.getText(), changes: [] });
      // All of one event are given in the text before it; from the last to the first they are so one after the other.
      for (const { rangeOffset, rangeLength, text } of contentChanges.toSorted((a, b) => b.rangeOffset - a.rangeOffset)) {
        known.changes.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
      }
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      const known = followed.get(document.uri.toString());
      begin(document);
      if (known && known.changes.length > 0 && isWanted(document.uri) && isInCorpus(glossator, document.uri)) void follow(glossator, document, known);
    }),
  );
}

async function follow(glossator: Glossator, document: vscode.TextDocument, { base, changes }: Followed): Promise<void> {
  const result = await glossator.client.sendRequest<EditResult | null>(FOLLOW_EDITS, { uri: document.uri.toString(), base, changes } satisfies FollowEditsParams);
  if (!result || !('edit' in result)) return;
  const edit = await glossator.client.protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit);
  // What is saved along must hold nothing else that the user has not saved yet.
  const unsaved = edit.entries().some(([uri]) => vscode.workspace.textDocuments.some(open => open.uri.toString() === uri.toString() && open.isDirty));
  await vscode.workspace.applyEdit(edit, { isRefactoring: !unsaved });
}

/** Longer than the server reads. */
const LONGEST = 1024 * 1024;

function isArticle(document: vscode.TextDocument): boolean {
  return ['plaintext', 'markdown', ARTICLE_LANGUAGE].includes(document.languageId) && document.getText().length <= LONGEST;
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('glossator', uri).get('followEdits', true);
}
