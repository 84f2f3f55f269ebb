/** Tests of code actions through the protocol: their edits are worked out when one is chosen, where the editor can wait for that. */
import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { TestServer } from '../../support/language-server.ts';
import { applyWorkspaceEdit, FULL, ROOT, startTestServer } from '../../support/language-server.ts';

const TEXT = 'Word\n\nLena Okafor left. Lena Okafor came. Lena Okafor stayed.\n';
const FILES = {
  'a.txt': TEXT,
  'a.ann.yaml': 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [6, 17], suffix: " left", status: suggested }\n',
  'entities.yaml': 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor }\n',
};
const LAZY = { ...FULL, textDocument: { ...FULL.textDocument, codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } };
const ALL = 'Annotate all 2 mentions of Lena Okafor in this article';

describe('code actions through the language server', () => {
  let server: TestServer;
  afterEach(() => server.stop());
  const actionsAt = (path: string, character: number): Promise<CodeAction[]> => {
    const line = path === 'a.txt' ? 2 : 3;
    return server.client.sendRequest('textDocument/codeAction', { textDocument: { uri: `${ROOT}/${path}` }, range: { start: { line, character }, end: { line, character } }, context: { diagnostics: [] } });
  };
  const resolved = (action: CodeAction | undefined): Promise<CodeAction> => server.client.sendRequest('codeAction/resolve', action);

  it('come without edits to an editor that asks for the edit of the one that is chosen', async () => {
    server = await startTestServer({ files: FILES, capabilities: LAZY });
    const actions = await actionsAt('a.txt', 20);
    assert.ok(actions.length > 1 && actions.every(({ edit, data }) => edit === undefined && data !== undefined));
    const { edit } = await resolved(actions.find(({ title }) => title === ALL));
    assert.equal(applyWorkspaceEdit(server.files, edit ?? {}).get('a.ann.yaml')?.match(/status: confirmed/g)?.length, 2);
  });

  it('come with their edits to any other editor', async () => {
    server = await startTestServer({ files: FILES });
    const all = (await actionsAt('a.txt', 20)).find(({ title }) => title === ALL);
    assert.equal(applyWorkspaceEdit(server.files, all?.edit ?? {}).get('a.ann.yaml')?.match(/status: confirmed/g)?.length, 2);
  });

  it('say why nothing is written when the files changed under them', async () => {
    server = await startTestServer({ files: FILES, capabilities: LAZY });
    const messages: string[] = [];
    server.client.onNotification('window/showMessage', ({ message }: { message: string }) => void messages.push(message));
    const accept = (await actionsAt('a.ann.yaml', 30)).find(({ title }) => title.startsWith('Accept'));
    server.open('a.ann.yaml', FILES['a.ann.yaml'].replace('suggested', 'confirmed'));
    assert.equal((await resolved(accept)).edit, undefined);
    assert.deepEqual(messages, ['“Accept “Lena Okafor” as Lena Okafor” is no longer possible here: the files have changed.']);
    assert.equal((await resolved({ title: 'Of another server' })).edit, undefined);
  });
});
