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
