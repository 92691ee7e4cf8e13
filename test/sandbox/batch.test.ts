import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import type { Json } from '../../sandbox/http/json.js';
import { people } from '../../sandbox/tenant/seed.js';
import { ask } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.faults.clear();
  sandbox.calls.clear();
});

const json = { 'Content-Type': 'application/json' };
const get = (id: string, person: { id: string } = people.julia) => ({
  id,
  method: 'GET',
  url: `/users/${person.id}`,
});
const batch = (requests: unknown[]) => ask(sandbox)('POST', '/$batch', { requests });
const enable = (id: string, person: { id: string }, dependsOn?: string[]) => ({
  id,
  method: 'PATCH',
  url: `/users/${person.id}`,
  headers: json,
  body: { accountEnabled: true },
  dependsOn,
});

async function inner(
  requests: unknown[],
): Promise<Map<string, { status: number; headers: Json; body?: Json }>> {
  const answer = await batch(requests);
  expect(answer.status).toBe(200);
  const responses = answer.body.responses as { id: string; status: number; headers: Json; body?: Json }[];
  return new Map(responses.map((response) => [response.id, response]));
}

describe('a batch', () => {
  it('answers 200 whatever its requests answer, each with its own status', async () => {
    const missing = { id: 'b', method: 'GET', url: '/users/nobody' };
    const responses = await inner([get('a'), missing, enable('c', people.lena)]);
    expect([...['a', 'b', 'c']].map((id) => responses.get(id)?.status)).toEqual([200, 404, 204]);
    expect(responses.get('c')).not.toHaveProperty('body');
  });

  it('does not answer in the order of the requests', async () => {
    const { body } = await batch([get('a'), get('b')]);
    expect((body.responses as Json[]).map((response) => response.id)).toEqual(['b', 'a']);
  });

  it('has four requests at once for one mailbox, and refuses the others', async () => {
    const folder = (name: string, n: number) => ({
      id: String(n),
      method: 'GET',
      url: `/users/${people.julia.id}/mailFolders/${name}`,
    });
    const names = ['inbox', 'archive', 'drafts', 'outbox', 'junkemail', 'clutter'];
    const responses = await inner([...names.map(folder), get('other')]);
    const refused = [...responses].filter(([, { status }]) => status === 429).map(([id]) => id);
    expect(refused.toSorted()).toEqual(['4', '5']);
    expect(responses.get('5')?.body).toMatchObject({ error: { code: 'ApplicationThrottled' } });
  });

  it('gives 424 to what depends on a failure, and does not run it', async () => {
    const responses = await inner([enable('1', people.greta), enable('2', people.lena, ['1'])]);
    expect([responses.get('1')?.status, responses.get('2')?.status]).toEqual([403, 424]);
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);
  });

  it('throttles a single request in it, with Retry-After among that one’s headers', async () => {
    sandbox.faults.add({ match: { path: people.omar.id }, status: 429, headers: { 'Retry-After': '7' } });
    const responses = await inner([get('a'), get('b', people.omar)]);
    expect(responses.get('a')?.status).toBe(200);
    expect(responses.get('b')).toMatchObject({ status: 429, headers: { 'Retry-After': '7' } });
  });

  it('passes headers of an inner request on', async () => {
    const url = '/users?$search="displayName:anna"&$count=true';
    const responses = await inner([
      { id: '1', method: 'GET', url },
      { id: '2', method: 'GET', url, headers: { ConsistencyLevel: 'eventual' } },
    ]);
    expect([responses.get('1')?.status, responses.get('2')?.status]).toEqual([400, 200]);
  });

  it.each([
    ['more than 20 requests', Array.from({ length: 21 }, (_, n) => get(String(n)))],
    ['no requests', []],
    ['two requests with one id', [get('a'), get('a')]],
    ['a request without an id', [{ method: 'GET', url: '/users' }]],
    ['an absolute url', [{ id: '1', method: 'GET', url: 'https://graph.microsoft.com/v1.0/users' }]],
    ['a body without its content type', [{ ...enable('1', people.lena), headers: {} }]],
    ['a dependency on a later request', [enable('1', people.lena, ['2']), get('2')]],
    ['half serial, half parallel', [get('1'), enable('2', people.lena, ['1']), get('3')]],
  ])('refuses %s', async (_, requests) => {
    expect((await batch(requests)).status).toBe(400);
  });

  it('is not itself a write; the changes in it are', async () => {
    await batch([get('a'), enable('b', people.lena)]);
    expect(sandbox.calls.writes()).toMatchObject([{ method: 'PATCH', inBatch: true, status: 204 }]);
  });
});
