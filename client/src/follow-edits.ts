/** Live anchors: remembers what is typed into an article, and when it is saved lets the sidecar's places follow. */
import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageclient';
import { type EditResult, FOLLOW_EDITS, type FollowEditsParams } from '../../server/src/protocol/requests.ts';
import { ARTICLE_LANGUAGE, isInCorpus } from './colours.ts';
import type { Glossator } from './extension.ts';

interface Followed {
  /** The text as it was opened or last saved. */
  readonly base: string;
  readonly changes: FollowEditsParams['changes'];
  /** The text after a change that did not make the document dirty (yet): typed, or read anew from the disk. */
  readonly unsure: string | undefined;
}

export function followEdits(glossator: Glossator): vscode.Disposable {
  const followed = new Map<string, Followed>();
  const begin = (document: vscode.TextDocument) => {
    if (isArticle(document) && !document.isDirty && !followed.has(document.uri.toString())) followed.set(document.uri.toString(), { base: document.getText(), changes: [], unsure: undefined });
  };
  vscode.workspace.textDocuments.forEach(begin);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(begin),
    // Another language for a document tells of a close and, in the same breath, of an opening: what was typed before still counts.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => void Promise.resolve().then(() => !isOpen(uri) && followed.delete(uri.toString()))),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const known = followed.get(document.uri.toString());
      if (known) followed.set(document.uri.toString(), afterEvent(known, document, contentChanges));
    }),
    vscode.workspace.onDidSaveTextDocument(document => {
      const known = followed.get(document.uri.toString());
      followed.delete(document.uri.toString());
      begin(document);
      if (known && known.changes.length > 0 && known.unsure === undefined && isWanted(document.uri) && isInCorpus(glossator, document.uri)) void follow(glossator, document, known);
    }),
  );
}

/**
 * VS Code tells of the first change before it calls the document dirty, and of that with an event without changes. A file that
 * was read anew from the disk never gets dirty: nobody typed that, and nothing follows it.
 */
function afterEvent(known: Followed, document: vscode.TextDocument, contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): Followed {
  if (contentChanges.length === 0) return document.isDirty ? { ...known, unsure: undefined } : known;
  const { base, changes } = document.isDirty || known.unsure === undefined ? known : { base: known.unsure, changes: [] };
  // All of one event are given in the text before it; from the last to the first they are so one after the other.
  const made = contentChanges.toSorted((a, b) => b.rangeOffset - a.rangeOffset).map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }));
  return { base, changes: [...changes, ...made], unsure: document.isDirty ? undefined : document.getText() };
}

async function follow(glossator: Glossator, document: vscode.TextDocument, { base, changes }: Followed): Promise<void> {
  const result = await glossator.client.sendRequest<EditResult | null>(FOLLOW_EDITS, { uri: document.uri.toString(), base, changes } satisfies FollowEditsParams);
  if (!result || !('edit' in result)) return;
  const edit = await glossator.client.protocol2CodeConverter.asWorkspaceEdit(result.edit as WorkspaceEdit);
  // What is saved along must hold nothing else that the user has not saved yet.
  const unsaved = edit.entries().some(([uri]) => vscode.workspace.textDocuments.some(open => open.uri.toString() === uri.toString() && open.isDirty));
  await vscode.workspace.applyEdit(edit, { isRefactoring: !unsaved });
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(open => open.uri.toString() === uri.toString());
}

/** Longer than the server reads. */
const LONGEST = 1024 * 1024;

function isArticle(document: vscode.TextDocument): boolean {
  return ['plaintext', 'markdown', ARTICLE_LANGUAGE].includes(document.languageId) && document.getText().length <= LONGEST;
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('glossator', uri).get('followEdits', true);
}
