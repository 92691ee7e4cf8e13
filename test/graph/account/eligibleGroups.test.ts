import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { known, unknown, type Finding, type Privileges } from '../../../bot/unlock/findings.js';
import { eligibleRights } from '../../../bot/graph/account/eligibleRights.js';
import { fixture, GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { answerGroups, answerLook, look, ORDINARY, refused, responses, rows, type Part } from './looks.js';

// Who can join or own a role-assignable group with a click of their own is one click from its roles (PIM for Groups).

useNock();

const none = unknown('not-licensed', { licence: 'Entra ID P2' });
const PERMISSION = 'PrivilegedEligibilitySchedule.Read.AzureADGroup';
const eligible = (accessId: string, displayName: string | null, isAssignableToRole: boolean | null) => ({
  id: `g_${accessId}`,
  principalId: JULIA,
  groupId: 'g',
  accessId,
  memberType: 'direct',
  group: { id: 'g', displayName, isAssignableToRole },
});

describe('a group that somebody can switch on', () => {
  it.each([
    ['as a member makes them privileged', rows(eligible('member', 'Tier 0', true)), ['Tier 0']],
    ['as an owner makes them privileged', rows(eligible('owner', 'Tier 0', true)), ['Tier 0']],
    [
      'in both ways is named once',
      rows(eligible('owner', 'Tier 0', true), eligible('member', 'Tier 0', true)),
      ['Tier 0'],
    ],
    ['but that can hold no role does not', rows(eligible('member', 'Lunch', null)), []],
  ])('%s', async (_what, change, names) => {
    expect(await look('eligibleGroups', change)).toEqual({ ...ORDINARY, eligible: known(names) });
  });

  it.each<[what: string, change: Partial<Part>, finding: Finding<Privileges>]>([
    [
      'without the permission',
      { status: 403, body: fixture('graph/error.forbidden') },
      unknown('not-permitted', { permission: PERMISSION }),
    ],
    [
      'without a name, because the bot may not see groups',
      rows(eligible('member', null, null)),
      unknown('not-permitted', { permission: 'GroupMember.Read.All' }),
    ],
    ['after 503', { status: 503, body: fixture('graph/error.unavailable') }, unknown('unavailable')],
    ['after 400', refused(400, 'Request_UnsupportedQuery'), unknown('unavailable')],
    ['after 404', refused(404, 'Request_ResourceNotFound'), unknown('unavailable')],
    ['where the group is not shown', rows({ accessId: 'member' }), unknown('unavailable')],
    [
      'where the listing goes on somewhere else',
      { body: { value: [], '@odata.nextLink': 'https://graph.microsoft.com/x' } },
      unknown('unavailable'),
    ],
  ])('is not known %s', async (_what, change, finding) => {
    expect(await look('eligibleGroups', change)).toEqual({ ...ORDINARY, eligible: finding });
  });

  it('cannot be there without the licence, and is asked for once', async () => {
    const unlicensed = refused(400, 'AadPremiumLicenseRequired');
    const { directory } = testGraph();
    answerLook('eligibleGroups', unlicensed);
    expect(await directory.readFindings(JULIA)).toEqual({ ...ORDINARY, eligible: none });
    nock.cleanAll();
    const asked = answerLook();
    await directory.readFindings(JULIA);
    expect(asked).toContain('eligible');
    expect(asked).not.toContain('eligibleGroups');
  });
});

const MINE = (...ids: string[]): Partial<Part> =>
  rows(...ids.map((id) => ({ id, displayName: id, isAssignableToRole: null })));
const assignable = (...ids: string[]): Partial<Part> =>
  rows(...ids.map((id) => ({ id, displayName: `Roles ${id}`, owners: [] })));

/** Looks at an account in these groups, in a tenant with these role-assignable groups. */
async function lookThrough(
  groups: Partial<Part>,
  owned: Partial<Part>,
  answers: Readonly<Record<string, Partial<Part>>>,
): Promise<{ found: Finding<Privileges>; asked: readonly string[] }> {
  const changed = responses('groups', groups).responses.map((part) =>
    part.id === 'owned' ? { ...part, ...owned } : part,
  );
  nock(GRAPH).post('/v1.0/$batch').reply(200, { responses: changed });
  const asked = answerGroups(answers);
  const { eligible: found } = await testGraph().directory.readFindings(JULIA);
  return { found, asked };
}

describe('a group that somebody can switch on through a group that they are in', () => {
  it('is found by asking the groups that can hold roles, where those are fewer', async () => {
    const row = { principalId: 'A1', accessId: 'member', groupId: 'r1' };
    const { found, asked } = await lookThrough(MINE('a1', 'a2'), assignable('r1'), { r1: rows(row) });
    expect(found).toEqual(known(['Roles r1']));
    expect(asked).toEqual([expect.stringContaining('groupId%20eq%20%27r1%27') as string]);
  });

  it('is found by asking the groups that they are in, where those are fewer', async () => {
    const change = { a1: rows(eligible('member', 'Tier 0', true)) };
    const { found, asked } = await lookThrough(MINE('a1'), assignable('r1', 'r2'), change);
    expect(found).toEqual(known(['Tier 0']));
    expect(asked).toEqual([expect.stringContaining('principalId%20eq%20%27a1%27') as string]);
  });

  it('is found also where Graph cannot list the groups that can hold roles', async () => {
    const change = { a2: rows(eligible('member', 'Tier 0', true)) };
    const unlisted = refused(400, 'Request_UnsupportedQuery');
    expect((await lookThrough(MINE('a1', 'a2'), unlisted, change)).found).toEqual(known(['Tier 0']));
  });

  it('is none of those for which only others are eligible', async () => {
    const row = { principalId: 'somebody-else', accessId: 'member', groupId: 'r1' };
    expect((await lookThrough(MINE('a1'), assignable('r1'), { r1: rows(row) })).found).toEqual(known([]));
  });

  it('is not asked for where no group can hold a role, or they are in no group', async () => {
    expect((await lookThrough(MINE('a1'), assignable(), {})).asked).toEqual([]);
    nock.cleanAll();
    expect((await lookThrough(MINE(), assignable('r1'), {})).asked).toEqual([]);
  });

  it('is not known when one of the groups gives no answer', async () => {
    const { found } = await lookThrough(MINE('a1', 'a2', 'a3'), assignable('r1', 'r2'), {
      r2: { status: 503, body: fixture('graph/error.unavailable') },
    });
    expect(found).toEqual(unknown('unavailable'));
  });
});

it('of forty groups each is asked, twenty at a time', async () => {
  const ids = Array.from({ length: 40 }, (_, n) => `r${n}`);
  const row = { principalId: 'a1', accessId: 'member', groupId: 'r39' };
  const changed = responses('groups', MINE(...ids.map((id) => `a${id.slice(1)}`))).responses.map((part) =>
    part.id === 'owned' ? { ...part, ...assignable(...ids) } : part,
  );
  nock(GRAPH).post('/v1.0/$batch').reply(200, { responses: changed });
  const asked = [answerGroups({ r39: rows(row) }), answerGroups({ r39: rows(row) })];
  const { eligible: found } = await testGraph().directory.readFindings(JULIA);
  expect(found).toEqual(known(['Roles r39']));
  expect(asked.map(({ length }) => length)).toEqual([20, 20]);
});

describe('what an account can switch on', () => {
  const open = unknown('unavailable');
  it.each<[string, Finding<Privileges>, Finding<Privileges>, Finding<Privileges>]>([
    ['is both, each name once', known(['A', 'B']), known(['B', 'C']), known(['A', 'B', 'C'])],
    ['is a group, also where the roles could not be read', open, known(['C']), known(['C'])],
    ['is a role, also where the groups could not be read', known(['A']), open, known(['A'])],
    ['is not known while the roles are not', open, known([]), open],
    ['is not known while the groups are not', known([]), open, open],
    ['is not known while the groups are not, without a licence for roles', none, open, open],
    ['is nothing where one part needs a licence that is not there', known([]), none, none],
    ['is nothing where neither has a name', known([]), known([]), known([])],
    ['is nothing without the licence', none, none, none],
  ])('%s', (_what, roles, groups, both) => {
    expect(eligibleRights(roles, groups)).toEqual(both);
  });
});

describe('right before a step', () => {
  it('the groups are asked for too', async () => {
    answerLook('eligibleGroups', rows(eligible('member', 'Tier 0', true)));
    expect(await testGraph().directory.readPrivilegesNow(JULIA)).toEqual({
      privileges: known([]),
      eligible: known(['Tier 0']),
    });
  });

  it('and so are groups through groups', async () => {
    answerLook();
    nock.cleanAll();
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(200, responses('groups', MINE('a1')));
    answerGroups({ g2: rows({ principalId: 'a1' }) });
    expect((await testGraph().directory.readPrivilegesNow(JULIA)).eligible).toEqual(
      known(['Cloud operations']),
    );
  });
});
