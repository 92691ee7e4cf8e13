import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { approverRoles } from '../../bot/setup/checks/approverRoles.js';
import type { Row } from '../../bot/setup/row.js';
import { wordsOf } from '../../bot/setup/words.js';
import { textsIn } from '../../bot/texts/texts.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { registered } from '../../sandbox/tenant/registrations.js';
import { roles } from '../../sandbox/tenant/roles.js';
import { approverGroupId, people, shiftLeadsGroupId } from '../../sandbox/tenant/seed.js';
import { examined, setupAt, wellSetUp } from '../helpers/setupAt.js';

// What the doctor says of the approvers' own roles with `RIGHTS=approver`, against the simulated tenant.

const RIGHTS = { RIGHTS: 'approver', MicrosoftAppId: registered.signIn, STEP_UP_CONNECTION: 'latchkey-sso' };
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-28T10:00:00Z') });
});
beforeEach(() => {
  wellSetUp(sandbox);
  sandbox.tenant.roleAssignments = [];
});
afterAll(() => sandbox.close());

async function look(more: Readonly<Record<string, string>> = {}): Promise<Row | undefined> {
  const rows = await examined(sandbox, {
    ...RIGHTS,
    ...more,
  });
  return rows.find(({ id }) => id === 'approvers:roles');
}

/** Members of the group, and of the one inside it. */
const APPROVERS = [people.anna, people.ben, people.chloe];
const giveAll = (role: string) => APPROVERS.forEach(({ id }) => sandbox.tenant.assignRole(id, role));

describe('the doctor, with the rights of approvers,', () => {
  it.each([
    ['Authentication Administrator', roles.authenticationAdministrator],
    ['Privileged Authentication Administrator', roles.privilegedAuthenticationAdministrator],
    ['Global Administrator', roles.globalAdministrator],
  ])('is content where each of them is %s', async (_name, role) => {
    giveAll(role);
    expect(await look()).toMatchObject({ state: 'ok', stops: [] });
  });

  it('is content where they have the role through a group', async () => {
    for (const id of [approverGroupId, shiftLeadsGroupId])
      sandbox.tenant.assignRole(id, roles.authenticationAdministrator);
    expect(await look()).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['no role', undefined],
    ['a role with which nobody resets a password by its method', roles.userAdministrator],
    ['a role that only reads', roles.globalReader],
  ])('says who has %s, and calls it nothing missing', async (_what, role) => {
    for (const { id } of [people.ben, people.chloe])
      sandbox.tenant.assignRole(id, roles.authenticationAdministrator);
    if (role) sandbox.tenant.assignRole(people.anna.id, role);
    const values = { without: 1, looked: 3, all: 3, ids: people.anna.id };
    expect(await look()).toMatchObject({ state: 'warning', found: { values } });
  });

  it.each(['en', 'nl'] as const)(
    'says that a role to be switched on does not show (%s)',
    async (language) => {
      const row = await look();
      const words = row && wordsOf(textsIn(language), row).found;
      expect(words).toMatch(/can switch on does not show|kunnen aanzetten, is hier niet te zien/);
    },
  );

  it('says nobody’s name', async () => {
    const said = JSON.stringify(await look());
    expect(APPROVERS.filter(({ displayName }) => said.includes(displayName))).toEqual([]);
  });

  it('calls nobody without a role where one of them could not be read', () => {
    const approvers = APPROVERS.map(({ id }) => ({ id, name: '', enabled: true, guest: false }));
    const [none, trouble] = [{ read: [] }, { trouble: { kind: 'unavailable' } }] as const;
    const held = [['a', none] as const, ['b', trouble] as const];
    const { setup } = setupAt(sandbox, { ...RIGHTS });
    const graph = { kind: 'read', roles: ['RoleManagement.Read.Directory'], principalId: 'p' } as const;
    const tokens = { graph, exchange: 'not-used', teams: 'not-used' } as const;
    const stored = { database: { kind: 'none' }, channels: {}, chats: new Set<string>() } as const;
    const [row] = approverRoles.judge({ approvers, held }, { setup, tokens, stored });
    expect(row).toMatchObject({ state: 'not-checked', because: 'failed' });
  });

  it('could not check where Microsoft does not answer', async () => {
    giveAll(roles.authenticationAdministrator);
    sandbox.faults.add({ match: { path: /oleAssignments$/ }, status: 503, times: 99 });
    expect(await look()).toMatchObject({ state: 'not-checked', because: 'failed' });
  });

  it('could not check without the permission that shows roles', async () => {
    giveAll(roles.authenticationAdministrator);
    sandbox.tenant.settings.grants.delete('RoleManagement.Read.Directory');
    expect(await look()).toMatchObject({ state: 'not-checked', because: 'follows' });
  });

  it('could not check where nobody knows who they are', async () => {
    expect(await look({ APPROVER_GROUP_ID: '0a0a0a0a-0000-4000-8000-0000000000ee' })).toMatchObject({
      ...{ state: 'not-checked', because: 'follows' },
      found: { values: { row: 'group:APPROVER_GROUP_ID' } },
    });
  });

  it('asks nothing of that where the app has the right itself', async () => {
    sandbox.calls.clear();
    expect(await look({ RIGHTS: 'app' })).toBeUndefined();
    const asked = sandbox.calls.to(/oleAssignments$/).map(({ query }) => JSON.stringify(query));
    expect(asked.filter((query) => APPROVERS.some(({ id }) => query.includes(id)))).toEqual([]);
  });
});
