/** An editor's way through YAML: completion, rename, a fix, and places that follow when the article is edited. */
import * as vscode from 'vscode';
import { at, check, equal, open, rangeOf, readText, ready, until } from './support.ts';

const ARTICLE = '2019-11-14-evening-brief.txt';
const FOLLOWED = '2019-11-15-al-karkh-convoy-ambush';

describe('writing', () => {
  before(ready);

  it('completes keys in a line that is no YAML yet, and ids by name', async () => {
    const uri = at('scratch.ann.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`version: 1\nsource: { text: ${ARTICLE} }\nmentions:\n  - id: m1\n    ent\n  - id: m2\n    entity: kake\n`));
    const document = await open('scratch.ann.yaml');
    const keys = await completions(document, rangeOf(document, '    ent\n').start.translate(0, 7));
    const entity = keys.find(item => labelOf(item) === 'entity');
    check(entity, `No key "entity" among ${keys.map(labelOf).join(', ')}`);
    equal(entity.command?.command, 'editor.action.triggerSuggest', 'what follows a key');
    const ids = await completions(document, rangeOf(document, 'kake').end);
    const [first] = ids;
    equal(first && labelOf(first), 'shakhawan-kakeyi', 'first id');
    check(typeof first?.label === 'object' && first.label.description?.startsWith('Shakhawan Kakeyi'), 'The id stands without its name');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(uri);
  });

  it('renames an entity in the registry and all sidecars', async () => {
    const registry = await open('entities.yaml');
    const position = rangeOf(registry, 'id: tel-hemdun').end.translate(0, -3);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', registry.uri, position, 'tal-hemdun');
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    check(files.includes('entities.yaml') && files.filter(name => name?.endsWith('.ann.yaml')).length >= 2, `Renamed in ${files.join(', ')}`);
    check(edit.entries().every(([, edits]) => edits.every(({ newText, range }) => newText === 'tal-hemdun' && range.isSingleLine)), 'More than ids would change');
  });

  it('mends a finding by code action, and all that is safe on saving', async () => {
    const article = at('moved.txt');
    const sidecar = at('moved.ann.yaml');
    await write(article, 'On Friday Shakhawan Kakeyi left Kirkuk for the hills.\n');
    await write(sidecar, 'version: 1\nsource: { text: moved.txt }\nmentions:\n  - { id: m1, entity: shakhawan-kakeyi, quote: Shakhawan Kakeyi, at: [0, 16] }\n  - { id: m2, entity: kirkuk, quote: Kirkuk, at: [22, 28] }\n');
    const document = await open('moved.ann.yaml');
    const [finding] = await until(vscode.languages.onDidChangeDiagnostics, () => {
      const moved = vscode.languages.getDiagnostics(document.uri).filter(({ code }) => codeOf(code) === 'anchor-moved');
      return moved.length > 0 ? moved : undefined;
    });
    check(finding, 'No anchor has moved');
    // The edit of an action is worked out when it is resolved.
    const actions = (kind: string) => vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, kind, 20);
    const fixes = await actions(vscode.CodeActionKind.QuickFix.value);
    check(fixes.some(({ isPreferred, edit }) => isPreferred && edit), `Offered: ${fixes.map(({ title }) => title).join(', ')}`);
    const [onSave] = await actions('source.fixAll.glossator');
    equal(onSave?.kind?.value, 'source.fixAll.glossator', 'kind of the action on save');
    check(onSave?.edit && (await vscode.workspace.applyEdit(onSave.edit)), 'Nothing was mended');
    check(document.getText().includes('[10, 26]') && document.getText().includes('[32, 38]'), document.getText());
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    for (const uri of [sidecar, article]) await vscode.workspace.fs.delete(uri);
  });

  it('takes the sidecar along when an article is renamed', async () => {
    const [from, to] = [at('draft.txt'), at('final.txt')];
    await write(from, 'Shakhawan Kakeyi left Kirkuk.\n');
    await write(at('draft.ann.yaml'), 'version: 1\nsource: { text: draft.txt }\nmentions: []\n');
    // Findings tell that the corpus knows the two: this reference leads to no entry.
    await write(at('other.ann.yaml'), 'version: 1\nsource: { text: final.txt, derivedFrom: [draft.txt] }\n');
    await until(vscode.languages.onDidChangeDiagnostics, () => (vscode.languages.getDiagnostics(at('other.ann.yaml')).length > 0 ? true : undefined));
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(from, to);
    check(await vscode.workspace.applyEdit(rename), 'Nothing was renamed');
    for (const edited of vscode.workspace.textDocuments) if (edited.isDirty) await edited.save();
    check((await readText(at('final.ann.yaml'))).includes('text: final.txt'), 'The sidecar says another file');
    check((await readText(at('other.ann.yaml'))).includes('derivedFrom: [final.txt]'), 'A reference did not follow');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['final.txt', 'final.ann.yaml', 'other.ann.yaml']) await vscode.workspace.fs.delete(at(name));
  });

  it('lets the places of a sidecar follow what is typed into its article', async () => {
    const original = await readText(at(`${FOLLOWED}.ann.yaml`));
    const [, start = ''] = /at: \[(\d+), \d+\]/.exec(original) ?? [];
    const sidecar = await vscode.workspace.openTextDocument(at(`${FOLLOWED}.ann.yaml`));
    const article = await open(`${FOLLOWED}.txt`);
    const insert = new vscode.WorkspaceEdit();
    insert.insert(article.uri, new vscode.Position(0, 0), 'Late: ');
    check(await vscode.workspace.applyEdit(insert), 'The article was not edited');
    const followed = until(vscode.workspace.onDidSaveTextDocument, () => (sidecar.getText() === original || sidecar.isDirty ? undefined : sidecar.getText()));
    await article.save();
    check(!article.isDirty, 'The article was not saved');
    check((await followed).includes(`at: [${Number(start) + 'Late: '.length}, `), `The places stayed where they were:\n${sidecar.getText().slice(0, 600)}`);
    const takeBack = new vscode.WorkspaceEdit();
    takeBack.delete(article.uri, new vscode.Range(0, 0, 0, 'Late: '.length));
    await vscode.workspace.applyEdit(takeBack);
    const back = until(vscode.workspace.onDidSaveTextDocument, () => (sidecar.getText() === original && !sidecar.isDirty ? true : undefined));
    await article.save();
    await back;
  });
});

async function completions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  return list.items;
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** A label with a description beside it is an object. */
function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}
