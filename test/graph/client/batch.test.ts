import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { batch } from '../../../bot/graph/client/batch.js';
import { fixture, GRAPH, remoteErrorFrom, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

const operation = { name: 'look', permission: 'User.Read.All' } as const;
const get = (url: string) => ({
  operation: { name: `get ${url}`, permission: 'User.Read.All' } as const,
  url,
});
const two = { one: get('/users/1'), two: { ...get('/users/2'), headers: { ConsistencyLevel: 'eventual' } } };
const ok = (id: string, body: object = { id }) => ({ id, status: 200, body });
const throttled = (id: string, headers?: object) => ({
  id,
  status: 429,
  ...(headers && { headers }),
  body: { error: { code: 'TooManyRequests' } },
});

/** Prepares one batch answer and keeps the ids from the request. */
function answer(asked: string[][], responses: object[]): void {
  nock(GRAPH)
    .post('/v1.0/$batch')
    .reply((_uri, body) => {
      const { requests } = body as { requests: { id: string }[] };
      asked.push(requests.map(({ id }) => id));
      return [200, { responses }];
    });
}

describe('a batch', () => {
  it('is one POST of GETs with their own headers', async () => {
    nock(GRAPH)
      .post('/v1.0/$batch', {
        requests: [
          { id: 'one', method: 'GET', url: '/users/1' },
          { id: 'two', method: 'GET', url: '/users/2', headers: { ConsistencyLevel: 'eventual' } },
        ],
      })
      .matchHeader('content-type', /json/)
      .reply(200, { responses: [ok('two'), ok('one')] });
    const answers = await batch(testGraph().graph, operation, two);
    expect(answers).toEqual({
      one: { ok: true, body: { id: 'one' } },
      two: { ok: true, body: { id: 'two' } },
    });
  });

  it('gives each part its own answer: one that failed does not spoil the other', async () => {
    const forbidden = { id: 'two', status: 403, body: fixture('graph/error.forbidden') };
    answer([], [ok('one'), forbidden]);
    const answers = await batch(testGraph().graph, operation, two);
    expect(answers.one.ok).toBe(true);
    expect(answers.two).toMatchObject({
      ok: false,
      error: {
        kind: 'forbidden',
        code: 'Authorization_RequestDenied',
        operation: 'get /users/2',
        permission: 'User.Read.All',
        remoteId: '5f7a8c1e-0000-4000-8000-0000000000aa',
      },
    });
  });

  it('asks once more for what was throttled inside, after the longest wait asked for', async () => {
    const asked: string[][] = [];
    answer(asked, [throttled('one', { 'Retry-After': '1' }), throttled('two', { 'retry-after': 2 })]);
    answer(asked, [ok('two'), ok('one')]);
    const { graph, waits } = testGraph();
    const answers = await batch(graph, operation, two);
    expect(asked).toEqual([
      ['one', 'two'],
      ['one', 'two'],
    ]);
    expect(waits).toEqual([2_000]);
    expect(answers.one.ok && answers.two.ok).toBe(true);
  });

  it('asks again only for the throttled part, and only once', async () => {
    const asked: string[][] = [];
    answer(asked, [ok('one'), throttled('two')]);
    answer(asked, [throttled('two', { 'Retry-After': '1' })]);
    const answers = await batch(testGraph().graph, operation, two);
    expect(asked).toEqual([['one', 'two'], ['two']]);
    expect(answers.one.ok).toBe(true);
    expect(answers.two).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterSeconds: 1 } });
  });

  it.each([500, 502, 503, 504])(
    'asks once more, and only once, for a part that broke with %s',
    async (status) => {
      const asked: string[][] = [];
      const broken = { id: 'two', status, body: { error: { code: 'UnknownError' } } };
      answer(asked, [ok('one'), broken]);
      answer(asked, [ok('two')]);
      const { graph, waits } = testGraph();
      const answers = await batch(graph, operation, { one: two.one, two: { ...two.two, optional: true } });
      expect(asked).toEqual([['one', 'two'], ['two']]);
      expect(waits).toEqual([500]);
      expect(answers.two).toEqual({ ok: true, body: { id: 'two' } });
    },
  );

  it('does not ask again what Graph does not know', async () => {
    const asked: string[][] = [];
    answer(asked, [ok('one'), { id: 'two', status: 501, body: {} }]);
    await batch(testGraph().graph, operation, two);
    expect(asked).toHaveLength(1);
  });

  it('does not wait long for a throttled part', async () => {
    const asked: string[][] = [];
    answer(asked, [ok('one'), throttled('two', { 'Retry-After': '3' })]);
    const { graph, waits } = testGraph();
    const answers = await batch(graph, operation, two);
    expect(answers.two).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterSeconds: 3 } });
    expect([asked.length, waits.length]).toEqual([1, 0]);
  });

  it('is not known where an answer is missing', async () => {
    answer([], [ok('one')]);
    const answers = await batch(testGraph().graph, operation, two);
    expect(answers.two).toMatchObject({
      ok: false,
      error: { kind: 'unavailable', code: 'UnexpectedAnswer' },
    });
  });

  it('only reads, so it is sent again after a short outer 429', async () => {
    nock(GRAPH).post('/v1.0/$batch').reply(429, fixture('graph/error.throttled'), { 'Retry-After': '1' });
    answer([], [ok('one'), ok('two')]);
    const answers = await batch(testGraph().graph, operation, two);
    expect(answers.one.ok).toBe(true);
  });

  it('fails as a whole when the outer call does', async () => {
    nock(GRAPH).post('/v1.0/$batch').reply(400, fixture('graph/error.rejected'));
    const error = await remoteErrorFrom(batch(testGraph().graph, operation, two));
    expect(error).toMatchObject({ kind: 'rejected', operation: 'look' });
  });
});
