import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../helpers/world.js';

// Node looks for slow clients every 30 seconds, so these tests take that long.

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

describe('a client that rests', () => {
  it('for longer than headers may take is answered on the same connection', async () => {
    const socket = connect(Number(new URL(world.botUrl).port), '127.0.0.1');
    const ask = async (): Promise<string> => {
      socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
      const [answer] = (await once(socket, 'data')) as [Buffer];
      return answer.toString();
    };
    expect(await ask()).toMatch(/^HTTP\/1\.1 200/);
    // Longer than until the next look of Node.
    await pause(41_000);
    expect(await ask()).toMatch(/^HTTP\/1\.1 200/);
    socket.destroy();
  }, 90_000);
});

describe('a client that never finishes', () => {
  it.each([
    ['its headers', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'its body',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90\r\n\r\n{"type":',
    ],
  ])(
    'sending %s is cut off, and the bot goes on',
    async (_what, begun) => {
      const socket = connect(Number(new URL(world.botUrl).port), '127.0.0.1');
      socket.write(begun);
      let answer = '';
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
      await once(socket, 'close');
      expect(answer).toMatch(/^HTTP\/1\.1 408|^$/);
      expect((await fetch(`${world.botUrl}/healthz`)).status).toBe(200);
    },
    90_000,
  );
});
