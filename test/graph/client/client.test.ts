import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { dummyCredential } from '../../../bot/microsoft/token.js';
import { fixture, GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const path = new RegExp(`/v1.0/users/${JULIA}`);

describe('a call to Graph', () => {
  it('carries the token and a client-request-id of its own, also when it is repeated', async () => {
    const ids: string[] = [];
    const tokens: string[] = [];
    const note = function (this: nock.ReplyFnContext): void {
      ids.push(String(this.req.headers['client-request-id']));
      tokens.push(String(this.req.headers.authorization));
    };
    nock(GRAPH)
      .get(path)
      .reply(function () {
        note.call(this);
        return [429, fixture('graph/error.throttled'), { 'Retry-After': '1' }];
      })
      .get(path)
      .reply(function () {
        note.call(this);
        return [200, fixture('graph/user.ok')];
      });
    const { directory, waits } = testGraph();
    expect(await directory.subject(JULIA)).toMatchObject({ name: 'Julia Jansen' });
    expect(waits).toEqual([1_000]);
    expect(tokens).toEqual(['Bearer a-token', 'Bearer a-token']);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('waits two seconds in all and no more', async () => {
    nock(GRAPH).get(path).twice().reply(429, fixture('graph/error.throttled'), { 'Retry-After': '2' });
    const { directory, waits } = testGraph();
    const error = await remoteErrorFrom(directory.subject(JULIA));
    expect(error).toMatchObject({ kind: 'throttled', retryAfterSeconds: 2 });
    expect(waits).toEqual([2_000]);
  });

  it('is not repeated once its time is over', async () => {
    const { directory, timeOut, waits } = testGraph();
    timeOut();
    const error = await remoteErrorFrom(directory.subject(JULIA));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'TimeoutError' });
    expect(waits).toEqual([]);
  });

  it('does not wait for a token longer than for an answer', async () => {
    const never = new Promise<never>(() => undefined);
    const { directory, timeOut } = testGraph({ credential: { getToken: () => never } });
    const outcome = remoteErrorFrom(directory.account(JULIA));
    timeOut();
    expect(await outcome).toMatchObject({ kind: 'unavailable', code: 'TimeoutError' });
  });

  it('sends no token to a host that is not Graph', async () => {
    nock('http://127.0.0.1:9000')
      .get(/\/graph\/v1.0\/users\//)
      .reply(function () {
        expect(this.req.headers.authorization).toBeUndefined();
        expect(this.req.headers['client-request-id']).toBeDefined();
        return [200, fixture('graph/user.ok')];
      });
    const { directory } = testGraph({ baseUrl: 'http://127.0.0.1:9000/graph/', credential: dummyCredential });
    expect(await directory.subject(JULIA)).toBeDefined();
  });

  it('logs the kind of call, status and ids, and neither token, path, query nor body', async () => {
    nock(GRAPH)
      .patch(path)
      .reply(204, undefined, { 'request-id': 'r-1' })
      .get('/v1.0/users')
      .query(true)
      .reply(200, { value: [] });
    const { directory, changes, logged } = testGraph();
    await changes.setPassword(JULIA, 'Not-a-real-password-2345');
    await directory.find('somebody private');
    const all = logged.join('\n');
    expect(all).toContain('"remoteId":"r-1"');
    expect(all).toContain('"endpoint":"users/{}"');
    expect(all).not.toContain(JULIA);
    expect(all).toContain('clientRequestId');
    expect(all).not.toMatch(/a-token|Not-a-real-password|somebody/);
  });

  it.each([
    ['an empty 403', 403, '', {}, 'forbidden'],
    ['a gateway page', 502, '<html>Bad gateway</html>', { 'Content-Type': 'text/html' }, 'unavailable'],
    ['JSON that is none', 200, '{"id":', { 'Content-Type': 'application/json' }, 'unavailable'],
    ['JSON of another shape', 200, '[]', { 'Content-Type': 'application/json' }, 'unavailable'],
  ])('understands %s', async (_what, status, body, headers, kind) => {
    nock(GRAPH).get(path).times(3).optionally().reply(status, body, headers);
    expect(await remoteErrorFrom(testGraph().directory.account(JULIA))).toMatchObject({ kind });
  });
});
