import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { isHarmless } from '../../../bot/graph/account/harmlessRoles.js';
import { fixture, GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { missing, look, ORDINARY, type Part, everyFinding } from './looks.js';

useNock();

const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const HELPDESK_ADMINISTRATOR = '729827e3-9c14-49f7-bb1b-9608f156bbb8';

const rows = (...value: object[]): Partial<Part> => ({ body: { value } });
const directoryRole = (displayName: string | null, roleTemplateId: string | null) => ({
  '@odata.type': '#microsoft.graph.directoryRole',
  id: 'r',
  displayName,
  roleTemplateId,
});
const assignment = (templateId: string, displayName: string) => ({
  id: 'a',
  principalId: JULIA,
  roleDefinitionId: templateId,
  roleDefinition: { id: templateId, templateId, displayName, isBuiltIn: true },
});

describe('a look', () => {
  it('is one batch of questions of v1.0, escaped', async () => {
    const id = "a'b c";
    let asked: { id: string; method: string; url: string; headers?: object }[] = [];
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply((_uri, body) => {
        asked = (body as { requests: typeof asked }).requests;
        return [200, { responses: [] }];
      });
    await testGraph({}, () => new Date('2026-08-21T09:00:00.500Z')).directory.readFindings(id);
    const eventual = { ConsistencyLevel: 'eventual' };
    const memberOf = `/users/a'b%20c/transitiveMemberOf`;
    expect(asked).toEqual([
      {
        id: 'account',
        method: 'GET',
        url: expect.stringMatching(/^\/users\/a'b%20c\?\$select=id,accountEnabled,/) as string,
      },
      {
        id: 'assignments',
        method: 'GET',
        url: '/roleManagement/directory/roleAssignments?$filter=principalId%20eq%20%27a%27%27b%20c%27&$expand=roleDefinition',
      },
      {
        id: 'roles',
        method: 'GET',
        url: `${memberOf}/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true`,
        headers: eventual,
      },
      {
        id: 'groups',
        method: 'GET',
        url: `${memberOf}/microsoft.graph.group?$select=id,displayName,isAssignableToRole&$count=true&$top=999`,
        headers: eventual,
      },
      {
        id: 'owned',
        method: 'GET',
        url: '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$expand=owners($select=id)&$top=999',
      },
      { id: 'methods', method: 'GET', url: `/users/a'b%20c/authentication/methods` },
      { id: 'manager', method: 'GET', url: `/users/a'b%20c/manager?$select=id,displayName` },
      {
        id: 'passPolicy',
        method: 'GET',
        url: '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
      },
      { id: 'purpose', method: 'GET', url: `/users/a'b%20c/mailboxSettings/userPurpose` },
      { id: 'domains', method: 'GET', url: '/domains?$select=id,authenticationType' },
      {
        id: 'restricted',
        method: 'GET',
        url: `/users/a'b%20c?$select=id,isManagementRestricted`,
      },
      {
        id: 'units',
        method: 'GET',
        url: `/users/a'b%20c/memberOf/microsoft.graph.administrativeUnit?$select=id,displayName,isMemberManagementRestricted&$count=true`,
        headers: eventual,
      },
      {
        id: 'eligible',
        method: 'GET',
        url: '/roleManagement/directory/roleEligibilityScheduleInstances?$filter=principalId%20eq%20%27a%27%27b%20c%27&$expand=roleDefinition',
      },
      {
        id: 'eligibleGroups',
        method: 'GET',
        url: '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=principalId%20eq%20%27a%27%27b%20c%27&$expand=group',
      },
      { id: 'risk', method: 'GET', url: `/identityProtection/riskyUsers/a'b%20c` },
      {
        id: 'signIns',
        method: 'GET',
        url: '/auditLogs/signIns?$filter=userId%20eq%20%27a%27%27b%20c%27%20and%20createdDateTime%20ge%202026-08-20T09:00:00Z&$top=25',
      },
      {
        id: 'selfService',
        method: 'GET',
        url: `/reports/authenticationMethods/userRegistrationDetails/a'b%20c`,
      },
    ]);
  });

  it('finds an ordinary account ordinary', async () => {
    expect(await look()).toEqual(ORDINARY);
  });
});

describe('privileges are', () => {
  it.each([
    [
      'an active role',
      'roles',
      rows(directoryRole('Global Administrator', GLOBAL_ADMINISTRATOR)),
      ['Global Administrator'],
    ],
    [
      'an assigned role',
      'assignments',
      rows(assignment(GLOBAL_ADMINISTRATOR, 'Global Administrator')),
      ['Global Administrator'],
    ],
    [
      'a custom role',
      'assignments',
      rows(assignment('11111111-0000-4000-8000-000000000000', 'Our own role')),
      ['Our own role'],
    ],
    [
      'a role without its definition',
      'assignments',
      rows({ roleDefinitionId: GLOBAL_ADMINISTRATOR }),
      [GLOBAL_ADMINISTRATOR],
    ],
    [
      'a role-assignable group',
      'groups',
      rows({ displayName: 'Cloud operations', isAssignableToRole: true }),
      ['Cloud operations'],
    ],
    [
      'a role-assignable group that they own',
      'owned',
      rows({ id: 'g2', displayName: 'Cloud operations', owners: [{ id: JULIA.toUpperCase() }] }),
      ['Cloud operations'],
    ],
    [
      'no group whose owners the tenant cannot list',
      'owned',
      { status: 400, body: { error: { code: 'Request_UnsupportedQuery' } } },
      [],
    ],
    [
      'no harmless active role',
      'roles',
      rows(directoryRole('Helpdesk Administrator', HELPDESK_ADMINISTRATOR.toUpperCase())),
      [],
    ],
    [
      'no harmless assigned role',
      'assignments',
      rows(assignment(HELPDESK_ADMINISTRATOR, 'Helpdesk Administrator')),
      [],
    ],
    ['no ordinary group', 'groups', rows({ displayName: 'Everybody', isAssignableToRole: false }), []],
  ])('%s', async (_what, part, change, value) => {
    expect((await look(part, change)).privileges).toEqual({ known: true, value });
  });

  it.each([
    [
      'a forbidden answer',
      'assignments',
      { status: 403, body: fixture('graph/error.forbidden') },
      { why: 'not-permitted', permission: 'RoleManagement.Read.Directory' },
    ],
    [
      'a missing resource',
      'roles',
      { status: 404, body: fixture('graph/error.notFound') },
      { why: 'unavailable' },
    ],
    [
      'a broken service',
      'groups',
      { status: 503, body: fixture('graph/error.unavailable') },
      { why: 'unavailable' },
    ],
    [
      'roles without their names',
      'roles',
      rows(directoryRole(null, null)),
      { why: 'not-permitted', permission: 'RoleManagement.Read.Directory' },
    ],
    [
      'groups without their names',
      'groups',
      rows({ '@odata.type': '#microsoft.graph.group', id: 'g' }),
      { why: 'not-permitted', permission: 'GroupMember.Read.All' },
    ],
    [
      'a listing that goes on somewhere else',
      'groups',
      { body: { value: [], '@odata.nextLink': 'https://graph.microsoft.com/x' } },
      { why: 'unavailable' },
    ],
    ['another shape', 'assignments', { body: { values: [] } }, { why: 'unavailable' }],
    [
      'no licence',
      'assignments',
      { status: 400, body: { error: { code: 'AadPremiumLicenseRequired' } } },
      { why: 'not-licensed' },
    ],
  ])('not known after %s, whatever the other parts say', async (_what, part, change, why) => {
    const found = await look(part, change);
    expect(found.privileges).toEqual({ known: false, ...why });
    expect(found.account.known).toBe(true);
  });
});

describe('what could not be read', () => {
  it('is an unknown account, next to privileges that are known', async () => {
    const found = await look('account', { status: 403, body: fixture('graph/error.forbidden') });
    const domain = missing('account', 'not-permitted');
    expect(found).toEqual({ ...ORDINARY, account: domain, kind: { ...ORDINARY.kind, domain } });
  });

  it('is everything when the whole batch fails, and no error', async () => {
    nock(GRAPH).post('/v1.0/$batch').reply(403, fixture('graph/error.forbidden'));
    const { directory, logged } = testGraph();
    const found = await directory.readFindings(JULIA);
    expect(Object.keys(found)).toEqual(Object.keys(ORDINARY));
    for (const finding of everyFinding(found))
      expect(finding).toEqual({ known: false, why: 'not-permitted', permission: 'User.Read.All' });
    expect(logged.join()).toContain('not known');
  });
});

it('a User Administrator may act on nine roles and no other', () => {
  const nine = [
    '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
    'fdd7a751-b60b-444a-984c-02652fe8fa1c',
    '95e79109-95c0-4d8e-aee3-d01accf2d47b',
    HELPDESK_ADMINISTRATOR,
    '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
    '966707d0-3269-4727-9be2-8c3a10f19b9d',
    '4a5d8f65-41da-4de4-8968-e035b65339cf',
    'fe930be7-5e62-47db-91af-98c3a49a38b1',
    '75934031-6c7e-415a-99d7-48dbd49e875e',
  ];
  expect(nine.every(isHarmless)).toBe(true);
  // Only the two highest roles may change an Authentication Administrator.
  expect(isHarmless('c4e39bd9-1100-46d3-8c65-fb160da0071f')).toBe(false);
});
