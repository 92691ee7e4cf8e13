import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../helpers/world.js';

// The whole bot is asked to stop while a client is in the middle of a request.

let world: World;
let client: Socket;

beforeEach(async () => {
  world = await startWorld({ withoutChannels: true });
  await world.settle();
  client = connect(Number(new URL(world.botUrl).port), '127.0.0.1');
  const [theirs] = (await once(world.latchkey.server.server, 'connection')) as [Socket];
  client.write('GET /healthz HTTP/1.1\r\n');
  while (theirs.bytesRead === 0) await setImmediate();
});
afterEach(async () => {
  client.destroy();
  await world.authority?.close();
  await world.sandbox.close();
});

describe('a bot that stops', () => {
  it('takes no job any more, though an answer is still being given', async () => {
    const closed = world.latchkey.close();
    await world.latchkey.storage.jobs.send('purge', 'too late');
    // Enough time to fetch it, because each statement waits for the earlier ones.
    for (let statement = 0; statement < 10; statement++) await world.query('select 1');
    expect(
      await world.query(`select state::text from pgboss.job where data->>'requestId' = 'too late'`),
    ).toEqual([{ state: 'created' }]);
    client.write('Host: x\r\n\r\n');
    await closed;
  });

  it('closes its database only when the last answer is given', async () => {
    const closed = world.latchkey.close();
    for (let statement = 0; statement < 10; statement++)
      expect(await world.latchkey.storage.metrics()).toContain('latchkey_requests');
    client.write('Host: x\r\n\r\n');
    await closed;
    await expect(world.latchkey.storage.metrics()).rejects.toThrow();
  });

  it('closes its database when time is up, though an answer is still being given', async () => {
    await world.latchkey.close(Promise.resolve());
    await expect(world.latchkey.storage.metrics()).rejects.toThrow();
  });
});
