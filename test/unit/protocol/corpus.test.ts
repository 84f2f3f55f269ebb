/** Tests of what the editor shows of other articles, and of merging and keeping apart, through the protocol. */
import assert from 'node:assert/strict';
import type { CodeLens, InlayHint, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { bundledModel } from '../../../server/src/host/assets.ts';
import type { EditResult, EntityChoicesResult, TreeNode } from '../../../server/src/protocol/requests.ts';
import { APPLY_APART, APPLY_MERGE, ENTITY_CHOICES, TREE } from '../../../server/src/protocol/requests.ts';
import type { TestServer } from '../../support/language-server.ts';
import { applyWorkspaceEdit, ROOT, startTestServer } from '../../support/language-server.ts';

const FILES = {
  'a.txt': 'Port reopens\n\nLena Okafor left. Piet Okafor came. Okafor said the port is open.\n',
  'a.ann.yaml': 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Okafor, at: [50, 56], status: confirmed }\nclaims:\n  - { id: c1, kind: indirect, speaker: lena-okafor, quote: the port is open, at: [62, 78], same: port-open }\n',
  'claims.yaml': 'version: 1\nclaims: [{ id: port-open, statement: The port is open. }]\n',
  'entities.yaml': 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor, weakAliases: [Okafor] }\n  - { id: piet-okafor, type: person, name: Piet Okafor, weakAliases: [Okafor] }\n',
};
const about = (path: string) => ({ textDocument: { uri: `${ROOT}/${path}` } });

describe('what other articles say, through the language server', () => {
  let server: TestServer;
  beforeEach(async () => { server = await startTestServer({ files: FILES, model: bundledModel }); });
  afterEach(() => server.stop());

  it('shows lenses above claims, and in the list of canonical ones', async () => {
    const lenses = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', about('claims.yaml'));
    assert.deepEqual(lenses.map(({ command, range }) => [command?.title, range.start.line]), [['1 appearance, 1 source', 1]]);
    const [lens] = await server.client.sendRequest<CodeLens[]>('textDocument/codeLens', about('a.txt'));
    assert.deepEqual(lens?.command?.arguments?.[2], [{ uri: `${ROOT}/a.txt`, range: { start: { line: 2, character: 48 }, end: { line: 2, character: 64 } } }]);
  });

  it('names who an ambiguous surface was resolved to', async () => {
    const hints = await server.client.sendRequest<InlayHint[]>('textDocument/inlayHint', { ...about('a.txt'), range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } } });
    assert.deepEqual(hints.map(({ label, position }) => [label, position]), [['Lena Okafor', { line: 2, character: 42 }]]);
  });

  it('shows the trees of the side bar, level by level', async () => {
    const below = (tree: string, ...path: string[]): Promise<TreeNode[]> => server.client.sendRequest(TREE, { folder: ROOT, tree, path });
    assert.deepEqual((await below('entities')).map(({ key, hasChildren }) => [key, hasChildren]), [['person', true]]);
    const [lena] = await below('entities', 'person');
    assert.deepEqual([lena?.label, lena?.uri, lena?.range?.start], ['Lena Okafor', `${ROOT}/entities.yaml`, { line: 2, character: 10 }]);
    const [appearance] = await below('claims', 'canonical', 'port-open');
    assert.deepEqual([appearance?.uri, appearance?.range?.start], [`${ROOT}/a.txt`, { line: 2, character: 48 }]);
    assert.deepEqual(await server.client.sendRequest(TREE, { folder: 'file:///elsewhere', tree: 'claims', path: [] }), []);
  });

  it('merges two entities and keeps two apart', async () => {
    const position = { line: 2, character: 2 };
    const choices = await server.client.sendRequest<EntityChoicesResult>(ENTITY_CHOICES, { uri: `${ROOT}/a.txt`, position });
    assert.deepEqual([choices.id, choices.others[0]?.id], ['lena-okafor', 'piet-okafor']);
    const after = async (method: string): Promise<string> => {
      const answer = await server.client.sendRequest<EditResult>(method, { uri: `${ROOT}/a.txt`, id: 'lena-okafor', other: 'piet-okafor' });
      assert.ok('edit' in answer);
      return [...applyWorkspaceEdit(server.files, answer.edit as WorkspaceEdit).values()].join('');
    };
    assert.equal((await after(APPLY_APART)).match(/distinctFrom: \[(?:piet|lena)-okafor\]/g)?.length, 2);
    assert.doesNotMatch(await after(APPLY_MERGE), /lena-okafor/);
    assert.equal(await server.client.sendRequest(ENTITY_CHOICES, { uri: `${ROOT}/a.txt`, position: { line: 0, character: 2 } }), null);
  });
});
