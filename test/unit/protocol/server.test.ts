/** Tests of the language server as a client sees it: requests over articles and YAML files, documents, folders, edits. */
import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, Hover, Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver-protocol';
import type { AnnotateClaimResult, AnnotateEntityResult, EditResult, SpeakerChoice } from '../../../server/src/protocol/requests.ts';
import { ANNOTATE_CLAIM, ANNOTATE_ENTITY, APPLY_CLAIM, APPLY_ENTITY, MAKE_CORPUS } from '../../../server/src/protocol/requests.ts';
import { bundledModel } from '../../../server/src/host/assets.ts';
import type { TestServer, TestServerOptions } from '../../support/language-server.ts';
import { namesModel } from '../../support/corpus.ts';
import { applyWorkspaceEdit, FULL, ROOT, startTestServer } from '../../support/language-server.ts';

const REGISTRY = `version: 1
entities:
  - id: lena-okafor
    type: person
    name: Lena Okafor
`;
const ARTICLE = 'Port reopens\n\nLena Okafor opened the port. 🚢 Lena Okafor left.\n';
const OTHER = 'Port closes\n\nLena Okafor closed the port.\n';
const SIDECAR = `version: 1
source:
  text: a.txt
mentions:
  - id: m1
    entity: lena-okaforr
    quote: Lena Okafor
    at: [14, 25]
    status: suggested
`;

describe('language server', () => {
  let server: TestServer;
  const start = async (options: TestServerOptions): Promise<TestServer> => (server = await startTestServer(options));
  afterEach(() => server.stop());

  it('answers a hover with a card whose links lead into files', async () => {
    await start({ files: { 'a.txt': ARTICLE, 'b.txt': OTHER, 'entities.yaml': REGISTRY } });
    const hover = await server.at<Hover>('textDocument/hover', 'a.txt', 'Okafor left');
    const { value } = hover.contents as { value: string };
    assert.match(value, /^\*\*Lena Okafor\*\*, person/);
    assert.match(value, /\]\(file:\/\/\/corpus\/b\.txt#L3,1\)/);
    // After a character of two UTF-16 units.
    assert.deepEqual(hover.range, { start: { line: 2, character: 32 }, end: { line: 2, character: 43 } });
  });

  it('answers what a key means without reading any article', async () => {
    const model = namesModel();
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY }, model });
    await server.ready();
    const hover = await server.at<Hover>('textDocument/hover', 'entities.yaml', 'type: person');
    assert.match((hover.contents as { value: string }).value, /^\*\*type\*\*: /);
    assert.deepEqual(model.recognised, []);
    assert.match(((await server.at<Hover>('textDocument/hover', 'entities.yaml', 'lena-okafor')).contents as { value: string }).value, /Named twice in 1 article/);
  });

  it('answers a definition with links, or with locations to a client that knows no links', async () => {
    const files = { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY };
    await start({ files });
    const [link] = await server.at<LocationLink[]>('textDocument/definition', 'a.txt', 'Lena');
    assert.equal(link?.targetUri, `${ROOT}/entities.yaml`);
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 2, character: 8 }, end: { line: 2, character: 19 } });
    server.stop();
    await start({ files, capabilities: {} });
    const [location] = await server.at<Location[]>('textDocument/definition', 'a.txt', 'Lena');
    assert.deepEqual(location, { uri: `${ROOT}/entities.yaml`, range: { start: { line: 2, character: 8 }, end: { line: 2, character: 19 } } });
  });

  it('finds references in all articles from the registry', async () => {
    await start({ files: { 'a.txt': ARTICLE, 'b.txt': OTHER, 'entities.yaml': REGISTRY } });
    const found = await server.at<Location[]>('textDocument/references', 'entities.yaml', 'lena-okafor', { context: { includeDeclaration: true } });
    assert.deepEqual(found.map(({ uri, range }) => `${uri.slice(ROOT.length + 1)}:${range.start.line}:${range.start.character}`), ['entities.yaml:2:8', 'a.txt:2:0', 'a.txt:2:32', 'b.txt:2:0']);
  });

  it('lists symbols of documents and of the workspace', async () => {
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY } });
    const symbols = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: `${ROOT}/a.txt` } });
    assert.deepEqual(symbols.map(({ name }) => name), ['Port reopens', 'Lena Okafor']);
    const found = await server.client.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'okaf' });
    assert.deepEqual(found.map(({ name, location }) => [name, location.uri]), [['Lena Okafor', `${ROOT}/entities.yaml`]]);
  });

  it('shows the open text, not the one on the disk, and the disk again after closing', async () => {
    await start({ files: { 'a.txt': 'Nobody came.\n', 'entities.yaml': REGISTRY } });
    await server.ready();
    server.open('a.txt', 'Then Lena Okafor came.\n');
    assert.ok(await server.at<Hover | null>('textDocument/hover', 'a.txt', 'Lena'));
    void server.client.sendNotification('textDocument/didClose', { textDocument: { uri: `${ROOT}/a.txt` } });
    const hover = await server.client.sendRequest<Hover | null>('textDocument/hover', { textDocument: { uri: `${ROOT}/a.txt` }, position: { line: 0, character: 7 } });
    assert.equal(hover, null);
  });

  it('answers for a file that lies in no folder, by itself', async () => {
    await start({ files: {}, folders: [] });
    server.open('file:///elsewhere/note.txt', 'Lena Okafor came.');
    const symbols = await server.client.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: 'file:///elsewhere/note.txt' } });
    assert.deepEqual(symbols.map(({ detail }) => detail), ['headline']);
  });

  it('reads beside a sidecar that is opened by itself what it speaks of', async () => {
    await start({ files: { 'texts/a.txt': ARTICLE, 'a.ann.yaml': SIDECAR.replace('a.txt', 'texts/a.txt'), 'entities.yaml': REGISTRY, 'c.txt': OTHER }, folders: [] });
    server.open('a.ann.yaml');
    await server.until(() => server.statuses.at(-1)?.state === 'ready' && server.statuses.at(-1)?.articles === 1);
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length > 0);
    assert.deepEqual(server.diagnosticsOf('a.ann.yaml').map(({ code }) => code), ['entity-unknown']);
  });

  it('answers nothing for files that are none of its business, and for unknown ones', async () => {
    await start({ files: { 'package.yaml': 'a: b\n' } });
    server.open('package.yaml');
    assert.equal(await server.at('textDocument/hover', 'package.yaml', 'a'), null);
    assert.equal(await server.client.sendRequest('textDocument/hover', { textDocument: { uri: 'untitled:Untitled-1' }, position: { line: 0, character: 0 } }), null);
  });

  it('keeps two corpora of one folder apart', async () => {
    await start({ files: { 'one/glossator.yaml': 'version: 1\n', 'one/entities.yaml': REGISTRY, 'one/a.txt': ARTICLE, 'two/b.txt': OTHER } });
    assert.ok(await server.at('textDocument/hover', 'one/a.txt', 'Lena'));
    assert.equal(await server.at('textDocument/hover', 'two/b.txt', 'Lena'), null);
  });

  it('takes over a corpus that is made while it runs', async () => {
    await start({ files: { 'sub/a.txt': ARTICLE, 'sub/a.ann.yaml': SIDECAR.replace('okaforr', 'okafor'), 'entities.yaml': REGISTRY } });
    assert.ok(await server.at('textDocument/hover', 'sub/a.txt', 'Lena'));
    server.disk('sub/glossator.yaml', 'version: 1\n');
    await server.until(() => server.statuses.some(({ folder, state }) => folder === `${ROOT}/sub` && state === 'ready'));
    // Its registry is not that of the folder above.
    await server.until(() => server.diagnosticsOf('sub/a.ann.yaml').some(({ code }) => code === 'entity-unknown'));
  });

  it('takes in files that come and go on the disk', async () => {
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY } });
    await server.ready();
    const count = async () => (await server.at<Location[]>('textDocument/references', 'entities.yaml', 'lena-okafor', { context: { includeDeclaration: false } })).length;
    assert.equal(await count(), 2);
    server.disk('b.txt', OTHER);
    await server.until(() => server.statuses.at(-1)?.articles === 2);
    assert.equal(await count(), 3);
    server.disk('a.txt', undefined);
    await server.until(() => server.statuses.at(-1)?.articles === 1);
    assert.equal(await count(), 1);
  });

  it('offers fixes and decisions as versioned edits', async () => {
    await start({ files: { 'a.txt': OTHER, 'entities.yaml': REGISTRY, 'a.ann.yaml': SIDECAR.replace('okaforr', 'okafor') } });
    server.open('a.ann.yaml');
    await server.until(() => server.diagnosticsOf('a.ann.yaml').some(({ code }) => code === 'anchor-moved'));
    const diagnostics = server.diagnosticsOf('a.ann.yaml');
    const range = diagnostics.find(({ code }) => code === 'anchor-moved')?.range;
    const actions = await server.client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: `${ROOT}/a.ann.yaml` }, range, context: { diagnostics } });
    const after = (action: CodeAction | undefined): string => applyWorkspaceEdit(server.files, action?.edit ?? {}).get('a.ann.yaml') ?? '';
    const accept = actions.find(({ title }) => title === 'Accept “Lena Okafor” as Lena Okafor');
    assert.deepEqual(accept?.edit?.documentChanges?.map(change => 'textDocument' in change && change.textDocument.version), [1]);
    assert.match(after(accept), /status: confirmed/);
    assert.match(after(actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'anchor-moved'))), /at: \[13, 24\]/);
  });

  it('annotates an entity: proposes, then answers one edit that creates what is missing', async () => {
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY } });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };
    const proposal = await server.client.sendRequest<AnnotateEntityResult>(ANNOTATE_ENTITY, { uri: `${ROOT}/a.txt`, range });
    assert.deepEqual([proposal.text, proposal.choices.map(({ id, group }) => [id, group]), proposal.proposal.id], ['Port', [['lena-okafor', 'registry']], 'port']);
    const result = await server.client.sendRequest<EditResult>(APPLY_ENTITY, { uri: `${ROOT}/a.txt`, range, entity: { kind: 'new', id: 'port', type: 'place', name: 'Port of Velda' } });
    assert.ok('edit' in result);
    const after = applyWorkspaceEdit(server.files, result.edit as object);
    assert.match(after.get('a.ann.yaml') ?? '', /entity: port\n {4}quote: Port\n/);
    assert.match(after.get('entities.yaml') ?? '', /id: port\n {4}type: place\n {4}name: Port of Velda/);
  });

  it('annotates a claim as proposed, and one whose speaker has only words', async () => {
    await start({ files: { 'a.txt': 'Port reopens\n\n🚢 “The port is open,” Lena Okafor said. Then a clerk left.\n', 'entities.yaml': REGISTRY }, model: bundledModel });
    const range = { start: { line: 2, character: 3 }, end: { line: 2, character: 22 } };
    const proposal = await server.client.sendRequest<AnnotateClaimResult>(ANNOTATE_CLAIM, { uri: `${ROOT}/a.txt`, range });
    assert.deepEqual([proposal.kind, proposal.stance, proposal.cue?.text, proposal.speakers[0]], ['direct', 'asserts', 'said', { kind: 'entity', id: 'lena-okafor', name: 'Lena Okafor', detail: 'the speaker here, as “Lena Okafor”' }]);
    const apply = async (speaker: SpeakerChoice | undefined): Promise<string> => {
      const { kind, stance, cue } = proposal;
      const result = await server.client.sendRequest<EditResult>(APPLY_CLAIM, { uri: `${ROOT}/a.txt`, range: proposal.range, kind, stance, cue, speaker });
      assert.ok('edit' in result, JSON.stringify(result));
      return applyWorkspaceEdit(server.files, result.edit as object).get('a.ann.yaml') ?? '';
    };
    assert.match(await apply(proposal.speakers[0]), /speaker: lena-okafor\n/);
    assert.match(await apply({ kind: 'text', text: 'a harbour clerk' }), /speaker: \{ text: a harbour clerk \}\n/);
    assert.equal(await server.client.sendRequest(ANNOTATE_CLAIM, { uri: `${ROOT}/entities.yaml`, range }), null);
    assert.match(JSON.stringify(await server.client.sendRequest(APPLY_CLAIM, { uri: `${ROOT}/none.txt`, range, kind: 'direct', stance: 'asserts' })), /not an article/);
  });

  it('makes a folder a corpus, and says so where it is one already or cannot', async () => {
    await start({ files: { 'a.txt': ARTICLE } });
    await server.ready();
    const made = await server.client.sendRequest<EditResult>(MAKE_CORPUS, { uri: ROOT });
    assert.ok('edit' in made);
    assert.match(applyWorkspaceEdit(server.files, made.edit as object).get('glossator.yaml') ?? '', /^# A corpus/);
    const below = await server.client.sendRequest<EditResult>(MAKE_CORPUS, { uri: `${ROOT}/sub` });
    assert.ok('edit' in below && JSON.stringify(below).includes(`${ROOT}/sub/glossator.yaml`));
    server.disk('glossator.yaml', 'version: 1\n');
    await server.until(() => server.statuses.at(-1)?.annotated === true);
    assert.match(JSON.stringify(await server.client.sendRequest(MAKE_CORPUS, { uri: ROOT })), /already/);
    server.stop();
    await start({ files: { 'a.txt': ARTICLE }, capabilities: { ...FULL, workspace: {} } });
    assert.match(JSON.stringify(await server.client.sendRequest(MAKE_CORPUS, { uri: ROOT })), /cannot create files/);
  });

  it('colours names only inside a corpus', async () => {
    const tokens = async (): Promise<number> => (await server.client.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument: { uri: `${ROOT}/a.txt` } })).data.length / 5;
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY } });
    assert.equal(await tokens(), 0);
    server.stop();
    await start({ files: { 'a.txt': ARTICLE, 'entities.yaml': REGISTRY, 'glossator.yaml': 'version: 1\n' } });
    assert.equal(await tokens(), 2);
  });
});
