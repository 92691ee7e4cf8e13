import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../bot/log.js';
import { sandboxCloud } from '../../../bot/microsoft/clouds.js';
import { createAdapter } from '../../../bot/teams/sdk/adapter.js';
import { Messenger } from '../../../bot/teams/outgoing/messenger.js';

// How long a call to Teams takes at most. The SDK would wait as long as Teams asks.

/** Shorter than any wait that Teams asks for. */
const MOST_MS = 200;
let teams: Server | undefined;
afterEach(() => void teams?.close().closeAllConnections());

/** A Teams that answers each call like this. Counts them. */
async function teamsThat(answers: (seen: number) => { status: number; retryAfter?: string }) {
  const seen = { calls: 0 };
  teams = createServer((request, response) => {
    request.resume();
    const { status, retryAfter } = answers(++seen.calls);
    response.writeHead(status, {
      'Content-Type': 'application/json',
      ...(retryAfter && { 'Retry-After': retryAfter }),
    });
    response.end(JSON.stringify(status === 201 ? { id: 'posted' } : { error: { code: 'TooManyRequests' } }));
  });
  await new Promise<void>((ready) => teams!.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${(teams.address() as AddressInfo).port}`;
  const adapter = createAdapter({
    signing: 'off',
    cloud: sandboxCloud(url),
    language: 'en',
    log: createLog('silent'),
    mostMs: MOST_MS,
  });
  const messenger = new Messenger({ adapter, botAppId: '', tenantId: 'tenant', audience: '' });
  const to = { serviceUrl: `${url}/`, channelId: 'msteams', conversation: { id: 'a:1' } } as never;
  return { seen, post: () => messenger.post(to, { type: 'message', text: 'hello' } as never) };
}

describe('a message to Teams', () => {
  it('is given up when Teams asks to wait longer than a job may take, and is not sent later', async () => {
    const { seen, post } = await teamsThat(() => ({ status: 429, retryAfter: '3600' }));
    await expect(post()).rejects.toThrow('aborted');
    expect(seen.calls).toBe(1);
  });

  it('is sent again at once when Teams asks for no wait', async () => {
    const { seen, post } = await teamsThat((nth) =>
      nth === 1 ? { status: 429, retryAfter: '0' } : { status: 201 },
    );
    expect(await post()).toMatchObject({ activityId: 'posted' });
    expect(seen.calls).toBe(2);
  });
});
