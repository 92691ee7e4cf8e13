import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { checkMembership } from '../../../bot/graph/people/checkMembership.js';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

describe('subject', () => {
  it('selects what a subject is made of', async () => {
    nock(GRAPH)
      .get(`/v1.0/users/${JULIA}`)
      .query({ $select: 'id,displayName,userPrincipalName,mail,proxyAddresses' })
      .reply(200, fixture('graph/user.ok'));
    expect(await testGraph().directory.subject(JULIA)).toEqual({
      id: JULIA,
      name: 'Julia Jansen',
      userPrincipalName: 'julia.jansen@contoso.example',
      mail: 'julia.jansen@contoso.example',
    });
  });

  it('is called by the sign-in name where there is no other, and has no mail where there is none', async () => {
    nock(GRAPH).get(/users/).reply(200, fixture('graph/user.withoutMailbox'));
    expect(await testGraph().directory.subject('x')).toEqual({
      id: 'c010a5e0-0000-4000-8000-000000000009',
      name: 'mia@contoso.example',
      userPrincipalName: 'mia@contoso.example',
    });
  });

  it('is undefined when there is no such person', async () => {
    nock(GRAPH).get(/users/).reply(404, fixture('graph/error.notFound'));
    expect(await testGraph().directory.subject(JULIA)).toBeUndefined();
  });

  it('stays one segment of the path, whatever the id', async () => {
    nock(GRAPH)
      .get('/v1.0/users/..%2Fgroups%3F%24top%3D1%23')
      .query({ $select: 'id,displayName,userPrincipalName,mail,proxyAddresses' })
      .reply(404, fixture('graph/error.notFound'));
    expect(await testGraph().directory.subject('../groups?$top=1#')).toBeUndefined();
  });
});

describe('a person', () => {
  const PERSON =
    'id,displayName,userPrincipalName,userType,externalUserState,creationType,identities,jobTitle,department';
  const julia = { id: JULIA, displayName: 'Julia Jansen', userPrincipalName: 'julia.jansen@contoso.example' };

  it('is read with all that says where they come from', async () => {
    nock(GRAPH).get(`/v1.0/users/${JULIA}`).query({ $select: PERSON }).reply(200, julia);
    expect(await testGraph().directory.person(JULIA)).toEqual({
      id: JULIA,
      name: 'Julia Jansen',
      address: 'julia.jansen@contoso.example',
      external: false,
    });
  });

  it('comes from another organisation, also as a member', async () => {
    const identities = [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }];
    nock(GRAPH)
      .get(/users/)
      .reply(200, { ...julia, userType: 'Member', identities });
    expect(await testGraph().directory.person(JULIA)).toMatchObject({ external: true });
  });

  it('without a name is called by the sign-in name', async () => {
    nock(GRAPH)
      .get(/users/)
      .reply(200, { ...julia, displayName: null });
    expect(await testGraph().directory.person(JULIA)).toMatchObject({ name: 'julia.jansen@contoso.example' });
  });

  it('is nobody when there is no such person, and an error when the answer does not say who it is', async () => {
    nock(GRAPH).get(/users/).reply(404, fixture('graph/error.notFound'));
    expect(await testGraph().directory.person(JULIA)).toBeUndefined();
    nock(GRAPH).get(/users/).reply(200, { id: JULIA, displayName: null, userPrincipalName: null });
    expect(await remoteErrorFrom(testGraph().directory.person(JULIA))).toMatchObject({ kind: 'unavailable' });
  });
});

describe('account', () => {
  it('selects every property, because none comes unasked', async () => {
    nock(GRAPH)
      .get(`/v1.0/users/${JULIA}`)
      .query({
        $select:
          'id,accountEnabled,onPremisesSyncEnabled,onPremisesSecurityIdentifier,assignedLicenses,lastPasswordChangeDateTime,signInSessionsValidFromDateTime,userPrincipalName,userType,externalUserState,creationType,identities,jobTitle,department',
      })
      .reply(200, fixture('graph/account.ok'));
    expect(await testGraph().directory.account(JULIA)).toEqual({
      enabled: true,
      directorySynced: false,
      guest: false,
      lastPasswordChange: '2026-02-02T09:30:00Z',
      sessionsValidFrom: '2026-02-02T09:30:00Z',
    });
  });

  it.each([
    [true, true],
    [false, false],
    [null, false],
  ])('onPremisesSyncEnabled %s means synced now: %s', async (onPremisesSyncEnabled, directorySynced) => {
    nock(GRAPH).get(/users/).reply(200, { accountEnabled: true, onPremisesSyncEnabled, userType: 'Guest' });
    expect(await testGraph().directory.account(JULIA)).toEqual({
      enabled: true,
      directorySynced,
      guest: true,
    });
  });

  it.each([
    ['its sign-in name', { userPrincipalName: 'x_fabrikam.example#EXT#@contoso.example' }],
    ['an invitation', { externalUserState: 'Accepted' }],
    ['how it was made', { creationType: 'Invitation' }],
    ['where it signs in', { identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD' }] }],
  ])('of a member counts as a guest’s by %s', async (_what, change) => {
    nock(GRAPH)
      .get(/users/)
      .reply(200, { accountEnabled: true, userType: 'Member', ...change });
    expect(await testGraph().directory.account(JULIA)).toMatchObject({ guest: true });
  });

  it('is not known when the app may not read whether it is enabled', async () => {
    nock(GRAPH).get(/users/).reply(200, fixture('graph/account.limited'));
    expect(await remoteErrorFrom(testGraph().directory.account(JULIA))).toMatchObject({
      kind: 'unavailable',
      code: 'UnexpectedAnswer',
    });
  });
});

describe('checkMembership', () => {
  const group = 'f0f00000-0000-4000-8000-00000000000a';

  it('asks for the one group, and compares ids without regard to case', async () => {
    nock(GRAPH)
      .post(`/v1.0/users/${JULIA}/checkMemberGroups`, { groupIds: [group] })
      .matchHeader('content-type', /json/)
      .reply(200, fixture('graph/checkMemberGroups.member'));
    expect(await checkMembership(testGraph().graph, JULIA, group)).toBe(true);
  });

  it('is false when the answer does not hold the group', async () => {
    nock(GRAPH)
      .post(/checkMemberGroups/)
      .reply(200, { value: [] });
    expect(await checkMembership(testGraph().graph, JULIA, group)).toBe(false);
  });

  it('is false for somebody who is not in this directory', async () => {
    nock(GRAPH)
      .post(/checkMemberGroups/)
      .reply(404, fixture('graph/error.notFound'));
    expect(await checkMembership(testGraph().graph, JULIA, group)).toBe(false);
  });

  it('only reads, so it is asked again after a short 429', async () => {
    nock(GRAPH)
      .post(/checkMemberGroups/)
      .reply(429, fixture('graph/error.throttled'), { 'Retry-After': '1' })
      .post(/checkMemberGroups/)
      .reply(200, fixture('graph/checkMemberGroups.member'));
    expect(await checkMembership(testGraph().graph, JULIA, group)).toBe(true);
  });
});
