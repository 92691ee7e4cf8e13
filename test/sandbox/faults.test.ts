import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { ask, call } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
let graph: ReturnType<typeof ask>;
beforeAll(async () => {
  sandbox = await startSandbox();
  graph = ask(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.faults.clear();
  sandbox.calls.clear();
});

const lena = `/users/${people.lena.id}`;
const enable = { accountEnabled: true };

describe('a fault', () => {
  it('hits as often as it says and no more', async () => {
    sandbox.faults.add({
      match: { method: 'GET', path: /users/ },
      times: 2,
      status: 503,
      headers: { 'Retry-After': '1' },
    });
    const answers = [await graph('GET', lena), await graph('GET', lena), await graph('GET', lena)];
    expect(answers.map((answer) => answer.status)).toEqual([503, 503, 200]);
    expect(answers[0]!.headers.get('Retry-After')).toBe('1');
  });

  it('before the change leaves things as they are', async () => {
    sandbox.faults.add({ match: { method: 'PATCH' }, status: 504, phase: 'before' });
    expect((await graph('PATCH', lena, enable)).status).toBe(504);
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);
  });

  it('after the change hides that it was made', async () => {
    sandbox.faults.add({ match: { method: 'PATCH' }, phase: 'after', drop: true });
    await expect(graph('PATCH', lena, enable)).rejects.toThrow();
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(sandbox.calls.writes()).toMatchObject([{ status: 'dropped' }]);
  });

  it('can be meant for one cmdlet', async () => {
    sandbox.faults.add({ match: { cmdlet: 'Get-BlockedSenderAddress' }, status: 500, body: {} });
    const invoke = (CmdletName: string) =>
      call(`${sandbox.url}/exchange/adminapi/beta/${tenantId}/InvokeCommand`, 'POST', {
        CmdletInput: { CmdletName, Parameters: {} },
      });
    expect((await invoke('Get-Mailbox')).status).not.toBe(500);
    expect((await invoke('Get-BlockedSenderAddress')).status).toBe(500);
  });

  it('that only delays lets the answer through', async () => {
    sandbox.faults.add({ delayMs: 5 });
    expect((await graph('PATCH', lena, enable)).status).toBe(204);
  });
});

describe('the control surface', () => {
  const control = (method: string, path: string, body?: unknown) =>
    call(`${sandbox.url}/_sandbox${path}`, method, body);

  it('shows calls, people and restricted senders to another process', async () => {
    await graph('GET', lena);
    expect((await control('GET', '/calls')).body).toMatchObject([{ method: 'GET', status: 200 }]);
    expect((await control('GET', `/people/${people.julia.id}`)).body).toMatchObject({ blocked: true });
    expect((await control('GET', '/people')).body).toHaveLength(Object.keys(people).length);
    expect((await control('GET', '/blocked-senders')).body).toHaveLength(6);
  });

  it('takes faults and settings, and puts everything back', async () => {
    await control('POST', '/faults', { match: { pathPattern: '^/graph/.*/users' }, status: 500 });
    expect((await graph('GET', lena)).status).toBe(500);
    await control('POST', '/settings', { readLagMs: 5000, grants: [], licences: { p2: false } });
    expect((await graph('GET', lena)).status).toBe(403);
    expect(sandbox.tenant.settings).toMatchObject({ readLagMs: 5000, licences: { p1: true, p2: false } });
    await control('POST', '/reset');
    expect((await graph('GET', lena)).status).toBe(200);
  });
});
