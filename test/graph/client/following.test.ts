import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { batch, type BatchGet } from '../../../bot/graph/client/batch.js';
import { GRAPH, JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';

useNock();

// Listings inside a batch that come page by page: Graph may send fewer rows than were asked for.

const operation = { name: 'look at the account' };
const get = (url: string, whole = true): BatchGet => ({ operation, url, ...(whole && { whole: true }) });

interface Asked {
  readonly requests: readonly { readonly id: string; readonly url: string }[];
}

/** Graph pages every listing by one row. `rows`: by path. */
function paged(rows: Readonly<Record<string, readonly unknown[]>>, most = 20): string[][] {
  const rounds: string[][] = [];
  nock(GRAPH)
    .post('/v1.0/$batch')
    .times(most)
    .reply(200, (_uri, body) => {
      const { requests } = body as Asked;
      rounds.push(requests.map(({ url }) => url));
      return {
        responses: requests.map(({ id, url }) => {
          const [path = '', token = '0'] = url.split('?$skiptoken=');
          const at = Number(token);
          const list = rows[path] ?? [];
          const next = at + 1 < list.length && {
            '@odata.nextLink': `${GRAPH}/v1.0${path}?$skiptoken=${at + 1}`,
          };
          return { id, status: 200, body: { value: list.slice(at, at + 1), ...next } };
        }),
      };
    });
  return rounds;
}

describe('a listing in a batch that goes on', () => {
  it('is read to its end, and the others are not asked again', async () => {
    const rounds = paged({ '/a': [1, 2, 3], '/b': [4] });
    const { a, b } = await batch(testGraph().graph, operation, { a: get('/a'), b: get('/b') });
    expect([a, b]).toMatchObject([{ body: { value: [1, 2, 3] } }, { body: { value: [4] } }]);
    expect(rounds).toEqual([['/a', '/b'], ['/a?$skiptoken=1'], ['/a?$skiptoken=2']]);
    expect(JSON.stringify(a)).not.toContain('nextLink');
    nock.cleanAll();
  });

  it('is one call where nothing goes on, or where nobody needs the rest', async () => {
    const rounds = paged({ '/a': [1], '/b': [2, 3] });
    await batch(testGraph().graph, operation, { a: get('/a'), b: get('/b', false) });
    expect(rounds).toHaveLength(1);
    nock.cleanAll();
  });

  it('that never ends keeps its link: the rest is not known', async () => {
    const rounds = paged({ '/a': Array.from({ length: 50 }, (_, n) => n) });
    const { a } = await batch(testGraph().graph, operation, { a: get('/a') });
    expect(rounds).toHaveLength(9);
    expect(JSON.stringify(a)).toContain('nextLink');
    nock.cleanAll();
  });

  it('of which a page could not be read is not known', async () => {
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(200, {
        responses: [{ id: 'a', status: 200, body: { value: [1], '@odata.nextLink': `${GRAPH}/v1.0/a?x=1` } }],
      })
      .post('/v1.0/$batch')
      .reply(200, { responses: [{ id: 'a', status: 404, body: { error: { code: 'NotFound' } } }] });
    const { a } = await batch(testGraph().graph, operation, { a: get('/a') });
    expect(a).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });
});

describe('a listing in a batch of which the newest rows are enough', () => {
  const newest = (enough: number): BatchGet => ({ operation, url: '/a', enough });

  it('is read on where a page is short, until there are enough, and keeps its link', async () => {
    const rounds = paged({ '/a': [1, 2, 3, 4] });
    const { a } = await batch(testGraph().graph, operation, { a: newest(2) });
    expect(a).toMatchObject({ body: { value: [1, 2] } });
    expect(rounds).toEqual([['/a'], ['/a?$skiptoken=1']]);
    expect(JSON.stringify(a)).toContain('nextLink');
    nock.cleanAll();
  });

  it('is read to its end where that comes first, and has no link then', async () => {
    paged({ '/a': [1, 2] });
    const { a } = await batch(testGraph().graph, operation, { a: newest(25) });
    expect(a).toMatchObject({ body: { value: [1, 2] } });
    expect(JSON.stringify(a)).not.toContain('nextLink');
    nock.cleanAll();
  });

  it('is read over two more pages at most', async () => {
    const rounds = paged({ '/a': Array.from({ length: 50 }, (_, n) => n) });
    const { a } = await batch(testGraph().graph, operation, { a: newest(25) });
    expect(a).toMatchObject({ body: { value: [0, 1, 2] } });
    expect(rounds).toHaveLength(3);
    nock.cleanAll();
  });

  it('keeps what was read where the next page could not be, and its link', async () => {
    const link = `${GRAPH}/v1.0/a?x=1`;
    nock(GRAPH)
      .post('/v1.0/$batch')
      .reply(200, { responses: [{ id: 'a', status: 200, body: { value: [1], '@odata.nextLink': link } }] })
      .post('/v1.0/$batch')
      .reply(200, { responses: [{ id: 'a', status: 404, body: { error: { code: 'NotFound' } } }] });
    const { a } = await batch(testGraph().graph, operation, { a: newest(25) });
    expect(a).toMatchObject({ ok: true, body: { value: [1], '@odata.nextLink': link } });
  });
});

it('a batch of further pages that fails takes nothing from what was answered', async () => {
  const link = `${GRAPH}/v1.0/a?x=1`;
  const first = [
    { id: 'a', status: 200, body: { value: [1], '@odata.nextLink': link } },
    { id: 'b', status: 200, body: { id: 'b' } },
    { id: 'c', status: 200, body: { value: [1], '@odata.nextLink': `${GRAPH}/v1.0/c?x=1` } },
  ];
  nock(GRAPH).post('/v1.0/$batch').reply(200, { responses: first }).post('/v1.0/$batch').reply(403);
  const enough: BatchGet = { operation, url: '/c', enough: 25 };
  const gets = { a: get('/a'), b: get('/b', false), c: enough };
  const { a, b, c } = await batch(testGraph().graph, operation, gets);
  expect([a.ok, b, c]).toMatchObject([false, { ok: true }, { ok: true, body: { value: [1] } }]);
});

it('a search for people reads on until there are enough', async () => {
  const row = (n: number) => ({
    ...{ id: JULIA.replace(/.$/, String(n)), displayName: `Julia ${n}`, mail: null, proxyAddresses: [] },
    userPrincipalName: `julia${n}@contoso.example`,
  });
  const asked: string[] = [];
  nock(GRAPH)
    .get('/v1.0/users')
    .query(true)
    .times(3)
    .reply(200, (uri) => {
      asked.push(uri);
      const next = asked.length < 3 && {
        '@odata.nextLink': `${GRAPH}/v1.0/users?$skiptoken=${asked.length}`,
      };
      return { value: [row(asked.length)], ...next };
    });
  expect((await testGraph().directory.find('julia')).map(({ name }) => name)).toEqual([
    'Julia 1',
    'Julia 2',
    'Julia 3',
  ]);
});
