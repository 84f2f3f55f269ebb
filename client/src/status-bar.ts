/** The status bar item: what the corpus of the active file holds, and how its lint stands. */
import * as vscode from 'vscode';
import type { StatusParams } from '../../server/src/protocol/requests.ts';
import type { Glossator } from './extension.ts';

export function createStatusBar(glossator: Glossator): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('glossator.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Glossator';
  const update = () => {
    const status = statusFor(glossator, vscode.window.activeTextEditor?.document.uri);
    if (!status) return item.hide();
    const { command, does } = clickOf(status);
    item.text = textOf(status);
    item.tooltip = `${tooltipOf(status)}\n${does}`;
    item.accessibilityInformation = { label: `${tooltipOf(status)}. ${does}`, role: 'button' };
    item.command = command;
    item.show();
  };
  update();
  return vscode.Disposable.from(item, glossator.onStatus(update), vscode.window.onDidChangeActiveTextEditor(update));
}

/** The innermost corpus that holds the file; with no file, the only corpus. */
function statusFor(glossator: Glossator, uri: vscode.Uri | undefined): StatusParams | undefined {
  const all = [...glossator.status.values()];
  if (!uri) return all.length === 1 ? all[0] : undefined;
  const holding = all.filter(status => uri.toString().startsWith(status.folder));
  return holding.toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** A click leads to what the text speaks of. */
function clickOf({ folder, state, annotated, articles, findings }: StatusParams): { readonly command: vscode.Command; readonly does: string } {
  if (state === 'reading') return { command: { command: 'glossator.showOutput', title: 'Show Output' }, does: 'Click to see the log' };
  if (!annotated && articles > 0) return { command: { command: 'glossator.makeCorpus', title: 'Make This Folder a Corpus', arguments: [vscode.Uri.parse(folder)] }, does: 'Click to make it a corpus' };
  if (findings.error + findings.warning > 0) return { command: { command: 'workbench.actions.view.problems', title: 'Show Problems' }, does: 'Click to see them' };
  return { command: { command: 'glossator.entities.focus', title: 'Show Entities' }, does: 'Click to see whom and what they name' };
}

function textOf(status: StatusParams): string {
  if (status.state === 'reading') return '$(loading~spin) Glossator';
  const { error, warning } = status.findings;
  if (!status.annotated) return `$(book) ${count(status.articles, 'article')}`;
  return error + warning === 0 ? `$(book) ${count(status.articles, 'article')}` : `$(book) ${count(status.articles, 'article')} $(warning) ${error + warning}`;
}

function tooltipOf(status: StatusParams): string {
  if (status.state === 'reading') return 'Glossator is reading the articles of this folder';
  const contents = `Glossator: ${count(status.articles, 'article')}, ${count(status.sidecars, 'sidecar')}`;
  if (!status.annotated) return `${contents}. This folder is not a corpus yet: checks and colours are off`;
  return `${contents}, ${count(status.findings.error, 'error')}, ${count(status.findings.warning, 'warning')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
