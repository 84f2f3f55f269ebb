/** Tests of the door on a real disk, and of `glossator lsp --stdio` as any editor starts it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { nodeDoor } from '../../../server/src/protocol/node-door.ts';

describe('node door', () => {
  let folder: string;
  const uri = (path: string): string => URI.file(join(folder, path)).toString();
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'glossator-')));
    const files = { 'a.txt': 'Lena Okafor came.\n', 'sub/glossator.yaml': 'version: 1\n', 'sub/deep/b.txt': 'Nobody.\n', 'sub/deep/c/glossator.yaml': '', 'entities.yaml': 'version: 1\nentities:\n  - { id: lena, type: person, name: Lena Okafor }\n' };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds the corpora of a folder, those inside others too', async () => {
    assert.deepEqual(await nodeDoor().corporaOf(URI.file(folder).toString()), ['', 'sub', 'sub/deep/c'].map(path => URI.file(join(folder, path)).toString()));
  });

  it('takes a folder inside a corpus for that corpus', async () => {
    assert.deepEqual(await nodeDoor().corporaOf(uri('sub/deep')), [uri('sub'), uri('sub/deep/c')]);
    assert.equal(await nodeDoor().rootAbove(uri('sub/deep/b.txt')), uri('sub'));
    assert.equal(await nodeDoor().rootAbove(uri('a.txt')), undefined);
  });

  it('reads files below the limit of an editor, and nothing that is not on the disk', async () => {
    const root = URI.file(folder).toString();
    writeFileSync(join(folder, 'big.txt'), 'x'.repeat(1024 * 1024 + 1));
    assert.match(JSON.stringify(await nodeDoor().read(root, 'big.txt')), /at most 1 MB/);
    assert.match(JSON.stringify(await nodeDoor().read(root, 'none.txt')), /does not exist/);
    assert.match(JSON.stringify(await nodeDoor().read(root, 'a.txt')), /Lena Okafor came/);
    assert.deepEqual(await nodeDoor().list('git:/elsewhere'), { files: [], unreadable: [] });
    assert.deepEqual((await nodeDoor().list(uri('gone'))).unreadable, [{ path: '.', problem: 'does not exist' }]);
    assert.ok('problem' in await nodeDoor().read('git:/elsewhere', 'a.txt'));
  });

  it('serves any editor over standard streams, without requests of our own', async () => {
    const server = spawn(process.execPath, ['dist/glossator.cjs', 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.listen();
    const exited = new Promise(resolve => server.on('exit', resolve));
    // As the oldest clients ask: one root, no capabilities.
    await client.sendRequest('initialize', { processId: process.pid, rootUri: URI.file(folder).toString(), capabilities: {} });
    void client.sendNotification('initialized', {});
    const hover = await client.sendRequest<Hover>('textDocument/hover', { textDocument: { uri: uri('a.txt') }, position: { line: 0, character: 1 } });
    assert.match((hover.contents as { value: string }).value, /^\*\*Lena Okafor\*\*/);
    await client.sendRequest('shutdown');
    void client.sendNotification('exit');
    assert.equal(await exited, 0);
    client.dispose();
  });
});
