import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const GROUP = 'f0f00000-0000-4000-8000-00000000000a';
const OTHER = 'c010a5e0-0000-4000-8000-000000000002';
const PROPERTIES =
  'id,displayName,userPrincipalName,userType,externalUserState,creationType,identities,mail,otherMails,proxyAddresses,accountEnabled';

/** The fields of microsoft-apis.md A1 that the bot selects. */
function account(id: string, changes: object = {}): object {
  return {
    id,
    displayName: 'Ben Okafor',
    userPrincipalName: `${id}@contoso.example`,
    mail: null,
    otherMails: [],
    proxyAddresses: [],
    userType: 'Member',
    accountEnabled: true,
    ...changes,
  };
}

function isMember(): void {
  nock(GRAPH)
    .post(`/v1.0/users/${JULIA}/checkMemberGroups`, { groupIds: [GROUP] })
    .reply(200, fixture('graph/checkMemberGroups.member'));
}

/** Prepares the answers of the batch, by id. Returns the URLs that the bot asked for. */
function accounts(answers: Record<string, { status: number; body: object }>): string[] {
  const asked: string[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch', (body: { requests: { url: string }[] }) => {
      asked.push(...body.requests.map(({ url }) => url));
      return true;
    })
    .reply(200, { responses: Object.entries(answers).map(([id, answer]) => ({ id, ...answer })) });
  return asked;
}

const ok = (body: object) => ({ status: 200, body });

describe('the standing of somebody who wants to decide', () => {
  it('is read in one round trip, with every address of everybody concerned', async () => {
    isMember();
    const asked = accounts({
      [JULIA]: ok(account(JULIA, { otherMails: ['j@home.example'] })),
      [OTHER]: ok(account(OTHER, { proxyAddresses: ['SMTP:x@contoso.example', 'smtp:J@home.example'] })),
    });
    expect(await testGraph().directory.approverFacts(JULIA, GROUP, [OTHER])).toEqual({
      isMember: true,
      enabled: true,
      guest: false,
      person: { id: JULIA, name: 'Ben Okafor', address: `${JULIA}@contoso.example`, external: false },
      sameAs: [OTHER],
    });
    expect(asked).toEqual([JULIA, OTHER].map((id) => `/users/${id}?$select=${PROPERTIES}`));
  });

  it.each([
    [{ accountEnabled: false }, { enabled: false, guest: false }],
    [{ userType: 'Guest' }, { enabled: true, guest: true }],
    [{ identities: [{ signInType: 'federated' }] }, { enabled: true, guest: true }],
    [{ userPrincipalName: 'b_fabrikam.example#EXT#@contoso.example' }, { enabled: true, guest: true }],
  ])('says of %o: %o', async (changes, standing) => {
    isMember();
    accounts({ [JULIA]: ok(account(JULIA, changes)) });
    expect(await testGraph().directory.approverFacts(JULIA, GROUP, [])).toMatchObject(standing);
  });

  it('is none for somebody who is not in this directory', async () => {
    nock(GRAPH)
      .post(/checkMemberGroups/)
      .reply(404, fixture('graph/error.notFound'));
    accounts({ [JULIA]: { status: 404, body: fixture('graph/error.notFound') as object } });
    expect(await testGraph().directory.approverFacts(JULIA, GROUP, [])).toMatchObject({
      isMember: false,
      enabled: false,
    });
  });

  it('is not told when one of the accounts could not be read', async () => {
    isMember();
    accounts({
      [JULIA]: ok(account(JULIA)),
      [OTHER]: { status: 403, body: fixture('graph/error.forbidden') as object },
    });
    const error = await remoteErrorFrom(testGraph().directory.approverFacts(JULIA, GROUP, [OTHER]));
    expect(error).toMatchObject({ kind: 'forbidden', permission: 'User.Read.All' });
  });

  it('does not count those who are gone', async () => {
    isMember();
    accounts({
      [JULIA]: ok(account(JULIA)),
      [OTHER]: { status: 404, body: fixture('graph/error.notFound') as object },
    });
    expect((await testGraph().directory.approverFacts(JULIA, GROUP, [OTHER])).sameAs).toEqual([]);
  });

  it('needs to know whether the account is enabled', async () => {
    isMember();
    // microsoft-apis.md A1: null when the app may not read it.
    accounts({ [JULIA]: ok(account(JULIA, { accountEnabled: null })) });
    await remoteErrorFrom(testGraph().directory.approverFacts(JULIA, GROUP, []));
  });

  it('of forty people is read twenty at a time', async () => {
    isMember();
    const many = Array.from({ length: 40 }, (_, n) => `c010a5e0-0000-4000-8000-0000000001${n + 10}`);
    const all = [JULIA, ...many];
    for (let part = 0; part < 3; part++) {
      const some = all.slice(part * 20, part * 20 + 20);
      accounts(Object.fromEntries(some.map((id) => [id, ok(account(id))])));
    }
    expect((await testGraph().directory.approverFacts(JULIA, GROUP, many)).isMember).toBe(true);
  });
});

describe('the standing of several people', () => {
  it('is read at once: one call for all accounts, and one for each membership', async () => {
    isMember();
    nock(GRAPH)
      .post(`/v1.0/users/${OTHER}/checkMemberGroups`, { groupIds: [GROUP] })
      .reply(200, { value: [] });
    accounts({
      [JULIA]: ok(account(JULIA, { otherMails: ['j@home.example'] })),
      [OTHER]: ok(account(OTHER, { accountEnabled: false, proxyAddresses: ['smtp:J@home.example'] })),
    });
    expect(await testGraph().directory.standings([JULIA, OTHER], GROUP, [JULIA, OTHER])).toMatchObject([
      { isMember: true, enabled: true, guest: false, sameAs: [OTHER] },
      { isMember: false, enabled: false, guest: false, sameAs: [JULIA] },
    ]);
  });

  it('is not known when one of the memberships is not', async () => {
    isMember();
    nock(GRAPH)
      .post(`/v1.0/users/${OTHER}/checkMemberGroups`)
      .reply(403, { error: { code: 'Authorization_RequestDenied', message: 'no' } });
    accounts({ [JULIA]: ok(account(JULIA)), [OTHER]: ok(account(OTHER)) });
    const error = await remoteErrorFrom(testGraph().directory.standings([JULIA, OTHER], GROUP, []));
    expect(error).toMatchObject({ kind: 'forbidden' });
  });
});
