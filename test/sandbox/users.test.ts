import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { people } from '../../sandbox/tenant/seed.js';
import { ask, codeOf, eventual, rows } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
let graph: ReturnType<typeof ask>;

beforeAll(async () => {
  sandbox = await startSandbox();
  graph = ask(sandbox);
});
afterAll(() => sandbox.close());

const names = (value: unknown[]): unknown[] =>
  value.map((row) => (row as { displayName: string }).displayName);
const search = (text: string): string => `/users?$search=${encodeURIComponent(text)}&$count=true`;

describe('getting a user', () => {
  it('gives the default properties and no others without $select', async () => {
    const { status, body } = await graph('GET', `/users/${people.lena.id}`);
    expect(status).toBe(200);
    expect(body.userPrincipalName).toBe(people.lena.userPrincipalName);
    expect(body).not.toHaveProperty('accountEnabled');
  });

  it('gives what was selected, also in the form with the key in quotes', async () => {
    const path = `/users('${people.lena.userPrincipalName}')?$select=id,accountEnabled,onPremisesSyncEnabled`;
    const { body } = await graph('GET', path);
    expect(body).toMatchObject({ id: people.lena.id, accountEnabled: false, onPremisesSyncEnabled: null });
    expect(body).not.toHaveProperty('displayName');
  });

  it('finds a guest by a name with an encoded #', async () => {
    const { body } = await graph(
      'GET',
      `/users/${encodeURIComponent(people.gil.userPrincipalName)}?$select=id,userType`,
    );
    expect(body).toMatchObject({ id: people.gil.id, userType: 'Guest' });
  });

  it('finds a name with an apostrophe in both forms', async () => {
    const plain = await graph('GET', `/users/${people.mallory.userPrincipalName}`);
    const doubled = await graph('GET', `/users('${people.mallory.userPrincipalName.replace("'", "''")}')`);
    expect([plain.body.id, doubled.body.id]).toEqual([people.mallory.id, people.mallory.id]);
  });

  it('answers 404 for somebody who is not there, with the ids of the request in the error and the headers', async () => {
    const answer = await graph('GET', '/users/nobody@contoso.example', undefined, {
      'client-request-id': 'mine',
    });
    expect([answer.status, codeOf(answer)]).toEqual([404, 'Request_ResourceNotFound']);
    expect(answer.headers.get('client-request-id')).toBe('mine');
    const { innerError } = answer.body.error as { innerError: Record<string, string> };
    expect(innerError['client-request-id']).toBe('mine');
    expect(innerError['request-id']).toBe(answer.headers.get('request-id'));
  });

  it('refuses to select what a user does not have', async () => {
    expect((await graph('GET', `/users/${people.piet.id}?$select=shoeSize`)).status).toBe(400);
  });

  it('gives the manager, and 404 where there is none', async () => {
    expect((await graph('GET', `/users/${people.julia.id}/manager`)).body.id).toBe(people.piet.id);
    expect((await graph('GET', `/users/${people.greta.id}/manager`)).status).toBe(404);
  });
});

describe('searching for users', () => {
  it('wants the ConsistencyLevel header', async () => {
    const answer = await graph('GET', search('"displayName:anna"'));
    expect([answer.status, codeOf(answer)]).toEqual([400, 'Request_UnsupportedQuery']);
  });

  it('matches words of the display name in any order, by their beginning, and counts them', async () => {
    const { body } = await graph('GET', search('"displayName:anna"'), undefined, eventual);
    expect(body['@odata.count']).toBe(3);
    const vries = await graph('GET', search('"displayName:vries pie"'), undefined, eventual);
    expect(names(rows(vries))).toEqual(['Piet de Vries']);
  });

  it('is not "contains": the middle of a word finds nothing', async () => {
    expect(rows(await graph('GET', search('"displayName:nna"'), undefined, eventual))).toEqual([]);
  });

  it('compares other properties by their beginning, and takes OR outside the quotes', async () => {
    const found = await graph('GET', search('"displayName:otto" OR "mail:julia.jan"'), undefined, eventual);
    expect(names(rows(found))).toEqual(['Julia Jansen', 'Otto Quist']);
  });

  it('takes an escaped double quote inside a clause', async () => {
    expect((await graph('GET', search('"displayName:\\"anna"'), undefined, eventual)).status).toBe(200);
  });

  it.each(['displayName:anna', '"anna"', '"displayName:a"b"', '"displayName:anna" or "mail:anna"'])(
    'refuses %s',
    async (text) => {
      expect((await graph('GET', search(text), undefined, eventual)).status).toBe(400);
    },
  );
});

describe('filtering users', () => {
  const filter = (text: string): string => `/users?$filter=${encodeURIComponent(text)}`;

  it('understands startswith, eq, and, or, not and a doubled quote', async () => {
    expect(rows(await graph('GET', filter("startswith(userPrincipalName,'anna.')")))).toHaveLength(3);
    const quoted = "userPrincipalName eq 'mallory.o''quirk@contoso.example'";
    expect(rows(await graph('GET', filter(quoted)))).toHaveLength(1);
    const disabled =
      "accountEnabled eq false and (displayName eq 'Lena Berg' or displayName eq 'Piet de Vries')";
    expect(names(rows(await graph('GET', filter(disabled))))).toEqual(['Lena Berg']);
  });

  it('takes ne only as an advanced query', async () => {
    expect((await graph('GET', filter("userType ne 'Member'"))).status).toBe(400);
    const advanced = await graph('GET', `${filter("userType ne 'Member'")}&$count=true`, undefined, eventual);
    expect(names(rows(advanced))).toEqual(['Gil Torres']);
  });

  it.each(["displayName eq 'O'Brien'", "displayName eq 'open", 'displayName =', "contains(displayName,'a')"])(
    'refuses %s',
    async (text) => {
      expect((await graph('GET', filter(text))).status).toBe(400);
    },
  );

  it('pages: every nextLink leads on until there is none', async () => {
    const seen: unknown[] = [];
    let next: string | undefined = '/users?$top=7&$select=displayName';
    while (next) {
      const page = await graph('GET', next);
      seen.push(...names(rows(page)));
      next = (page.body['@odata.nextLink'] as string | undefined)?.replace(`${sandbox.url}/graph/v1.0`, '');
    }
    expect(new Set(seen).size).toBe(Object.keys(people).length);
    expect((await graph('GET', '/users?$top=1000')).status).toBe(400);
  });
});
