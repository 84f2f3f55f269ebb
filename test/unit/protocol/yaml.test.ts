/** Tests of writing YAML through the protocol: completion, rename, links, selection, formatting, fixes on save. */
import assert from 'node:assert/strict';
import type { CodeAction, CompletionList, DocumentLink, Range, SelectionRange, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { ResponseError } from 'vscode-languageserver-protocol/node';
import type { EditResult } from '../../../server/src/protocol/requests.ts';
import { FOLLOW_EDITS } from '../../../server/src/protocol/requests.ts';
import type { TestServer } from '../../support/language-server.ts';
import { applyWorkspaceEdit, FULL, ROOT, startTestServer } from '../../support/language-server.ts';

const FILES = {
  'a.txt': 'Port reopens\n\n🚢 Lena Okafor opened the port.\n',
  'a.ann.yaml': 'version: 1\nsource: {text: a.txt}\nmentions:\n  - id: m1\n    entity: lena-okafor\n    quote: Lena Okafor\n    at: [0, 11]\n    \nclaims:\n  - { id: c1, kind: narrated, quote: opened the port, at: [12, 27], about: [lena-okafor] }\n',
  'b.ann.yaml': 'version: 1\nsource: { text: a.txt }\nclaims:\n  - { id: c1, kind: narrated, quote: opened, relations: [{ type: repeats, to: a.ann.yaml#c1 }] }\n',
  'entities.yaml': 'version: 1\nentities:\n  - id: lena-okafor\n    type: person\n    name: Lena Okafor\n',
};
const SNIPPETS = { ...FULL, textDocument: { ...FULL.textDocument, completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true } } } };
const about = (path: string) => ({ textDocument: { uri: `${ROOT}/${path}` } });

describe('writing YAML through the language server', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  it('completes keys and ids, in order', async () => {
    server = await startTestServer({ files: FILES, capabilities: SNIPPETS });
    const keys = await server.client.sendRequest<CompletionList>('textDocument/completion', { ...about('a.ann.yaml'), position: { line: 7, character: 4 } });
    assert.deepEqual(keys.items.slice(0, 2).map(({ label, data }) => [label, data]), [['candidates', { schematic: true }], ['type', { schematic: true }]]);
    const candidates = keys.items[0]?.textEdit as TextEdit | undefined;
    assert.equal(candidates?.newText, 'candidates: [$0]');
    assert.equal(keys.items[0]?.insertTextMode, 1, 'lines below the first are not indented again');
    const ids = await server.at<CompletionList>('textDocument/completion', 'a.ann.yaml', 'okafor\n    quote');
    assert.deepEqual(ids.items.map(({ label, detail, labelDetails }) => [label, detail, labelDetails?.description]), [['lena-okafor', 'Lena Okafor, person', 'Lena Okafor, person']]);
    assert.deepEqual((ids.items[0]?.textEdit as TextEdit | undefined)?.range, { start: { line: 4, character: 12 }, end: { line: 4, character: 23 } });
    assert.equal(await server.at('textDocument/completion', 'a.txt', 'Okafor'), null);
  });

  it('completes in what is typed and not saved', async () => {
    server = await startTestServer({ files: FILES });
    server.open('a.ann.yaml', FILES['a.ann.yaml'].replace('    \nclaims', '    not\nclaims'));
    const list = await server.at<CompletionList>('textDocument/completion', 'a.ann.yaml', '\nclaims');
    assert.ok(list.items.some(({ label }) => label === 'note'));
  });

  it('renames in all files, and says why it does not', async () => {
    server = await startTestServer({ files: FILES });
    const place = await server.at<{ range: Range; placeholder: string }>('textDocument/prepareRename', 'entities.yaml', 'okafor');
    assert.deepEqual(place, { range: { start: { line: 2, character: 8 }, end: { line: 2, character: 19 } }, placeholder: 'lena-okafor' });
    const edit = await server.at<WorkspaceEdit>('textDocument/rename', 'entities.yaml', 'okafor', { newName: 'lena-o' });
    const after = applyWorkspaceEdit(server.files, edit);
    assert.equal([...after.values()].join('').match(/lena-o\b/g)?.length, 3);
    assert.equal(await server.at('textDocument/prepareRename', 'a.txt', 'Okafor'), null);
    await assert.rejects(server.at('textDocument/rename', 'entities.yaml', 'okafor', { newName: 'Lena O' }), error => error instanceof ResponseError && /cannot be an id/.test(error.message));
    assert.deepEqual(server.log, []);
  });

  it('links, selects and formats', async () => {
    server = await startTestServer({ files: FILES });
    const links = await server.client.sendRequest<DocumentLink[]>('textDocument/documentLink', about('b.ann.yaml'));
    assert.deepEqual(links.map(({ target }) => target), [`${ROOT}/a.txt#L1,1`, `${ROOT}/a.ann.yaml#L10,5`]);
    const [range] = await server.client.sendRequest<SelectionRange[]>('textDocument/selectionRange', { ...about('a.txt'), positions: [{ line: 2, character: 5 }] });
    assert.deepEqual(range?.parent?.range, { start: { line: 2, character: 3 }, end: { line: 2, character: 14 } });
    const edits = await server.client.sendRequest<TextEdit[]>('textDocument/formatting', { ...about('a.ann.yaml'), options: { tabSize: 2, insertSpaces: true } });
    assert.deepEqual(edits.map(({ range: { start }, newText }) => [start.line, newText]), [[1, 'source: { text: a.txt }\n'], [7, '\n']]);
  });

  it('lets references follow a file that is renamed, and its sidecar go with it', async () => {
    const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] };
    server = await startTestServer({ files: { ...FILES, 'b.txt': 'Word\n' }, capabilities: { workspace: { workspaceEdit } } });
    await server.ready();
    const edit = await server.client.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri: `${ROOT}/a.txt`, newUri: `${ROOT}/port.txt` }] });
    assert.deepEqual(edit.documentChanges?.map(change => ('kind' in change && change.kind === 'rename' ? [change.oldUri, change.newUri] : 'edits' in change ? change.textDocument.uri : change)), [
      [`${ROOT}/a.ann.yaml`, `${ROOT}/port.ann.yaml`], `${ROOT}/port.ann.yaml`, `${ROOT}/b.ann.yaml`,
    ]);
    assert.equal(await server.client.sendRequest('workspace/willRenameFiles', { files: [{ oldUri: `${ROOT}/b.txt`, newUri: `${ROOT}/c.txt` }] }), null);
  });

  it('mends on save only when it is asked for by name', async () => {
    server = await startTestServer({ files: FILES });
    const actions = (only?: string[]): Promise<CodeAction[]> => server.client.sendRequest('textDocument/codeAction', { ...about('a.ann.yaml'), range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }, context: { diagnostics: [], ...(only ? { only } : {}) } });
    assert.ok((await actions()).every(({ kind }) => kind !== 'source.fixAll.glossator'));
    const [fix] = await actions(['source.fixAll']);
    assert.equal(fix?.kind, 'source.fixAll.glossator');
    assert.match(applyWorkspaceEdit(server.files, fix.edit ?? {}).get('a.ann.yaml') ?? '', /at: \[16, 27\]/);
  });
});

describe('live anchors through the language server', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  it('answer the edit of the sidecar, or nothing where the changes do not lead to the text', async () => {
    const base = 'Port reopens\n\nLena Okafor left.\n';
    server = await startTestServer({ files: { 'a.txt': base, 'a.ann.yaml': 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena, quote: Lena Okafor, at: [14, 25] }\n' } });
    server.open('a.txt', `The p${base.slice(1)}`);
    const ask = (changes: object[]): Promise<EditResult | null> => server.client.sendRequest(FOLLOW_EDITS, { uri: `${ROOT}/a.txt`, base, changes });
    const answer = await ask([{ start: 0, end: 1, text: 'The p' }]);
    assert.ok(answer && 'edit' in answer);
    assert.match(applyWorkspaceEdit(server.files, answer.edit as WorkspaceEdit).get('a.ann.yaml') ?? '', /at: \[18, 29\]/);
    assert.equal(await ask([{ start: 0, end: 1, text: 'A p' }]), null);
  });
});
