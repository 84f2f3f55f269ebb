/** Tests of work in the background: it lets waiting messages go first, however many there are. */
import assert from 'node:assert/strict';
import { giveWay, messageHeard, pause } from '../../../server/src/protocol/pause.ts';

describe('work in the background', () => {
  it('goes on when nothing waits', async () => {
    await giveWay();
  });

  it('lets messages go first that are handed out one by one', async () => {
    const order: string[] = [];
    const messages = (async () => {
      for (let n = 1; n <= 20; n++) {
        await pause(); // as the protocol library does
        messageHeard();
        order.push('message');
      }
    })();
    await giveWay();
    order.push('slice');
    await messages;
    assert.equal(order.indexOf('slice'), 20);
  });

  it('lets a message be answered that takes a turn to read', async () => {
    const order: string[] = [];
    const message = pause().then(pause).then(() => {
      messageHeard();
      order.push('read');
      return pause();
    }).then(() => order.push('answered'));
    await giveWay();
    order.push('slice');
    await message;
    assert.deepEqual(order, ['read', 'answered', 'slice']);
  });
});
