import nock from 'nock';
import { afterEach, describe, expect, it } from 'vitest';
import type { TenantChanges } from '../../../bot/unlock/evidence/otherWays.js';
import type { Finding } from '../../../bot/unlock/findings.js';
import { GRAPH, JULIA, testGraph, useNock, type TestGraph } from '../../helpers/nockGraph.js';

// Who came into a group that can have admin roles is an admin, and only a line about the group says so.

useNock();
// Not everything that is prepared is asked for.
afterEach(() => nock.cleanAll());

const SINCE = new Date('2026-03-01T00:00:00Z');
const OPERATIONS = { id: 'a1b20000-0000-4000-8000-0000000000ab', displayName: 'Cloud operations' };

const added = (groupId: string, what = 'Add member to group', by = JULIA) => ({
  id: `line-${groupId}-${what}`,
  activityDateTime: '2026-03-02T08:00:00Z',
  activityDisplayName: what,
  result: 'success',
  initiatedBy: { user: { id: by, displayName: 'Julia' } },
  targetResources: [
    { id: 'u1', displayName: null, userPrincipalName: 'mallory@contoso.example', type: 'User' },
    { id: groupId, displayName: null, type: 'Group' },
  ],
});

/** True for the question about groups, and not the one about the tenant. */
const isOfGroups = ({ $filter }: { readonly $filter?: unknown }) =>
  String($filter).includes('member to group');

/** What Graph has of the tenant, but for groups: nothing. */
function quietTenant(): void {
  nock(GRAPH)
    .get(/directoryAudits/)
    .query((query) => !isOfGroups(query))
    .reply(200, { value: [] });
}

function groups(value: readonly object[], more: object = {}): void {
  nock(GRAPH)
    .get(/\/groups\?/)
    .reply(200, { value, ...more });
}

/** Answers the question about groups, and returns the filters that it came with. */
function audit(answer: (filter: string) => readonly [number, object]): string[] {
  const filters: string[] = [];
  nock(GRAPH)
    .persist()
    .get(/directoryAudits/)
    .query(isOfGroups)
    .reply((uri) => {
      const filter = new URL(uri, GRAPH).searchParams.get('$filter') ?? '';
      filters.push(filter);
      return [...answer(filter)];
    });
  return filters;
}

async function read(graph: TestGraph = testGraph()): Promise<TenantChanges> {
  const found: Finding<TenantChanges> = await graph.investigation.tenantChanges(JULIA, SINCE);
  if (!found.known) throw new Error(found.why);
  return found.value;
}

describe('a member or an owner of a group that can have admin roles', () => {
  it.each(['Add member to group', 'Add owner to group'])('is among the changes: %s', async (what) => {
    quietTenant();
    groups([OPERATIONS]);
    audit(() => [200, { value: [added(OPERATIONS.id, what)] }]);
    expect(await read()).toMatchObject({
      groups: { known: true, value: 1 },
      changes: [
        {
          what,
          bySubject: true,
          target: 'Cloud operations (mallory@contoso.example)',
          targetId: OPERATIONS.id,
        },
      ],
    });
  });

  it('is asked for by the ids of the groups, whatever the case of an id in the log', async () => {
    quietTenant();
    groups([OPERATIONS]);
    const filters = audit(() => [200, { value: [added(OPERATIONS.id.toUpperCase())] }]);
    expect((await read()).changes).toHaveLength(1);
    expect(filters).toEqual([expect.stringContaining(`targetResources/any(t:t/id eq '${OPERATIONS.id}')`)]);
  });

  it('is asked for by name where Graph refuses the ids, and another group is left out', async () => {
    quietTenant();
    groups([OPERATIONS]);
    const lines = { value: [added('another'), added(OPERATIONS.id)] };
    const filters = audit((filter) =>
      filter.includes('targetResources') ? [400, { error: { code: 'BadRequest' } }] : [200, lines],
    );
    expect((await read()).changes).toMatchObject([{ targetId: OPERATIONS.id }]);
    expect(filters).toHaveLength(2);
  });

  it('is asked for by name where there are more groups than a filter takes', async () => {
    quietTenant();
    groups(Array.from({ length: 11 }, (_, n) => ({ id: `g${n}`, displayName: `Admins ${n}` })));
    const filters = audit(() => [200, { value: [added('g10'), added('another')] }]);
    expect(await read()).toMatchObject({
      groups: { known: true, value: 11 },
      changes: [{ target: 'Admins 10 (mallory@contoso.example)' }],
    });
    expect(filters).toEqual([expect.not.stringContaining('targetResources')]);
  });

  it('is not asked for where no group can have such roles', async () => {
    quietTenant();
    groups([]);
    const filters = audit(() => [200, { value: [] }]);
    expect(await read()).toMatchObject({ groups: { known: true, value: 0 }, changes: [] });
    expect(filters).toEqual([]);
  });
});

describe('what was not read of these groups is said', () => {
  const next = { '@odata.nextLink': `${GRAPH}/v1.0/auditLogs/directoryAudits?$skiptoken=1` };

  it('where the audit has more lines than were read, or one that is not understood', async () => {
    for (const answer of [{ value: [], ...next }, { value: [{ id: 'odd' }] }]) {
      quietTenant();
      groups([OPERATIONS]);
      audit(() => [200, answer]);
      expect((await read()).groups).toEqual({ known: true, value: 1, cut: true });
      nock.cleanAll();
    }
  });

  it('where a group is not understood', async () => {
    quietTenant();
    groups([OPERATIONS, { displayName: 'No id' }]);
    audit(() => [200, { value: [] }]);
    expect((await read()).groups).toEqual({ known: true, value: 1, cut: true });
  });

  it('and what to grant, after a 403', async () => {
    quietTenant();
    nock(GRAPH)
      .get(/\/groups\?/)
      .reply(403, { error: { code: 'Authorization_RequestDenied' } });
    expect((await read()).groups).toEqual({
      known: false,
      why: 'not-permitted',
      permission: 'GroupMember.Read.All',
    });
  });

  it.each([404, 500, 501, 503])('after a %i, of the groups or of their audit', async (status) => {
    quietTenant();
    nock(GRAPH)
      .get(/\/groups\?/)
      .times(2)
      .reply(status, { error: { code: 'UnknownError' } });
    expect((await read()).groups).toEqual({ known: false, why: 'unavailable' });
    nock.cleanAll();
    quietTenant();
    groups([OPERATIONS]);
    audit(() => [status, { error: { code: 'UnknownError' } }]);
    expect(await read()).toMatchObject({ groups: { known: false, why: 'unavailable' }, changes: [] });
  });

  it('when Graph throttles again and again', async () => {
    quietTenant();
    groups([OPERATIONS]);
    nock(GRAPH)
      .persist()
      .get(/directoryAudits/)
      .query(isOfGroups)
      .reply(429, { error: { code: 'TooManyRequests' } }, { 'Retry-After': '1' });
    expect((await read()).groups).toEqual({ known: false, why: 'throttled' });
  });

  it('when Graph does not answer in time', async () => {
    quietTenant();
    const graph = testGraph();
    nock(GRAPH)
      .get(/\/groups\?/)
      .reply((): Promise<never> => {
        graph.timeOut();
        return new Promise(() => undefined);
      });
    expect((await read(graph)).groups).toEqual({ known: false, why: 'too-slow' });
  });
});
