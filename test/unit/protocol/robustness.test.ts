/** Tests of the server under strain: our own bugs, cancelled requests, huge files, and edits in any order. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver-protocol/node';
import fc from 'fast-check';
import type { Model } from '../../../server/src/core/corpus/model.ts';
import { lineIndexOf, positionAt } from '../../../server/src/core/text/line-index.ts';
import type { TestServer } from '../../support/language-server.ts';
import { ROOT, startTestServer } from '../../support/language-server.ts';
import { namesModel } from '../../support/corpus.ts';

const REGISTRY = 'version: 1\nentities:\n  - { id: lena-okafor, type: person, name: Lena Okafor }\n';

const FILES = {
  'a.txt': 'Lena Okafor came.\n\nThen Lena Okafor left the port.\n',
  'a.ann.yaml': 'version: 1\nsource: { text: a.txt }\nmentions:\n  - { id: m1, entity: lena-okafor, quote: Lena Okafor, at: [0, 11] }\n',
  'b.ann.yaml': 'version: 1\nsource: { text: a.txt }\nclaims:\n  - { id: c1, kind: indirect, quote: left the port, at: [36, 49], same: port, relations: [{ type: repeats, to: a.ann.yaml#m1 }] }\n',
  'claims.yaml': 'version: 1\nclaims:\n  - { id: port, statement: The port is open. }\n',
  'entities.yaml': REGISTRY,
};

describe('language server under strain', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  it('logs a bug of ours and answers with nothing, and lives on', async () => {
    const good = namesModel();
    const model: Model = {
      recogniser: registry => text => {
        if (text.includes('BUG')) throw new Error('a bug of ours');
        return good.recogniser(registry)(text);
      },
    };
    server = await startTestServer({ files: { 'a.txt': 'BUG', 'b.txt': 'Lena Okafor came.', 'entities.yaml': REGISTRY }, model });
    assert.equal(await server.at('textDocument/hover', 'a.txt', 'BUG'), null);
    assert.ok(await server.at('textDocument/hover', 'b.txt', 'Lena'), 'the other articles are still answered for');
    await server.until(() => server.log.some(line => /recognising a\.txt failed.*a bug of ours/.test(line)));
    server.disk('a.txt', 'Lena Okafor came.');
    await server.until(() => server.statuses.at(-1)?.state === 'ready');
    assert.ok(await server.at('textDocument/hover', 'a.txt', 'Lena'));
  });

  it('does no work for a request that is cancelled right away', async () => {
    const model = namesModel();
    server = await startTestServer({ files: { 'a.txt': 'Lena Okafor came.', 'entities.yaml': REGISTRY }, model });
    await server.ready();
    const source = new CancellationTokenSource();
    const answer = server.client.sendRequest('textDocument/hover', { textDocument: { uri: `${ROOT}/a.txt` }, position: { line: 0, character: 1 } }, source.token);
    source.cancel();
    await assert.rejects(answer, error => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);
    assert.deepEqual(model.recognised, []);
  });

  it('refuses an article of 20 MB in one line and answers for the others', async () => {
    const model = namesModel();
    server = await startTestServer({ files: { 'glossator.yaml': 'version: 1\n', 'a.txt': 'Lena Okafor came.', 'entities.yaml': REGISTRY }, model });
    await server.ready();
    server.open('big.txt', 'Lena Okafor came. '.repeat(1_111_111));
    assert.ok(await server.at('textDocument/hover', 'a.txt', 'Lena'));
    await server.until(() => server.diagnosticsOf('big.txt').length > 0);
    assert.match(String(server.diagnosticsOf('big.txt')[0]?.message), /^This file is 19.1 MB; the editor reads files of at most 1 MB: split it/);
    assert.ok(model.recognised.every(text => text.length < 100));
  });

  it('reads each file once, however many registry entries there are', async () => {
    const model = namesModel();
    server = await startTestServer({ files: { 'glossator.yaml': 'version: 1\n', 'a.txt': 'Lena Okafor came.', 'b.txt': 'Nobody came.', 'entities.yaml': REGISTRY }, model });
    await server.ready();
    assert.ok(await server.at('textDocument/hover', 'a.txt', 'Lena'));
    assert.deepEqual(model.recognised.toSorted(), ['Lena Okafor came.', 'Nobody came.']);
  });

  it('tells once of a folder that cannot be looked into', async () => {
    const unreadable = [{ path: '2019', problem: 'may not be read (permission denied)' }];
    const server = await startTestServer({ files: { 'a.txt': 'Word.\n' }, door: memory => ({ ...memory, list: async root => ({ ...(await memory.list(root)), unreadable }) }) });
    try {
      await server.until(() => server.warnings.length > 0);
      server.disk('b.txt', 'Another word.\n'); // the folder is read again
      await server.at('textDocument/hover', 'b.txt', 'word');
      await server.ready();
      assert.deepEqual(server.warnings, ['2019: this folder may not be read (permission denied); nothing in it is shown or checked']);
    } finally {
      server.stop();
    }
  });

  it('after random edits answers, and has published, what a fresh server does', async () => {
    const word = fc.constantFrom('Lena Okafor', 'came', '\n', '\r\n', '🚢', ' ', 'entity: lena', '“', '- ', ': ', 'c1', 'port');
    const edit = fc.record({ at: fc.nat(), length: fc.nat(12), text: fc.array(word, { maxLength: 4 }).map(words => words.join('')) });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...Object.keys(FILES)), edit), { minLength: 1, maxLength: 12 }), async edits => {
      const texts = new Map(Object.entries(FILES));
      server = await startTestServer({ files: FILES });
      for (const path of texts.keys()) server.open(path);
      for (const [index, [path, { at, length, text }]] of edits.entries()) {
        const old = texts.get(path) ?? '';
        const lines = lineIndexOf(old);
        // A place inside a pair or between CR and LF is none that an editor names.
        const place = (offset: number): number => (/[\uDC00-\uDFFF]/.test(old[offset] ?? '') || (old[offset] === '\n' && old[offset - 1] === '\r') ? offset - 1 : offset);
        const start = place(at % (old.length + 1));
        const end = Math.max(start, place(Math.min(old.length, start + length)));
        texts.set(path, old.slice(0, start) + text + old.slice(end));
        void server.client.sendNotification('textDocument/didChange', {
          textDocument: { uri: `${ROOT}/${path}`, version: index + 2 },
          contentChanges: [{ range: { start: positionAt(lines, start), end: positionAt(lines, end) }, text }],
        });
        // Now and then what was typed is taken in before the next edit.
        if (index % 3 === 2) await server.at('textDocument/hover', 'a.txt', '');
      }
      const fresh = await startTestServer({ files: Object.fromEntries(texts) });
      try {
        assert.deepEqual(await answersOf(server), await answersOf(fresh));
        await server.until(() => Object.keys(FILES).every(path => JSON.stringify(server.diagnosticsOf(path)) === JSON.stringify(fresh.diagnosticsOf(path))));
      } finally {
        fresh.stop();
        server.stop();
      }
    }), { numRuns: 20 });
  });
});

const about = (path: string) => ({ textDocument: { uri: `${ROOT}/${path}` } });

async function answersOf(server: TestServer): Promise<unknown> {
  await server.ready();
  const answers = [
    await server.client.sendRequest('textDocument/documentSymbol', about('a.txt')),
    await server.client.sendRequest('textDocument/documentSymbol', about('a.ann.yaml')),
    await server.client.sendRequest('textDocument/references', { ...about('entities.yaml'), position: { line: 2, character: 12 }, context: { includeDeclaration: true } }),
    await server.client.sendRequest('textDocument/codeAction', { ...about('a.ann.yaml'), range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } }, context: { diagnostics: [] } }),
  ];
  // Versions count edits, which a fresh server has seen none of.
  return JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'version' ? undefined : value)));
}
