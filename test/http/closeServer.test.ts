import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeServer } from '../../bot/http/closeServer.js';
import { Connections } from '../../bot/http/connections.js';
import { createServer } from '../../bot/http/server.js';
import { createLog } from '../../bot/log.js';
import { sandboxCloud } from '../../bot/microsoft/clouds.js';

// What clients see of a server that stops. There is no clock. A test decides when the server looks for idle connections
// and when its time is up.

const ANSWER = 'the evidence';
const LAST = /^Connection: close$/im;

let connections: Connections;
let server: ReturnType<typeof createServer>;
let logged: string[];
/** The answers in progress. A call of the function ends the answer. */
let working: (() => void)[];
let looks: (() => void)[];
let giveUp: () => void;
let clients: Socket[];
/** The server's sockets for these clients. */
let accepted: Socket[];

beforeEach(async () => {
  [logged, working, looks, clients, accepted] = [[], [], [], [], []];
  connections = new Connections();
  server = createServer({
    connections,
    receive: async () => undefined,
    cloud: sandboxCloud('http://127.0.0.1:9'),
    evidence: async (req, res, next) => {
      if (req.path().includes('begun')) {
        res.setHeader('Content-Length', ANSWER.length);
        res.flushHeaders();
      }
      await new Promise<void>((done) => void working.push(done));
      res.end(ANSWER);
      next(false);
    },
    isReady: async () => true,
    unsigned: true,
    log: createLog('silent'),
  });
  server.server.on('connection', (socket: Socket) => void accepted.push(socket));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
});
afterEach(async () => {
  for (const socket of clients) socket.destroy();
  for (const end of working) end();
  await new Promise<void>((closed) => void server.close(() => closed()));
});

/** Starts to close the server, as a signal does. */
function close(): Promise<void> {
  return closeServer(server.server, {
    connections,
    timeIsUp: new Promise<void>((resolve) => (giveUp = resolve)),
    wait: () => new Promise<void>((resolve) => void looks.push(resolve)),
    log: createLog('info', { write: (line) => void logged.push(line) }),
  });
}

/** Makes the server look for idle connections. It uses a timer, as in the bot. */
async function look(): Promise<void> {
  await new Promise<void>((looked) => {
    setTimeout(() => {
      looks.pop()?.();
      looked();
    }, 0);
  });
  for (let turn = 0; turn < 3; turn++) await setImmediate();
}

async function open(): Promise<Socket> {
  const socket = connect(server.address().port, '127.0.0.1');
  clients.push(socket);
  await Promise.all([once(socket, 'connect'), once(server.server, 'connection')]);
  return socket;
}

function ask(socket: Socket, path: string): void {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
}

async function answerOn(socket: Socket): Promise<string> {
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return answer.toString();
}

/** A connection that got one answer and stays open for more. */
async function used(): Promise<Socket> {
  const socket = await open();
  ask(socket, '/healthz');
  await answerOn(socket);
  return socket;
}

/** A connection that waits for an answer in progress. */
async function waiting(file = 'request.html'): Promise<Socket> {
  const socket = await open();
  ask(socket, `/evidence/${file}`);
  while (working.length === 0) await setImmediate();
  return socket;
}

describe('a server that stops', () => {
  it('lets nobody in any more', async () => {
    const { port } = server.address();
    await used();
    void close();
    const [error] = (await once(connect(port, '127.0.0.1'), 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });

  it('is not ready from that moment on', async () => {
    const socket = await used();
    void close();
    ask(socket, '/readyz');
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 503 [^]*"stopping"/);
  });

  it.each(['/healthz', '/readyz', '/nothing/here'])(
    'says that its answer to %s is the last one on the connection, and closes it',
    async (path) => {
      const socket = await used();
      void close();
      ask(socket, path);
      expect(await answerOn(socket)).toMatch(LAST);
      await once(socket, 'close');
    },
  );

  it('says so too in an answer that it was working on already', async () => {
    const socket = await waiting();
    void close();
    working[0]!();
    expect(await answerOn(socket)).toMatch(LAST);
    await once(socket, 'close');
  });

  it('says nothing of the kind before', async () => {
    const socket = await open();
    ask(socket, '/healthz');
    expect(await answerOn(socket)).not.toMatch(LAST);
  });

  it('is closed when the last answer is given, though time is not up', async () => {
    await waiting();
    const closed = close();
    working[0]!();
    await closed;
    expect(logged).toEqual([]);
  });

  it('closes a connection that rests', async () => {
    const socket = await used();
    const closed = close();
    const gone = once(socket.resume(), 'close');
    await look();
    await Promise.all([gone, closed]);
  });

  it('closes a connection on which nothing was asked yet', async () => {
    const socket = await open();
    const closed = close();
    const gone = once(socket.resume(), 'close');
    await look();
    await Promise.all([gone, closed]);
  });

  it('looks again, for a connection that comes to rest later', async () => {
    const socket = await waiting('begun.html');
    expect(await answerOn(socket)).not.toMatch(LAST);
    const closed = close();
    await look();
    working[0]!();
    expect(await answerOn(socket)).toBe(ANSWER);
    const gone = once(socket.resume(), 'close');
    await look();
    await Promise.all([gone, closed]);
  });

  it('answers what had arrived when it was about to close the connection', async () => {
    const socket = await used();
    void close();
    const answer = answerOn(socket);
    setTimeout(() => {
      ask(socket, '/healthz');
      looks.pop()?.();
    }, 0);
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('leaves a connection alone while an answer is being worked on', async () => {
    const socket = await waiting();
    void close();
    await look();
    working[0]!();
    expect(await answerOn(socket)).toContain(ANSWER);
  });
});

describe('a server that stops, when time is up', () => {
  it('cuts off a client that never ends its request', async () => {
    const socket = await open();
    socket.write('POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    while (accepted[0]!.bytesRead === 0) await setImmediate();
    const closed = close();
    await look();
    expect(socket.readyState).toBe('open');
    const gone = once(socket.resume(), 'close');
    giveUp();
    await Promise.all([gone, closed]);
  });

  it('says what it cut off, without the part of an address that opens something', async () => {
    await waiting('request.html?sig=secret');
    const closed = close();
    giveUp();
    await closed;
    expect(logged).toHaveLength(1);
    expect(JSON.parse(logged[0]!)).toMatchObject({
      connections: 1,
      requests: ['GET /evidence/request.html'],
      msg: expect.stringContaining('cut off') as string,
    });
    expect(logged[0]).not.toContain('sig=');
  });
});
