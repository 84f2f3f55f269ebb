/** Tests of addresses and paths. */
import assert from 'node:assert/strict';
import { folderUri, pathBelow, rootUri, uriBelow } from '../../../server/src/protocol/uris.ts';

describe('uris', () => {
  it('a path below a root is compared decoded, drive letters in either case', () => {
    assert.equal(pathBelow('file:///c%3A/reports', 'file:///C:/reports/2024/a%20b.txt'), '2024/a b.txt');
    assert.equal(pathBelow('file:///reports/', 'file:///reports/a.txt'), 'a.txt');
  });

  it('a sibling whose name begins alike, another scheme and the root itself are not below', () => {
    assert.equal(pathBelow('file:///reports', 'file:///reports-old/a.txt'), undefined);
    assert.equal(pathBelow('file:///reports', 'git:/reports/a.txt'), undefined);
    assert.equal(pathBelow('file:///reports', 'file:///reports'), undefined);
  });

  it('a path becomes an address and comes back', () => {
    for (const path of ['a.txt', '2024/a b (c) #1.txt', 'çà/à.txt', '100%.txt']) assert.equal(pathBelow('file:///r', uriBelow('file:///r', path)), path);
  });

  it('folders are written one way', () => {
    assert.equal(rootUri('file:///reports/'), 'file:///reports');
    assert.equal(folderUri('file:///reports/a.txt'), 'file:///reports');
  });
});
