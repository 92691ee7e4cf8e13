import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../bot/server.js';
import { createLog } from '../../bot/log.js';

const processed: unknown[] = [];
const server = createServer({
  adapter: {
    process: async (
      req: { body?: unknown },
      res: { status(code: number): void; send(): void; end(): void },
    ) => {
      processed.push(req.body);
      res.status(200);
      res.send();
      res.end();
    },
  } as never,
  onTurn: async () => undefined,
  evidence: async () => undefined,
  isReady: async () => true,
  metrics: async () => '',
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

const isAlive = async () => (await fetch(`${url}/healthz`)).status === 200;

describe('the door', () => {
  it('lets an activity through', async () => {
    const body = JSON.stringify({ type: 'message' });
    const headers = { 'Content-Type': 'application/json; charset=utf-8' };
    expect((await fetch(`${url}/api/messages`, { method: 'POST', headers, body })).status).toBe(200);
    expect(processed.splice(0)).toEqual([{ type: 'message' }]);
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
