/** Tests of the door that reads through the client. */
import assert from 'node:assert/strict';
import { clientDoor } from '../../../server/src/protocol/client-door.ts';
import type { FindFilesParams, ReadFileParams } from '../../../server/src/protocol/requests.ts';
import { FIND_FILES, READ_FILE } from '../../../server/src/protocol/requests.ts';

const FILES = new Map([
  ['vfs://x/r/a.txt', Buffer.from('Zoë came.')],
  ['vfs://x/r/sub/glossator.yaml', Buffer.from('version: 1\n')],
  ['vfs://x/r/sub/b.txt', Buffer.from([0xc3, 0x28])],
]);

const connection = {
  async sendRequest(method: unknown, params: unknown): Promise<never> {
    const answer = (): unknown => {
      if (method === FIND_FILES) return [...FILES.keys()].filter(uri => uri.startsWith(`${(params as FindFilesParams).folder}/`));
      assert.equal(method, READ_FILE);
      const { uri, maxBytes } = params as ReadFileParams;
      const bytes = FILES.get(uri);
      if (uri.endsWith('lost.txt')) throw new Error('connection lost');
      return !bytes ? { problem: 'FileNotFound' } : bytes.length > maxBytes ? { tooLarge: bytes.length } : { base64: bytes.toString('base64') };
    };
    return answer() as never;
  },
};

describe('client door', () => {
  const door = clientDoor(connection);

  it('finds the corpora of a folder, and lists each without the others', async () => {
    assert.deepEqual(await door.corporaOf('vfs://x/r'), ['vfs://x/r', 'vfs://x/r/sub']);
    assert.deepEqual((await door.list('vfs://x/r')).files, ['a.txt']);
    assert.deepEqual((await door.list('vfs://x/r/sub')).files, ['b.txt', 'glossator.yaml']);
  });

  it('reads text with the hash of its bytes', async () => {
    const input = await door.read('vfs://x/r', 'a.txt');
    assert.deepEqual(input, { path: 'a.txt', text: 'Zoë came.', sha256: door.sha256(new TextEncoder().encode('Zoë came.')) });
  });

  it('tells a problem for what cannot be read, and never rejects', async () => {
    assert.match(JSON.stringify(await door.read('vfs://x/r/sub', 'b.txt')), /not valid UTF-8/);
    assert.match(JSON.stringify(await door.read('vfs://x/r', 'none.txt')), /does not exist/);
    assert.match(JSON.stringify(await door.read('vfs://x/r', 'lost.txt')), /cannot be read \(.*connection lost/);
  });
});
