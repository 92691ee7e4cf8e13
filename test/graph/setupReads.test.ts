import nock from 'nock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { probe } from '../../bot/graph/setup/probe.js';
import { PROBES } from '../../bot/graph/setup/probes.js';
import { readInstalled, readRegistration, readTrust } from '../../bot/graph/setup/readRegistration.js';
import { readGroup, readRoles, trySignInLog } from '../../bot/graph/setup/setupReads.js';
import type { Graph } from '../../bot/graph/client/client.js';
import type { Permission } from '../../bot/unlock/permissions.js';
import { GRAPH, testGraph } from '../helpers/nockGraph.js';

// Every read of the doctor: what it asks, and that no answer but a good one is ever called one.

const APP = 'c0b0a5e0-0000-4000-8000-000000000001';
const NOW = new Date('2026-11-28T10:00:00Z');
const TRUST = {
  ...({ kind: 'trust', appId: APP, identity: 'i' } as const),
  ...{ issuer: 'https://login.example/t/v2.0', audience: 'api://AzureADTokenExchange' },
};
const SECRETS = [{ appId: APP, variable: 'GRAPH_CLIENT_SECRET', value: 'abc~rest' }] as const;

const READS: Readonly<Record<string, (graph: Graph) => Promise<object | string>>> = {
  'the roles of the app': (graph) => readRoles(graph, 'p'),
  'a group': (graph) => readGroup(graph, 'g'),
  'the sign-in log': (graph) => trySignInLog(graph, NOW),
  'a registration': (graph) => readRegistration(graph, APP, SECRETS),
  'whom a registration trusts': (graph) => readTrust(graph, TRUST),
  'for whom the app is installed': (graph) => readInstalled(graph, 'p', { manifest: APP }),
  ...Object.fromEntries(
    (Object.keys(PROBES) as Permission[])
      .filter((permission) => typeof PROBES[permission] === 'function')
      .map((permission) => [
        permission,
        (graph: Graph) => probe(graph, permission, { clientId: APP, now: NOW }),
      ]),
  ),
};
const names = Object.keys(READS);

beforeEach(() => nock.disableNetConnect());
afterEach(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
  nock.enableNetConnect();
});

describe.each(names)('the doctor, asking %s,', (name) => {
  const ask = READS[name]!;

  it.each([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [503, 'unavailable'],
  ])('knows nothing where Graph answers %i', async (status) => {
    nock(GRAPH).persist().get(/.*/).reply(status, {});
    expect(await ask(testGraph().graph)).toMatchObject({ trouble: { status } });
  });

  it('knows nothing where the answer does not come in time', async () => {
    const { graph, timeOut } = testGraph();
    nock(GRAPH)
      .persist()
      .get(/.*/)
      .reply(200, () => new Promise<never>(() => undefined));
    const asked = ask(graph);
    timeOut();
    expect(await asked).toMatchObject({ trouble: { kind: 'unavailable' } });
  });

  it('knows nothing where the connection breaks', async () => {
    nock(GRAPH)
      .persist()
      .get(/.*/)
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    expect(await ask(testGraph().graph)).toMatchObject({ trouble: { kind: 'unavailable' } });
  });
});

describe('what Graph says of a registration', () => {
  const path = `/v1.0/applications(appId='${APP}')`;
  const reply = (status: number, body: object) =>
    nock(GRAPH)
      .get((uri) => decodeURIComponent(uri).startsWith(path))
      .reply(status, body as nock.Body);

  it('is read without any part of a secret', async () => {
    reply(200, {
      signInAudience: 'AzureADMyOrg',
      api: null,
      web: { redirectUris: ['https://bot.example/sign-in/done'] },
      passwordCredentials: [
        { hint: 'xyz', endDateTime: '2026-12-01T00:00:00Z' },
        { hint: 'abc', endDateTime: '2027-12-01T00:00:00Z' },
      ],
    });
    expect(await readRegistration(testGraph().graph, APP, SECRETS)).toEqual({
      read: {
        ...{ audience: 'AzureADMyOrg', identifierUris: [], tokenVersion: 1, scopes: [], clients: [] },
        redirectUris: ['https://bot.example/sign-in/done'],
        claims: { id: [], access: [] },
        secretsEnd: { GRAPH_CLIENT_SECRET: '2027-12-01T00:00:00Z' },
      },
    });
  });

  it('is that there is none, with 404', async () => {
    reply(404, { error: { code: 'Request_ResourceNotFound', message: '' } });
    expect(await readRegistration(testGraph().graph, APP, [])).toEqual({ read: 'none' });
  });

  it('is nothing where the answer has another form', async () => {
    reply(200, { identifierUris: 'api://x' });
    expect(await readRegistration(testGraph().graph, APP, [])).toMatchObject({
      trouble: { kind: 'unavailable' },
    });
  });
});
