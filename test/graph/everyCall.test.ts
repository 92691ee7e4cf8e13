import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { fixture, GRAPH, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';
import { CHANGES, LOOKS, type Call } from './everyCallRows.js';

useNock();

const calls: readonly Call[] = [
  ...LOOKS,
  ...Object.entries(CHANGES).map(([name, call]) => ({ name, ...call })),
];

/** Gives the same answer to every call, and counts the calls. */
function always(call: Call, status: number, body: string, headers: Record<string, string> = {}) {
  const counted = { times: 0 };
  nock(GRAPH)
    .persist()
    .intercept(call.path, call.method)
    .reply(
      status,
      () => {
        counted.times += 1;
        return fixture(`graph/error.${body}`);
      },
      headers,
    );
  return counted;
}

describe.each(calls)('$name', (call) => {
  it('names the permission that is missing when Graph says 403, and is not sent again', async () => {
    const counted = always(call, 403, 'forbidden');
    const error = await remoteErrorFrom(call.make(testGraph()));
    expect(error).toMatchObject({
      kind: 'forbidden',
      status: 403,
      code: 'Authorization_RequestDenied',
      permission: call.permission,
      maybeMade: false,
      remoteId: '5f7a8c1e-0000-4000-8000-0000000000aa',
    });
    expect(counted.times).toBe(1);
  });

  it('hands a long Retry-After on at once instead of waiting for it', async () => {
    const counted = always(call, 429, 'throttled', { 'Retry-After': '30' });
    const graph = testGraph();
    const error = await remoteErrorFrom(call.make(graph));
    expect(error).toMatchObject({ kind: 'throttled', retryAfterSeconds: 30, maybeMade: false });
    expect(counted.times).toBe(1);
    expect(graph.waits).toEqual([]);
  });

  it('sends a read three times at most when the service is away, and a write once', async () => {
    const counted = always(call, 503, 'unavailable');
    const graph = testGraph();
    const error = await remoteErrorFrom(call.make(graph));
    expect(error).toMatchObject({ kind: 'unavailable', status: 503, maybeMade: call.writes });
    expect(counted.times).toBe(call.writes ? 1 : 3);
    expect(graph.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(2_000);
  });

  it('may have been made when a write got no answer in time, and never when a read did not', async () => {
    const graph = testGraph();
    let times = 0;
    nock(GRAPH)
      .intercept(call.path, call.method)
      .reply(() => {
        times += 1;
        graph.timeOut();
        return new Promise(() => undefined);
      });
    const error = await remoteErrorFrom(call.make(graph));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'TimeoutError', maybeMade: call.writes });
    expect(times).toBe(1);
  });

  it('sends a write once and a read again when the connection breaks', async () => {
    const graph = testGraph();
    nock(GRAPH)
      .intercept(call.path, call.method)
      .times(call.writes ? 1 : 3)
      .replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }));
    const error = await remoteErrorFrom(call.make(graph));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'ECONNRESET', maybeMade: call.writes });
    // One more call would find no prepared answer and end with another code.
    expect(nock.isDone()).toBe(true);
  });

  it("keeps the vendor's sentence and the request out of the error", async () => {
    always(call, 403, 'forbidden');
    const error = await remoteErrorFrom(call.make(testGraph()));
    const kept = JSON.stringify({ ...error, message: error.message, cause: error.cause });
    expect(kept).not.toMatch(/Insufficient privileges|Not-a-real-password|a-token|julia/i);
  });
});

/** For these calls "not there" is an answer. */
const MAY_BE_GONE = [
  ...['find', 'subject', 'person', 'checkMembership'],
  ...['rule', 'removeConsent', 'method', 'removeMethod'],
];
it.each(calls.filter(({ name }) => !MAY_BE_GONE.includes(name)))(
  '$name of somebody who is gone is not-found',
  async (call) => {
    const counted = always(call, 404, 'notFound');
    const error = await remoteErrorFrom(call.make(testGraph()));
    expect(error).toMatchObject({ kind: 'not-found', code: 'Request_ResourceNotFound', maybeMade: false });
    expect(counted.times).toBe(1);
  },
);
