import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeMetricsServer, createMetricsServer } from '../../bot/http/metricsServer.js';
import { createLog } from '../../bot/log.js';

// What monitoring reads has a port of its own.

let server: Server;
let metrics: () => Promise<string>;
const logged: string[] = [];

beforeEach(async () => {
  metrics = async () => 'latchkey_requests 1';
  const log = createLog('info', { write: (line) => void logged.push(line) });
  server = createMetricsServer({ metrics: () => metrics(), log });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => closeMetricsServer(server));

const url = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;

describe('the metrics', () => {
  it('are there for monitoring', async () => {
    const answer = await fetch(url('/metrics'));
    expect([answer.status, await answer.text()]).toEqual([200, 'latchkey_requests 1']);
  });

  it.each(['/', '/metrics/x', '/api/messages', '/healthz'])('are all that is there: not %s', async (path) => {
    expect((await fetch(url(path))).status).toBe(404);
  });

  it('that cannot be read are no answer of success, and say nothing about why', async () => {
    metrics = () => Promise.reject(new Error('connection to db.internal refused'));
    const answer = await fetch(url('/metrics'));
    expect([answer.status, await answer.text()]).toEqual([503, 'Metrics are not available now.']);
    expect(logged.join()).toContain('Metrics could not be read');
  });

  it('whose port is taken are missed in the log, and nothing else stops', async () => {
    const { port } = server.address() as AddressInfo;
    const log = createLog('info', { write: (line) => void logged.push(line) });
    const second = createMetricsServer({ metrics: () => metrics(), log });
    second.listen(port, '127.0.0.1');
    await once(second, 'error');
    expect(logged.join()).toContain('The metrics cannot be read');
  });
});
