import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../bot/setup/outcome.js';
import type { Row } from '../../bot/setup/row.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { approverGroupId, helpdeskGroupId, people } from '../../sandbox/tenant/seed.js';
import { examined, named, wellSetUp } from '../helpers/setupAt.js';

// Roles, licences, groups, channels and the clock, each made wrong in turn, against the simulated tenant.

let sandbox: Sandbox;
/** What the tenant's clock is ahead of this machine's. */
let aheadMs = 0;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(Date.now() + aheadMs) });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  aheadMs = 0;
  wellSetUp(sandbox);
});

const here = () => ({ url: sandbox.url, now: () => new Date() });
const look = (more: Readonly<Record<string, string>> = {}) => examined(here(), more);
const row = (rows: readonly Row[], id: string): Row => rows.find((one) => one.id === id)!;

describe('the doctor, of roles,', () => {
  it.each([
    ['User Administrator', roles.userAdministrator],
    ['Cloud Device Administrator', roles.cloudDeviceAdministrator],
  ])('names %s, and nothing else, where it is taken away', async (name, id) => {
    const { settings } = sandbox.tenant;
    settings.appRoles = settings.appRoles.filter((role) => role !== id);
    const rows = await look();
    expect(named(rows)).toEqual([`role:${name}: missing`]);
    expect(row(rows, `role:${name}`).mend?.commands.join('\n')).toContain(`displayName eq '${name}'`);
  });

  it('names Exchange Administrator, and nothing else, where Exchange refuses without it', async () => {
    const { settings } = sandbox.tenant;
    settings.appRoles = settings.appRoles.filter((role) => role !== roles.exchangeAdministrator);
    settings.exchangeRole = 'none';
    expect(named(await look())).toEqual(['role:Exchange Administrator: missing']);
  });

  it('does not know whether a role of Exchange alone suffices', async () => {
    const { settings } = sandbox.tenant;
    settings.appRoles = settings.appRoles.filter((role) => role !== roles.exchangeAdministrator);
    const { state, because } = row(await look(), 'role:Exchange Administrator');
    expect([state, because]).toEqual(['not-checked', 'no-way']);
  });

  it('does not call Exchange fine when it refuses although the role is there', async () => {
    sandbox.tenant.settings.exchangeRole = 'none';
    expect(named(await look())).toEqual(['role:Exchange Administrator: not-checked']);
  });

  it.each([429, 503])('does not call Exchange fine when it answers %i', async (status) => {
    sandbox.faults.add({ match: { path: /InvokeCommand/ }, status, times: 9, body: {} });
    expect(named(await look())).toEqual(['role:Exchange Administrator: not-checked']);
  });

  it('says that a role for the whole organisation is more than needed', async () => {
    const rows = await look();
    expect(row(rows, 'role:User Administrator')).toMatchObject({
      state: 'warning',
      found: { key: 'setup:role.everywhere' },
    });
    expect(row(rows, 'role:Exchange Administrator').state).toBe('warning');
    expect(exitCodeOf(rows)).toBe(0);
  });

  it('is content with a role for a unit, and says whom it reaches', async () => {
    sandbox.tenant.settings.appRoleScope = '/administrativeUnits/c040a5e0-0000-4000-8000-000000000002';
    expect(row(await look(), 'role:User Administrator')).toMatchObject({
      state: 'ok',
      found: { key: 'setup:role.units' },
    });
  });

  it('asks v1.0 where beta does not answer', async () => {
    sandbox.faults.add({ match: { path: 'transitiveRoleAssignments' }, status: 404, times: 9, body: {} });
    expect(named(await look())).toEqual([]);
  });

  it('names no role where Graph does not say which there are', async () => {
    sandbox.faults.add({ match: { path: /oleAssignments$/ }, status: 503, times: 20, body: {} });
    expect(named(await look())).toEqual([
      'permission:RoleManagement.Read.Directory: not-checked',
      'role:User Administrator: not-checked',
      'role:Cloud Device Administrator: not-checked',
    ]);
  });

  it('asks nothing of Exchange where an admin does it by hand', async () => {
    const rows = await look({ EXCHANGE_ADAPTER: 'manual' });
    expect(row(rows, 'role:Exchange Administrator')).toMatchObject({ because: 'not-used', stops: [] });
  });
});

describe('the doctor, of licences,', () => {
  it.each([
    [{ p1: true, p2: false }, ['licence:Entra ID P2: not-licensed']],
    [{ p1: false, p2: false }, ['licence:Entra ID P1: not-licensed', 'licence:Entra ID P2: not-licensed']],
  ])('names what the tenant lacks, and nothing else: %o', async (licences, expected) => {
    sandbox.tenant.settings.licences = licences;
    const rows = await look();
    expect(named(rows)).toEqual(expected);
    // The bot works without them.
    expect(exitCodeOf(rows)).toBe(0);
  });

  it('says that it could not be checked when the sign-in log does not answer', async () => {
    sandbox.faults.add({ match: { path: '/auditLogs/signIns' }, status: 503, times: 9, body: {} });
    expect(named(await look())).toEqual(['licence:Entra ID P1: not-checked']);
  });
});

describe('the doctor, of groups,', () => {
  const group = () => sandbox.tenant.groups.get(approverGroupId)!;

  it('counts who can decide', async () => {
    expect(row(await look(), 'group:APPROVER_GROUP_ID').found).toEqual({
      key: 'setup:group.ok',
      values: { usable: 3, guests: 0, disabled: 0 },
    });
  });

  it.each(['APPROVER_GROUP_ID', 'PRIVILEGED_APPROVER_GROUP_ID', 'HELPDESK_GROUP_ID', 'VIP_GROUP_ID'])(
    'names %s, and nothing else, where there is no such group',
    async (variable) => {
      const rows = await look({ [variable]: 'c020a5e0-0000-4000-8000-00000000dead' });
      expect(named(rows)).toEqual([`group:${variable}: missing`]);
      expect(row(rows, `group:${variable}`).found.key).toBe('setup:group.none');
    },
  );

  it.each([
    ['is empty', [], 'missing', 'setup:group.empty'],
    ['has guests alone', [people.gil.id], 'missing', 'setup:group.nobody'],
    ['has disabled people alone', [people.lena.id], 'missing', 'setup:group.nobody'],
    ['has one person who counts', [people.anna.id, people.gil.id], 'warning', 'setup:group.one'],
  ])('says that the approver group %s', async (_what, members, state, key) => {
    group().members = members;
    const found = row(await look(), 'group:APPROVER_GROUP_ID');
    expect([found.state, found.found.key]).toEqual([state, key]);
  });

  it('takes one helpdesk agent for enough', async () => {
    sandbox.tenant.groups.get(helpdeskGroupId)!.members = [people.pim.id];
    expect(row(await look({ HELPDESK_GROUP_ID: helpdeskGroupId }), 'group:HELPDESK_GROUP_ID').state).toBe(
      'ok',
    );
  });

  it('says nobody’s name', async () => {
    const text = JSON.stringify(await look());
    const names = Object.values(people).flatMap(({ displayName, userPrincipalName }) => [
      displayName,
      userPrincipalName,
    ]);
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  it('does not call a group fine when Graph does not say who is in it', async () => {
    sandbox.faults.add({ match: { path: 'transitiveMembers' }, status: 503, times: 9, body: {} });
    expect(named(await look())).toEqual(['group:APPROVER_GROUP_ID: not-checked']);
  });
});

describe('the doctor, of channels,', () => {
  it('names both where the bot is in no team', async () => {
    sandbox.teams.team.botInstalled = false;
    expect(named(await look())).toEqual(['channel:approvals: missing', 'channel:incidents: missing']);
  });

  it('names the channel, and nothing else, that is not there', async () => {
    const rows = await look({ INCIDENTS_CHANNEL_ID: '19:gone@thread.tacv2' });
    expect(named(rows)).toEqual(['channel:incidents: missing']);
  });

  it('says that no channel was chosen', async () => {
    const rows = await look({ APPROVALS_CHANNEL_ID: '', INCIDENTS_CHANNEL_ID: '' });
    expect(named(rows)).toEqual(['channel:approvals: missing']);
    // What is for the helpdesk then goes to the approvers.
    expect(row(rows, 'channel:incidents').state).toBe('warning');
  });

  it.each([429, 502])('does not call a channel fine when Teams answers %i', async (status) => {
    sandbox.faults.add({ match: { path: 'pagedmembers' }, status, times: 9, body: {} });
    expect(named(await look())).toEqual(['channel:approvals: not-checked', 'channel:incidents: not-checked']);
  });

  it('sends the token to Teams alone', async () => {
    const rows = await look({ TEAMS_SERVICE_URL: 'https://teams.evil.example/' });
    expect(named(rows)).toEqual(['channel:approvals: not-checked', 'channel:incidents: not-checked']);
  });
});

describe('the doctor, of the clock,', () => {
  it.each([
    ['is right', 0, 'ok', 'setup:clock.ok'],
    ['is a minute behind', 60_000, 'warning', 'setup:clock.behind'],
    ['is six minutes behind', 360_000, 'missing', 'setup:clock.behind'],
    ['is six minutes ahead', -360_000, 'missing', 'setup:clock.ahead'],
  ])('says that it %s', async (_what, ms, state, key) => {
    aheadMs = ms;
    const { state: is, found } = row(await look(), 'clock');
    expect([is, found.key]).toEqual([state, key]);
  });

  it('is not known where Entra ID does not answer', async () => {
    sandbox.faults.add({ match: { path: 'openid-configuration' }, drop: true, times: 9 });
    expect(named(await look())).toEqual(['clock: not-checked']);
  });
});
