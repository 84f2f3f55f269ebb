/** Tests of published findings: where, when, and that nothing is published twice. */
import assert from 'node:assert/strict';
import type { TestServer } from '../../support/language-server.ts';
import { ROOT, startTestServer } from '../../support/language-server.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor }\n';
const sidecar = (entity: string): string => `version: 1
source: { text: a.txt }
mentions:
  - { id: m1, entity: ${entity}, quote: Lena Okafor, at: [0, 11] }
`;

const mention = (id: number, keys: string): string => `  - { ${keys.replace('ID', `m${id}`)}, quote: Lena Okafor, at: [0, 11] }\n`;

describe('diagnostics', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  it('are published for all files of a corpus, with the rule as code', async () => {
    server = await startTestServer({ files: { 'a.txt': 'Lena Okafor came.', 'a.ann.yaml': sidecar('lena'), 'entities.yaml': REGISTRY } });
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length > 0);
    const [finding] = server.diagnosticsOf('a.ann.yaml');
    assert.deepEqual([finding?.code, finding?.source, finding?.range.start], ['entity-unknown', 'glossator', { line: 3, character: 22 }]);
    await server.until(() => server.statuses.at(-1)?.findings.error === 1);
  });

  it('stop at a thousand in one file, the gravest first, and tell how many more there are', async () => {
    const mentions = [...Array.from({ length: 600 }, (_, id) => mention(id, 'entity: lena-okafor, id: ID')), ...Array.from({ length: 1100 }, (_, id) => mention(600 + id, 'id: ID, entity: nobody'))];
    server = await startTestServer({
      files: { 'glossator.yaml': 'version: 1\nrules: { key-order: hint }\n', 'a.txt': 'Lena Okafor came.', 'a.ann.yaml': `version: 1\nsource: { text: a.txt }\nmentions:\n${mentions.join('')}`, 'entities.yaml': REGISTRY },
    });
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length > 0);
    const found = server.diagnosticsOf('a.ann.yaml');
    const told = found.filter(({ message }) => String(message).includes('more findings'));
    assert.deepEqual([found.length, found.filter(({ code }) => code === 'entity-unknown').length, told.length], [1000, 999, 1]);
    assert.match(String(told[0]?.message), /\(and 700 more findings in this file that are not shown here; "glossator lint" lists them all\)$/);
  });

  it('are not published outside a corpus', async () => {
    server = await startTestServer({ files: { 'a.txt': 'Lena Okafor came.', 'entities.yaml': 'version: 1\nentities: [\n' } });
    await server.ready();
    assert.deepEqual(server.published, []);
  });

  it('follow an edit of the registry, and are published only where they changed', async () => {
    server = await startTestServer({
      files: {
        'a.txt': 'Lena Okafor came.', 'a.ann.yaml': sidecar('lena'), 'b.txt': 'Lena Okafor came.',
        'b.ann.yaml': sidecar('nobody').replace('a.txt', 'b.txt'), 'entities.yaml': REGISTRY,
      },
    });
    server.open('entities.yaml');
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length > 0 && server.diagnosticsOf('b.ann.yaml').length > 0);
    const before = server.published.length;
    void server.client.sendNotification('textDocument/didChange', {
      textDocument: { uri: `${ROOT}/entities.yaml`, version: 2 },
      contentChanges: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '  - { id: lena, type: person, name: Lena }\n' }],
    });
    await server.until(() => server.published.length > before);
    assert.deepEqual(server.published.slice(before).map(({ uri, diagnostics }) => [uri, diagnostics.length]), [[`${ROOT}/a.ann.yaml`, 0]]);
  });

  it('follow an edit of the article to its sidecar', async () => {
    server = await startTestServer({ files: { 'a.txt': 'Lena Okafor came.', 'a.ann.yaml': sidecar('lena-okafor'), 'entities.yaml': REGISTRY } });
    await server.ready();
    server.open('a.txt', 'Nobody came, and nobody else did.');
    await server.until(() => server.diagnosticsOf('a.ann.yaml').some(({ code }) => code === 'anchor-orphan'));
  });

  it('go with the sidecar', async () => {
    server = await startTestServer({ files: { 'glossator.yaml': 'version: 1\n', 'a.txt': 'Lena Okafor came.', 'a.ann.yaml': sidecar('lena'), 'entities.yaml': REGISTRY } });
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length > 0);
    server.disk('a.ann.yaml', undefined);
    await server.until(() => server.diagnosticsOf('a.ann.yaml').length === 0);
  });

  it('say what is wrong with a file that cannot be read, and the others are still checked', async () => {
    server = await startTestServer({ files: { 'bad.txt': new Uint8Array([0xc3, 0x28]), 'a.txt': 'Lena Okafor came.', 'a.ann.yaml': sidecar('lena'), 'entities.yaml': REGISTRY } });
    await server.until(() => server.diagnosticsOf('bad.txt').length > 0 && server.diagnosticsOf('a.ann.yaml').length > 0);
    assert.equal(server.diagnosticsOf('bad.txt')[0]?.code, 'text-unreadable');
  });
});
