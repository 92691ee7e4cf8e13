import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

describe('a write is one call that changes one thing', () => {
  it('setPassword sets a password that must be changed', async () => {
    nock(GRAPH)
      .patch(`/v1.0/users/${JULIA}`, {
        passwordProfile: { password: 'Not-a-real-password-2345', forceChangePasswordNextSignIn: true },
      })
      .matchHeader('content-type', /json/)
      .reply(204);
    await testGraph().changes.setPassword(JULIA, 'Not-a-real-password-2345');
  });

  it('a password that Entra ID does not accept is rejected, and not in the error', async () => {
    nock(GRAPH).patch(/users/).reply(400, fixture('graph/error.rejected'));
    const call = testGraph().changes.setPassword(JULIA, 'Not-a-real-password-2345');
    const error = await remoteErrorFrom(call);
    expect(error).toMatchObject({ kind: 'rejected', code: 'Request_BadRequest', maybeMade: false });
    expect(JSON.stringify(error) + String(error.stack)).not.toContain('Not-a-real-password');
  });

  it('enableSignIn allows sign-in and touches nothing else', async () => {
    nock(GRAPH).patch(`/v1.0/users/${JULIA}`, { accountEnabled: true }).reply(204);
    await testGraph().changes.enableSignIn(JULIA);
  });

  it.each([
    ['200 with true, as documented', 200, fixture('graph/revokeSessions.ok')],
    ['204, a known deviation', 204, undefined],
    ['202 without a body', 202, undefined],
    ['200 with a body that is no JSON', 200, 'ok'],
  ])('revokeSessions takes %s for success', async (_what, status, body) => {
    nock(GRAPH)
      .post(`/v1.0/users/${JULIA}/revokeSignInSessions`, '')
      .reply(status, body, { 'Content-Type': 'application/json' });
    await testGraph().changes.revokeSessions(JULIA);
  });

  it('is not repeated after a 429, however short the wait', async () => {
    nock(GRAPH).patch(/users/).reply(429, fixture('graph/error.throttled'), { 'Retry-After': '1' });
    const { changes, waits } = testGraph();
    expect(await remoteErrorFrom(changes.enableSignIn(JULIA))).toMatchObject({
      kind: 'throttled',
      retryAfterSeconds: 1,
      maybeMade: false,
    });
    expect(waits).toEqual([]);
  });
});
