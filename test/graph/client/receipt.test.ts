import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { Receipt } from '../../../bot/graph/client/receipt.js';
import { SendHandler } from '../../../bot/graph/client/middleware/send.js';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const HEADER = 'Mon, 02 Mar 2026 14:02:10 GMT';
const SECOND = '2026-03-02T14:02:10.000Z';

/** What a receipt says after an answer that took so long. */
function noted(header: string | null, tookMs: number) {
  const receipt = new Receipt();
  receipt.note(header, tookMs);
  return { answeredAt: receipt.answeredAt, ...receipt.accepted };
}

describe('a receipt', () => {
  it.each([
    ['at once', 0, SECOND],
    ['after 300 ms: the call may be of the second before', 300, '2026-03-02T14:02:09.000Z'],
    ['after a second', 1_000, '2026-03-02T14:02:09.000Z'],
    ['after a second and a half', 1_500, '2026-03-02T14:02:08.000Z'],
  ])('of an answer %s gives the earliest second of the call', (_when, tookMs, acceptedAt) => {
    expect(noted(HEADER, tookMs)).toEqual({ answeredAt: SECOND, acceptedAt });
  });

  it.each([null, '', 'soon'])('says nothing of time by the date %j', (header) => {
    expect(noted(header, 300)).toEqual({ answeredAt: undefined });
  });

  it('of a call without an answer says nothing of time', () => {
    const receipt = new Receipt();
    expect([receipt.answeredAt, receipt.accepted]).toEqual([undefined, {}]);
  });

  it('counts the time from the sending to the answer', async () => {
    const times = [5_000, 7_000];
    const send = async () => new Response(null, { headers: { Date: HEADER } });
    const handler = new SendHandler(
      () => send,
      { debug: () => undefined, info: () => undefined, warn: () => undefined },
      () => times.shift()!,
    );
    const receipt = new Receipt();
    await handler.execute({
      request: `${GRAPH}/v1.0/me`,
      middlewareControl: { getMiddlewareOptions: () => receipt },
    } as unknown as Parameters<SendHandler['execute']>[0]);
    expect(receipt.accepted).toEqual({ acceptedAt: '2026-03-02T14:02:08.000Z' });
  });
});

describe('a change of which Microsoft keeps a moment', () => {
  const date = { Date: HEADER };
  const ABOUT_THEN = /^2026-03-02T14:0(1:5|2:0)\d\.000Z$/;

  it('says when the new password was taken', async () => {
    nock(GRAPH).patch(/users/).reply(204, undefined, date);
    const { acceptedAt } = await testGraph().changes.setPassword(JULIA, 'Not-a-real-password-2345');
    expect(acceptedAt).toMatch(ABOUT_THEN);
  });

  it('says when the sign-out was taken, also by an answer that the SDK cannot read', async () => {
    const type = { 'Content-Type': 'application/json' };
    nock(GRAPH)
      .post(/revokeSignInSessions/)
      .reply(200, 'ok', { ...date, ...type });
    expect((await testGraph().changes.revokeSessions(JULIA)).acceptedAt).toMatch(ABOUT_THEN);
  });

  it('says when the pass was issued', async () => {
    const body = {
      temporaryAccessPass: 'Tap-not-real',
      lifetimeInMinutes: 60,
      methodUsabilityReason: 'EnabledByPolicy',
    };
    nock(GRAPH)
      .post(/temporaryAccessPassMethods/)
      .reply(201, body, date);
    expect((await testGraph().changes.issuePass(JULIA)).acceptedAt).toMatch(ABOUT_THEN);
  });

  it('says nothing of time where the answer has no date', async () => {
    nock(GRAPH).patch(/users/).reply(204);
    expect(await testGraph().changes.setPassword(JULIA, 'Not-a-real-password-2345')).toEqual({});
  });

  it('that was refused is not taken, whatever date the refusal has', async () => {
    nock(GRAPH).patch(/users/).reply(503, fixture('graph/error.throttled'), date);
    const error = await remoteErrorFrom(testGraph().changes.setPassword(JULIA, 'Not-a-real-password-2345'));
    expect(error).toMatchObject({ kind: 'unavailable', maybeMade: true });
  });

  it('is read before it with the clock of Microsoft', async () => {
    nock(GRAPH).get(/users/).reply(200, { accountEnabled: true }, date);
    expect(await testGraph().directory.account(JULIA)).toMatchObject({ readAt: SECOND });
  });
});
