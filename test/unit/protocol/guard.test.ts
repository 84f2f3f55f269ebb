/** Tests of the guard around requests. */
import assert from 'node:assert/strict';
import { CancellationTokenSource, ResponseError } from 'vscode-languageserver';
import { guarded, guardedTask } from '../../../server/src/protocol/guard.ts';

describe('guard', () => {
  const log: string[] = [];
  beforeEach(() => log.splice(0));

  it('turns a bug into a log line and the empty answer', async () => {
    const handler = guarded<string, string[]>(line => log.push(line), 'hover', [], async () => {
      throw new Error('lost');
    });
    assert.deepEqual(await handler('', new CancellationTokenSource().token), []);
    assert.match(log.join(), /^hover failed: Error: lost/);
  });

  it('answers a cancelled request with the error that says so, and logs nothing', async () => {
    const source = new CancellationTokenSource();
    const handler = guarded<string, string>(line => log.push(line), 'hover', '', async () => {
      source.cancel();
      throw new Error('torn away');
    });
    assert.ok((await handler('', source.token)) instanceof ResponseError);
    assert.deepEqual(log, []);
  });

  it('keeps work that nobody waits for from ending the process', async () => {
    await guardedTask(line => log.push(line), 'publishing', () => {
      throw new Error('lost');
    });
    assert.match(log.join(), /^publishing failed/);
  });
});
