import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { roles } from '../../sandbox/tenant/roles.js';
import {
  approverGroupId,
  cloudOperationsGroupId,
  everybodyGroupId,
  people,
} from '../../sandbox/tenant/seed.js';
import { ask, codeOf, eventual, rows } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
let graph: ReturnType<typeof ask>;
let beta: ReturnType<typeof ask>;

beforeAll(async () => {
  sandbox = await startSandbox();
  graph = ask(sandbox);
  beta = ask(sandbox, 'beta');
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.tenant.reset());

describe('membership', () => {
  const check = (id: string, groupIds: string[]) =>
    graph('POST', `/users/${id}/checkMemberGroups`, { groupIds });

  it.each([
    ['a direct member', people.anna.id, [approverGroupId]],
    ['a member through a group inside the group', people.chloe.id, [approverGroupId]],
    ['somebody else', people.nora.id, []],
  ])('answers for %s', async (_, id, expected) => {
    expect((await check(id, [approverGroupId])).body.value).toEqual(expected);
  });

  it('takes at most 20 groups', async () => {
    expect((await check(people.anna.id, Array<string>(20).fill(approverGroupId))).status).toBe(200);
    expect((await check(people.anna.id, Array<string>(21).fill(approverGroupId))).status).toBe(400);
  });

  it('needs both permissions', async () => {
    sandbox.tenant.settings.grants.delete('GroupMember.Read.All');
    expect((await check(people.anna.id, [approverGroupId])).status).toBe(403);
  });

  it('lists all that somebody is a member of by id', async () => {
    const { body } = await graph('POST', `/users/${people.chloe.id}/getMemberObjects`, {
      securityEnabledOnly: false,
    });
    expect(body.value).toEqual(expect.arrayContaining([approverGroupId, everybodyGroupId]));
  });

  it('lists everybody in a group, nested members too, as an advanced query', async () => {
    const path = `/groups/${approverGroupId}/transitiveMembers/microsoft.graph.user?$select=id&$count=true`;
    expect((await graph('GET', path)).status).toBe(400);
    const members = rows(await graph('GET', path, undefined, eventual)).map((row) => row.id);
    expect(members).toEqual([people.anna.id, people.ben.id, people.chloe.id]);
  });
});

describe('roles', () => {
  it('shows active roles and role-assignable groups by a cast', async () => {
    const cast = async (id: string, type: string) =>
      rows(
        await graph(
          'GET',
          `/users/${id}/transitiveMemberOf/microsoft.graph.${type}?$count=true`,
          undefined,
          eventual,
        ),
      );
    expect(await cast(people.greta.id, 'directoryRole')).toMatchObject([
      { roleTemplateId: roles.globalAdministrator },
    ]);
    const groups = await cast(people.rolf.id, 'group');
    expect(groups).toContainEqual(
      expect.objectContaining({ id: cloudOperationsGroupId, isAssignableToRole: true }),
    );
  });

  it('shows objects by id alone without the permission to read them', async () => {
    sandbox.tenant.settings.grants.delete('RoleManagement.Read.Directory');
    const path = `/users/${people.greta.id}/transitiveMemberOf/microsoft.graph.directoryRole?$count=true`;
    expect(rows(await graph('GET', path, undefined, eventual))[0]).not.toHaveProperty('roleTemplateId');
  });

  const ofPrincipal = (id: string): string => `$filter=${encodeURIComponent(`principalId eq '${id}'`)}`;

  it('lists direct assignments in v1.0, with their definition when asked', async () => {
    const path = `/roleManagement/directory/roleAssignments?${ofPrincipal(people.pim.id)}&$expand=roleDefinition`;
    const definition = { templateId: roles.helpdeskAdministrator, displayName: 'Helpdesk Administrator' };
    expect(rows(await graph('GET', path))).toMatchObject([{ roleDefinition: definition }]);
    const viaGroup = await graph(
      'GET',
      `/roleManagement/directory/roleAssignments?${ofPrincipal(people.rolf.id)}`,
    );
    expect(rows(viaGroup)).toEqual([]);
  });

  it('lists assignments by way of groups in beta only, and answers 404 without the header', async () => {
    const path = `/roleManagement/directory/transitiveRoleAssignments?$count=true&${ofPrincipal(people.rolf.id)}`;
    expect((await beta('GET', path)).status).toBe(404);
    const found = rows(await beta('GET', path, undefined, eventual));
    expect(found).toMatchObject([
      { principalId: cloudOperationsGroupId, roleDefinitionId: roles.exchangeAdministrator },
    ]);
    expect((await graph('GET', path, undefined, eventual)).status).toBe(400);
  });

  describe('knows who can switch on a group', () => {
    const place = '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';

    it('by person, with the group when asked', async () => {
      const [row] = rows(await graph('GET', `${place}?${ofPrincipal(people.joyce.id)}&$expand=group`));
      expect(row).toMatchObject({
        accessId: 'member',
        groupId: cloudOperationsGroupId,
        group: { displayName: 'Cloud operations', isAssignableToRole: true },
      });
      const [bare] = rows(await graph('GET', `${place}?${ofPrincipal(people.oskar.id)}`));
      expect(bare).toMatchObject({ accessId: 'owner' });
      expect(bare).not.toHaveProperty('group');
    });

    it('by group', async () => {
      const ofGroup = `$filter=${encodeURIComponent(`groupId eq '${cloudOperationsGroupId}'`)}`;
      const found = rows(await graph('GET', `${place}?${ofGroup}`));
      expect(found.map(({ principalId }) => principalId)).toEqual([people.joyce.id, people.oskar.id]);
    });

    it('and wants one of the two', async () => {
      expect((await graph('GET', place)).status).toBe(400);
    });

    it('with P2 and the permission, and names of groups with theirs', async () => {
      const path = `${place}?${ofPrincipal(people.joyce.id)}&$expand=group`;
      const { grants, licences } = sandbox.tenant.settings;
      grants.delete('GroupMember.Read.All');
      expect(rows(await graph('GET', path))[0]?.group).toMatchObject({ displayName: null });
      licences.p2 = false;
      expect(codeOf(await graph('GET', path))).toBe('AadPremiumLicenseRequired');
      grants.delete('PrivilegedEligibilitySchedule.Read.AzureADGroup');
      expect((await graph('GET', path)).status).toBe(403);
    });
  });

  it('knows who is eligible, with P2', async () => {
    const path = `/roleManagement/directory/roleEligibilityScheduleInstances?${ofPrincipal(people.eva.id)}`;
    expect(rows(await graph('GET', path))).toHaveLength(1);
    sandbox.tenant.settings.licences.p2 = false;
    expect(codeOf(await graph('GET', path))).toBe('AadPremiumLicenseRequired');
  });
});

describe('reports and licences', () => {
  const signIns = `/auditLogs/signIns?$filter=${encodeURIComponent(`userId eq '${people.omar.id}'`)}&$top=5`;

  it('lists sign-ins, newest first', async () => {
    const found = rows(await graph('GET', signIns));
    expect(found).toHaveLength(2);
    expect(String(found[0]!.createdDateTime) > String(found[1]!.createdDateTime)).toBe(true);
  });

  it('answers with the documented codes without licence or permission', async () => {
    sandbox.tenant.settings.licences = { p1: false, p2: false };
    const unlicensed = await graph('GET', signIns);
    expect([unlicensed.status, codeOf(unlicensed)]).toEqual([
      403,
      'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    ]);
    expect((await graph('GET', `/identityProtection/riskyUsers/${people.omar.id}`)).status).toBe(403);
    sandbox.tenant.settings.grants.delete('AuditLog.Read.All');
    expect(codeOf(await graph('GET', signIns))).toBe('Authentication_MSGraphPermissionMissing');
  });

  it('tells the licences by their service plans', async () => {
    expect(JSON.stringify((await graph('GET', '/subscribedSkus')).body)).toContain('AAD_PREMIUM_P2');
  });

  it('tells how somebody can prove who they are', async () => {
    const methods = rows(await graph('GET', `/users/${people.julia.id}/authentication/methods`));
    expect(methods.map((method) => method['@odata.type'])).toContain(
      '#microsoft.graph.phoneAuthenticationMethod',
    );
    const details = await graph(
      'GET',
      `/reports/authenticationMethods/userRegistrationDetails/${people.julia.id}`,
    );
    expect(details.body).toMatchObject({ isSsprCapable: true });
    const disabled = await graph(
      'GET',
      `/reports/authenticationMethods/userRegistrationDetails/${people.lena.id}`,
    );
    expect(disabled.status).toBe(404);
  });
});

describe('ways back in', () => {
  it('a temporary access pass is shown once, and listed without itself', async () => {
    const path = `/users/${people.omar.id}/authentication`;
    const made = await graph('POST', `${path}/temporaryAccessPassMethods`, {
      lifetimeInMinutes: 60,
      isUsableOnce: true,
    });
    expect(made).toMatchObject({ status: 201, body: { isUsable: true, isUsableOnce: true } });
    expect(made.body.temporaryAccessPass).toHaveLength(8);
    const listed = await graph('GET', `${path}/methods`);
    expect(listed.raw).not.toContain(made.body.temporaryAccessPass);
    expect((await graph('POST', `${path}/temporaryAccessPassMethods`, { lifetimeInMinutes: 5 })).status).toBe(
      400,
    );
  });

  it('an inbox rule is switched off with its answer 200; hidden rules stay unseen', async () => {
    const path = `/users/${people.vera.id}/mailFolders/inbox/messageRules`;
    const list = rows(await graph('GET', path));
    expect(list.map(({ displayName }) => displayName)).toEqual(['Archive', '.', 'Projects']);
    const [, rule] = list;
    // Graph shows opaque ids of rules and folders. It shows neither the key of Exchange nor the folder's name.
    expect(JSON.stringify(rule)).not.toMatch(/RSS|1000000000003/);
    expect((await graph('PATCH', `${path}/${String(rule!.id)}`, { isEnabled: false })).body.isEnabled).toBe(
      false,
    );
    const none = await graph('GET', `/users/${people.gil.id}/mailFolders/inbox/messageRules`);
    expect([none.status, codeOf(none)]).toEqual([404, 'MailboxNotEnabledForRESTAPI']);
  });
});

// microsoft-apis.md N-C.
describe('the tenant itself', () => {
  const PATH = '/organization?$select=onPremisesSyncEnabled,onPremisesLastSyncDateTime';

  it('is a list of one, with the moment of the last sync', async () => {
    const [row] = rows(await graph('GET', PATH)) as { onPremisesLastSyncDateTime: string }[];
    const minutes = (Date.now() - Date.parse(row!.onPremisesLastSyncDateTime)) / 60_000;
    expect(row).toMatchObject({ onPremisesSyncEnabled: true });
    expect(minutes).toBeCloseTo(12, 0);
  });

  it('stays at the moment at which the sync stopped', async () => {
    sandbox.tenant.settings.sync = new Date('2026-03-02T03:04:05.678Z');
    expect(rows(await graph('GET', PATH))).toMatchObject([
      { onPremisesLastSyncDateTime: '2026-03-02T03:04:05Z' },
    ]);
  });

  it('has no moment where Active Directory was never heard of', async () => {
    sandbox.tenant.settings.sync = 'never';
    expect(rows(await graph('GET', PATH))).toEqual([
      { onPremisesSyncEnabled: true, onPremisesLastSyncDateTime: null },
    ]);
  });

  it('is not shown without a permission that covers it', async () => {
    sandbox.tenant.settings.grants.delete('Organization.Read.All');
    expect(codeOf(await graph('GET', PATH))).toBe('Authorization_RequestDenied');
  });
});
