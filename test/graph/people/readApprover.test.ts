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

interface Inner {
  readonly id: string;
  readonly url: string;
}

const MEMBER = ok({ value: [GROUP] });
const key = (id: string): string => `member-${id}`;

/** Prepares the answers of a batch, by id. Returns the questions that the bot asked. */
function answers(of: Record<string, { status: number; body: object }>): Inner[] {
  const asked: Inner[] = [];
  nock(GRAPH)
    .post('/v1.0/$batch', (body: { requests: Inner[] }) => {
      asked.push(...body.requests);
      return true;
    })
    .reply(200, { responses: Object.entries(of).map(([id, answer]) => ({ id, ...answer })) });
  return asked;
}

/** The answers about accounts, of which Julia is in the group. */
const accounts = (of: Record<string, { status: number; body: object }>): Inner[] =>
  answers({ [key(JULIA)]: MEMBER, ...of });

function ok(body: object): { status: number; body: object } {
  return { status: 200, body };
}

describe('the standing of somebody who wants to decide', () => {
  it('is read in one round trip, with every address of everybody concerned', async () => {
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
    // microsoft-apis.md A17, A18: an inner body has its own content type.
    const membership = {
      method: 'POST',
      url: `/users/${JULIA}/checkMemberGroups`,
      headers: { 'Content-Type': 'application/json' },
      body: { groupIds: [GROUP] },
    };
    expect(asked).toMatchObject([
      membership,
      ...[JULIA, OTHER].map((id) => ({ method: 'GET', url: `/users/${id}?$select=${PROPERTIES}` })),
    ]);
  });

  it.each([
    [{ accountEnabled: false }, { enabled: false, guest: false }],
    [{ userType: 'Guest' }, { enabled: true, guest: true }],
    [{ identities: [{ signInType: 'federated' }] }, { enabled: true, guest: true }],
    [{ userPrincipalName: 'b_fabrikam.example#EXT#@contoso.example' }, { enabled: true, guest: true }],
  ])('says of %o: %o', async (changes, standing) => {
    accounts({ [JULIA]: ok(account(JULIA, changes)) });
    expect(await testGraph().directory.approverFacts(JULIA, GROUP, [])).toMatchObject(standing);
  });

  it('is none for somebody who is not in this directory', async () => {
    const gone = { status: 404, body: fixture('graph/error.notFound') as object };
    answers({ [key(JULIA)]: gone, [JULIA]: gone });
    expect(await testGraph().directory.approverFacts(JULIA, GROUP, [])).toMatchObject({
      isMember: false,
      enabled: false,
    });
  });

  it('is not told when one of the accounts could not be read', async () => {
    accounts({
      [JULIA]: ok(account(JULIA)),
      [OTHER]: { status: 403, body: fixture('graph/error.forbidden') as object },
    });
    const error = await remoteErrorFrom(testGraph().directory.approverFacts(JULIA, GROUP, [OTHER]));
    expect(error).toMatchObject({ kind: 'forbidden', permission: 'User.Read.All' });
  });

  it('does not count those who are gone', async () => {
    accounts({
      [JULIA]: ok(account(JULIA)),
      [OTHER]: { status: 404, body: fixture('graph/error.notFound') as object },
    });
    expect((await testGraph().directory.approverFacts(JULIA, GROUP, [OTHER])).sameAs).toEqual([]);
  });

  it('needs to know whether the account is enabled', async () => {
    // microsoft-apis.md A1: null when the app may not read it.
    accounts({ [JULIA]: ok(account(JULIA, { accountEnabled: null })) });
    await remoteErrorFrom(testGraph().directory.approverFacts(JULIA, GROUP, []));
  });

  it('of forty people is read twenty at a time', async () => {
    const many = Array.from({ length: 40 }, (_, n) => `c010a5e0-0000-4000-8000-0000000001${n + 10}`);
    const all = [JULIA, ...many].map((id): [string, ReturnType<typeof ok>] => [id, ok(account(id))]);
    const questions: typeof all = [[key(JULIA), MEMBER], ...all];
    for (let part = 0; part < 3; part++)
      answers(Object.fromEntries(questions.slice(part * 20, part * 20 + 20)));
    expect((await testGraph().directory.approverFacts(JULIA, GROUP, many)).isMember).toBe(true);
  });
});

describe('the standing of several people', () => {
  it('is read at once, memberships and accounts in one call', async () => {
    accounts({
      [key(OTHER)]: ok({ value: [] }),
      [JULIA]: ok(account(JULIA, { otherMails: ['j@home.example'] })),
      [OTHER]: ok(account(OTHER, { accountEnabled: false, proxyAddresses: ['smtp:J@home.example'] })),
    });
    expect(await testGraph().directory.standings([JULIA, OTHER], GROUP, [JULIA, OTHER])).toMatchObject([
      { isMember: true, enabled: true, guest: false, sameAs: [OTHER] },
      { isMember: false, enabled: false, guest: false, sameAs: [JULIA] },
    ]);
  });

  it('is not known when one of the memberships is not', async () => {
    const refused = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'no' } } };
    accounts({ [key(OTHER)]: refused, [JULIA]: ok(account(JULIA)), [OTHER]: ok(account(OTHER)) });
    const error = await remoteErrorFrom(testGraph().directory.standings([JULIA, OTHER], GROUP, []));
    expect(error).toMatchObject({
      kind: 'forbidden',
      permission: 'User.Read.All and GroupMember.Read.All',
    });
  });
});
