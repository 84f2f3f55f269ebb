/** Gives the plain text files of a corpus the language whose grammar colours articles; other text files stay as they are. */
import * as vscode from 'vscode';
import type { Glossator } from './extension.ts';

export const ARTICLE_LANGUAGE = 'glossator-article';

export function registerColours(glossator: Glossator): vscode.Disposable {
  const colour = (document: vscode.TextDocument) => {
    if (document.languageId === 'plaintext' && document.uri.path.endsWith('.txt') && isWanted(document.uri) && isInCorpus(glossator, document.uri)) {
      void vscode.languages.setTextDocumentLanguage(document, ARTICLE_LANGUAGE);
    }
  };
  const colourAll = () => vscode.workspace.textDocuments.forEach(colour);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(colour),
    vscode.workspace.onDidChangeConfiguration(change => change.affectsConfiguration('glossator.colourArticles') && colourAll()),
    glossator.onStatus(colourAll),
  );
}

/** True inside a folder that somebody made a corpus, with a `glossator.yaml`, a registry or a sidecar. */
export function isInCorpus(glossator: Glossator, uri: vscode.Uri): boolean {
  return [...glossator.status.values()].some(status => status.annotated && isBelow(uri, vscode.Uri.parse(status.folder)));
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('glossator', uri).get('colourArticles', true);
}
