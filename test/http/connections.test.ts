import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxCloud } from '../../bot/microsoft/clouds.js';
import { createLog } from '../../bot/log.js';
import { Connections } from '../../bot/http/connections.js';
import { createServer } from '../../bot/http/server.js';

const server = createServer({
  connections: new Connections(),
  receive: async () => undefined,
  cloud: sandboxCloud('http://127.0.0.1:9'),
  evidence: async () => undefined,
  isReady: async () => true,
  unsigned: true,
  mostConnections: 3,
  log: createLog('silent'),
});
beforeAll(() => new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready())));
afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

async function open(): Promise<Socket> {
  const socket = connect(server.address().port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('a connection that would become something else', () => {
  it.each([
    [
      'a web socket',
      'GET /api/messages HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n'],
  ])('is closed, not kept open: %s', async (_what, asked) => {
    const socket = await open();
    socket.write(asked);
    await once(socket.resume(), 'close');
  });
});

describe('the number of connections', () => {
  it('has an end: one more is closed at once, and the others go on', async () => {
    const held = await Promise.all([open(), open(), open()]);
    const [first] = held;
    const tooMany = await open();
    await once(tooMany.resume(), 'close');
    first.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    const [answer] = (await once(first, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 200/);
    for (const socket of held) socket.destroy();
  });
});
