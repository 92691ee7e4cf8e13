import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sandboxCloud } from '../../bot/microsoft/clouds.js';
import { Connections } from '../../bot/http/connections.js';
import { createServer } from '../../bot/http/server.js';
import { createLog } from '../../bot/log.js';

const processed: unknown[] = [];
const server = createServer({
  connections: new Connections(),
  receive: async (_authorization, activity) => {
    processed.push(activity.text);
    return undefined;
  },
  cloud: sandboxCloud('http://127.0.0.1:9'),
  evidence: async () => undefined,
  isReady: async () => true,
  unsigned: true,
  log: createLog('silent'),
});
let url: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  url = `http://127.0.0.1:${server.address().port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

const MESSAGE = {
  type: 'message',
  text: 'hello',
  serviceUrl: 'http://127.0.0.1:9/connector/',
  conversation: { id: 'a:1' },
};
const isAlive = async () => (await fetch(`${url}/healthz`)).status === 200;

describe('the port that the internet reaches', () => {
  it('has no numbers about the company', async () => {
    expect((await fetch(`${url}/metrics`)).status).toBe(404);
  });
});

describe('the door', () => {
  it('lets an activity through', async () => {
    const body = JSON.stringify(MESSAGE);
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    expect((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200);
    expect(processed.splice(0)).toEqual(['hello']);
  });

  it.each([
    ['is no gzip', Buffer.from('notgzip')],
    ['is cut off', gzipSync('{"type":"message"}').subarray(0, 20)],
    ['unpacks to 40 MB', gzipSync(JSON.stringify({ type: 'message', text: 'x'.repeat(40 << 20) }))],
  ])('refuses, unread, what is compressed and %s', async (_what, body) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    expect(answer.status).toBe(415);
    expect(await isAlive()).toBe(true);
    expect(processed).toEqual([]);
  });

  it('reads no body where none is expected', async () => {
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip', 'Content-Length': 7 };
    await new Promise<void>((resolve) => {
      const asked = request(`${url}/healthz`, { method: 'GET', headers }, (answer) => {
        answer.resume();
        answer.on('end', resolve);
      });
      asked.on('error', () => resolve());
      asked.end('notgzip');
    });
    expect(await isAlive()).toBe(true);
  });

  it('leaves no file of a form behind', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const form = new FormData();
    form.append('f', new Blob(['x'.repeat(100_000)]), 'f.txt');
    expect((await fetch(`${url}/api/messages`, { method: 'POST', body: form })).status).toBe(415);
    const left = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_') && !before.has(name));
    expect(left).toEqual([]);
  });
});

describe('the door, to whoever knocks wrongly', () => {
  const knock = (path: string, init: RequestInit) => fetch(`${url}${path}`, init);

  it.each<[string, string, RequestInit, number]>([
    ['a path that is not there', '/admin', { method: 'GET' }, 404],
    ['another method', '/api/messages', { method: 'DELETE' }, 405],
    ['broken JSON', '/api/messages', json('{"type": '), 400],
    ['a body that is too large', '/api/messages', json(JSON.stringify({ x: 'x'.repeat(300_000) })), 413],
  ])('says little about %s, and nothing about what it is made of', async (_what, path, init, status) => {
    for (const accept of ['application/json', 'text/plain', 'text/html']) {
      const answer = await knock(path, { ...init, headers: { ...(init.headers as object), Accept: accept } });
      const text = await answer.text();
      expect(answer.status).toBe(status);
      expect(text.length).toBeLessThan(100);
      expect(text).not.toMatch(/restify|[A-Z][a-z]+Error|node|\.js\b|stack|Unexpected|admin/);
      expect([...answer.headers.keys()].filter((name) => /^(server|x-powered-by)$/.test(name))).toEqual([]);
    }
  });

  it('waits 10 s for headers and 30 s for a request, and takes 500 connections', () => {
    const { headersTimeout, requestTimeout, maxConnections } = server.server;
    expect({ headersTimeout, requestTimeout, maxConnections }).toEqual({
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      maxConnections: 500,
    });
  });
});

describe('a connection that rests', () => {
  it('is kept for longer than a proxy in front keeps it: 5 minutes is the longest default known', () => {
    expect(server.server.keepAliveTimeout).toBeGreaterThan(5 * 60_000);
  });

  it('has its own time: Node exchanges the one for headers with a shorter one for whole requests', () => {
    expect(server.server.headersTimeout).toBeLessThan(server.server.requestTimeout);
  });
});

function json(body: string) {
  return { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
}
