import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { cloudOperationsGroupId, people } from '../../sandbox/tenant/seed.js';
import { ask, codeOf } from './call.js';
import './onlyLoopback.js';

let now = new Date('2026-08-21T09:00:00Z');
let sandbox: Sandbox;
let graph: ReturnType<typeof ask>;
const enable = { accountEnabled: true };
const reset = { passwordProfile: { password: 'Maple-Tiger-42-Cloud', forceChangePasswordNextSignIn: true } };

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
  graph = ask(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  now = new Date('2026-08-21T09:00:00Z');
  sandbox.tenant.reset();
  sandbox.calls.clear();
});

describe('changing a user', () => {
  it('answers 204 without a body, and sign-in is allowed', async () => {
    const answer = await graph('PATCH', `/users/${people.lena.id}`, enable);
    expect([answer.status, answer.raw, answer.headers.get('content-type')]).toEqual([204, '', null]);
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
  });

  it('sets the password and the moment of its change', async () => {
    expect((await graph('PATCH', `/users/${people.omar.id}`, reset)).status).toBe(204);
    const expected = createHash('sha256').update(reset.passwordProfile.password).digest('hex');
    expect(sandbox.tenant.passwordHashOf(people.omar.id)).toBe(expected);
    expect(sandbox.tenant.user(people.omar.id).lastPasswordChangeDateTime).toBe('2026-08-21T09:00:00Z');
  });

  it('moves the moment of the sessions with the password, in whole seconds', async () => {
    now = new Date('2026-08-21T09:00:00.750Z');
    await graph('PATCH', `/users/${people.omar.id}`, reset);
    const { lastPasswordChangeDateTime, signInSessionsValidFromDateTime } = sandbox.tenant.user(
      people.omar.id,
    );
    expect([lastPasswordChangeDateTime, signInSessionsValidFromDateTime]).toEqual([
      '2026-08-21T09:00:00Z',
      '2026-08-21T09:00:00Z',
    ]);
  });

  it('moves no moment when something else is changed', async () => {
    const { signInSessionsValidFromDateTime } = sandbox.tenant.user(people.lena.id);
    await graph('PATCH', `/users/${people.lena.id}`, enable);
    expect(sandbox.tenant.user(people.lena.id)).toMatchObject({ signInSessionsValidFromDateTime });
  });

  it('keeps no password in its log', async () => {
    await graph('PATCH', `/users/${people.omar.id}`, reset);
    expect(JSON.stringify(sandbox.calls.all())).not.toContain(reset.passwordProfile.password);
    const [write] = sandbox.calls.writes();
    const { passwordProfile } = write!.body as typeof reset;
    expect(passwordProfile.password).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('replaces the list of other mail addresses, also of a synced account, and the audit says from what to what', async () => {
    for (const { id } of [people.omar, people.sven]) {
      const before = JSON.stringify(sandbox.tenant.user(id).otherMails);
      const answer = await graph('PATCH', `/users/${id}`, { otherMails: ['kim@home.example'] });
      expect(answer.status).toBe(204);
      expect(sandbox.tenant.user(id).otherMails).toEqual(['kim@home.example']);
      const [line] = sandbox.tenant.directoryAudits.at(-1)!.targetResources[0]!.modifiedProperties!;
      expect(line).toEqual({ displayName: 'OtherMail', oldValue: before, newValue: '["kim@home.example"]' });
    }
  });

  it.each([
    [['no address']],
    ['kim@home.example'],
    [Array.from({ length: 251 }, (_, n) => `m${n}@x.example`)],
  ])('refuses what is no list of at most 250 addresses', async (otherMails) => {
    const answer = await graph('PATCH', `/users/${people.omar.id}`, { otherMails });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'Request_BadRequest']);
  });

  it('of other mail addresses needs the permission for them', async () => {
    sandbox.tenant.settings.grants.delete('User-Mail.ReadWrite.All');
    const answer = await graph('PATCH', `/users/${people.omar.id}`, { otherMails: [] });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it.each(['short1A', 'alllowercaseletters', 'Omar.Haddad-2026'])(
    'refuses the weak password %s',
    async (password) => {
      const answer = await graph('PATCH', `/users/${people.omar.id}`, { passwordProfile: { password } });
      expect([answer.status, codeOf(answer)]).toEqual([400, 'Request_BadRequest']);
    },
  );

  it('cannot write what is mastered on-premises', async () => {
    const answer = await graph('PATCH', `/users/${people.sven.id}`, enable);
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('on-premises mastered Directory Sync objects');
  });

  it.each([
    ['a Global Administrator', people.greta.id],
    ['a member of a role-assignable group', people.rolf.id],
  ])('is denied for %s', async (_, id) => {
    const answer = await graph('PATCH', `/users/${id}`, reset);
    expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('is denied for the owner of a role-assignable group, who holds no role at all', async () => {
    sandbox.tenant.groups.get(cloudOperationsGroupId)!.owners.push(people.nora.id);
    expect((await graph('PATCH', `/users/${people.nora.id}`, reset)).status).toBe(403);
  });

  it('is allowed for a Helpdesk Administrator, who is within reach of a User Administrator', async () => {
    expect((await graph('PATCH', `/users/${people.pim.id}`, reset)).status).toBe(204);
  });

  it('needs the permission and, for a password, the role too', async () => {
    sandbox.tenant.settings.grants.delete('User.EnableDisableAccount.All');
    expect(codeOf(await graph('PATCH', `/users/${people.lena.id}`, enable))).toBe(
      'Authorization_RequestDenied',
    );
    sandbox.tenant.settings.appRoles = [];
    expect((await graph('PATCH', `/users/${people.omar.id}`, reset)).status).toBe(403);
    sandbox.tenant.settings.appRoles = [roles.privilegedAuthenticationAdministrator];
    expect((await graph('PATCH', `/users/${people.greta.id}`, reset)).status).toBe(204);
  });
});

describe('revoking sessions', () => {
  it('answers 200 with true, and sessions count from now on', async () => {
    const answer = await graph('POST', `/users/${people.julia.id}/revokeSignInSessions`);
    expect([answer.status, answer.body.value]).toEqual([200, true]);
    expect(sandbox.tenant.user(people.julia.id).signInSessionsValidFromDateTime).toBe('2026-08-21T09:00:00Z');
  });

  it('is denied without its permission', async () => {
    sandbox.tenant.settings.grants.delete('User.RevokeSessions.All');
    expect((await graph('POST', `/users/${people.julia.id}/revokeSignInSessions`)).status).toBe(403);
  });
});

describe('every answer', () => {
  it.each([
    ['to a change', 'PATCH', enable],
    ['to a question', 'GET', undefined],
  ])('%s has a date, in whole seconds of the clock of the tenant', async (_which, method, body) => {
    now = new Date('2026-08-21T09:00:00.750Z');
    const { headers } = await graph(method, `/users/${people.lena.id}`, body);
    expect(headers.get('date')).toBe('Fri, 21 Aug 2026 09:00:00 GMT');
  });

  it('that a fault gives instead has one too', async () => {
    sandbox.faults.add({ status: 503 });
    const { headers } = await graph('GET', `/users/${people.lena.id}`);
    expect(headers.get('date')).toBe('Fri, 21 Aug 2026 09:00:00 GMT');
  });
});

describe('a pass', () => {
  it('starts at once, in whole seconds', async () => {
    now = new Date('2026-08-21T09:00:00.750Z');
    const path = `/users/${people.omar.id}/authentication/temporaryAccessPassMethods`;
    const issued = await graph('POST', path, { lifetimeInMinutes: 60, isUsableOnce: true });
    expect(issued.body.startDateTime).toBe('2026-08-21T09:00:00Z');
  });
});

describe('reading after writing', () => {
  it('shows a change only after the lag', async () => {
    sandbox.tenant.settings.readLagMs = 3000;
    const enabled = async (): Promise<unknown> =>
      (await graph('GET', `/users/${people.lena.id}?$select=accountEnabled`)).body.accountEnabled;
    await graph('PATCH', `/users/${people.lena.id}`, enable);
    expect(await enabled()).toBe(false);
    now = new Date(now.getTime() + 3000);
    expect(await enabled()).toBe(true);
  });
});
