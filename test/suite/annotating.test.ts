/** An annotator's way: a selected name becomes an entry of the sidecar, as one edit that one undo takes back. */
import * as vscode from 'vscode';
import { at, check, equal, open, rangeOf, readText, ready } from './support.ts';

const ARTICLE = '2019-11-14-evening-brief.txt';
const SIDECAR = '2019-11-14-evening-brief.ann.yaml';

describe('annotating', () => {
  before(ready);

  it('writes a mention into the sidecar and takes it back with one undo', async () => {
    const original = await readText(at(SIDECAR));
    const article = await open(ARTICLE);
    const pronoun = rangeOf(article, 'He could not be reached').start;
    const range = new vscode.Range(pronoun, pronoun.translate(0, 'He'.length));
    const entity = { kind: 'existing', id: 'shakhawan-kakeyi' };
    const sidecar = await vscode.workspace.openTextDocument(at(SIDECAR));
    const applied = await vscode.commands.executeCommand<boolean>('glossator.annotateEntity', { uri: article.uri, range, entity });
    check(applied, 'Nothing was applied');
    check(addedOnly(original, sidecar.getText()), `More changed than was added:\n${sidecar.getText()}`);
    await vscode.window.showTextDocument(sidecar);
    await vscode.commands.executeCommand('undo');
    equal(sidecar.getText(), original, 'sidecar after undo');
  });
});

/** Every line that was there still is, in order, and there are more. */
function addedOnly(before: string, after: string): boolean {
  const lines = after.split('\n');
  let from = 0;
  for (const line of before.split('\n')) {
    const found = lines.indexOf(line, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return lines.length > before.split('\n').length;
}
