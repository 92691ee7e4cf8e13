import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const path = `/v1.0/users/${JULIA}/authentication/temporaryAccessPassMethods`;
const created = fixture('graph/temporaryAccessPass.created') as unknown as Record<string, unknown>;
const PASS = String(created['temporaryAccessPass']);

describe('issuePass', () => {
  it('asks for a pass of an hour, for one use, and hands on what is in the answer only', async () => {
    nock(GRAPH).post(path, { lifetimeInMinutes: 60, isUsableOnce: true }).reply(201, created);
    const { changes, logged } = testGraph();
    expect(await changes.issuePass(JULIA)).toEqual({ pass: PASS, minutes: 60 });
    expect(logged.join()).not.toContain(PASS);
  });

  it('is rejected when it is not within the policy', async () => {
    nock(GRAPH).post(path).reply(400, fixture('graph/error.rejected'));
    const error = await remoteErrorFrom(testGraph().changes.issuePass(JULIA));
    expect(error).toMatchObject({ kind: 'rejected', code: 'Request_BadRequest', maybeMade: false });
  });

  it('is rejected when this person could not use it, and not in the error', async () => {
    const unusable = { ...created, isUsable: false, methodUsabilityReason: 'DisabledByPolicy' };
    nock(GRAPH).post(path).reply(201, unusable);
    const error = await remoteErrorFrom(testGraph().changes.issuePass(JULIA));
    expect(error).toMatchObject({ kind: 'rejected', code: 'DisabledByPolicy' });
    expect(JSON.stringify(error) + String(error.stack)).not.toContain(PASS);
  });

  it('may have been issued when the answer cannot be read', async () => {
    nock(GRAPH)
      .post(path)
      .reply(201, { ...created, temporaryAccessPass: null });
    const error = await remoteErrorFrom(testGraph().changes.issuePass(JULIA));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'UnexpectedAnswer', maybeMade: true });
  });
});

describe('passStart', () => {
  it.each([
    ['none', [], undefined],
    ['one', [{ startDateTime: '2026-08-20T09:00:00Z', temporaryAccessPass: null }], '2026-08-20T09:00:00Z'],
    ['one without a start', [{ startDateTime: null }], undefined],
    [
      'the newest of two, which there should not be',
      [{ startDateTime: '2026-08-20T09:00:00Z' }, { startDateTime: '2026-08-19T09:00:00Z' }],
      '2026-08-20T09:00:00Z',
    ],
  ])('is that of %s', async (_what, value, start) => {
    nock(GRAPH).get(path).reply(200, { value });
    expect(await testGraph().changes.passStart(JULIA)).toBe(start);
  });
});
