import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { GraphAppInstallation } from '../../bot/graph/appInstallation.js';
import { GRAPH, JULIA, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';

useNock();

// The bot installs its app for somebody, by Graph: microsoft-apis.md A22.

const APP = 'b1c5353a-7aca-41b3-830f-27d5218fe0e5';
const PATH = `/v1.0/users/${JULIA}/teamwork/installedApps`;
const QUERY = { $expand: 'teamsApp', $filter: `teamsApp/id eq '${APP}'` };
const BIND = { 'teamsApp@odata.bind': `${GRAPH}/v1.0/appCatalogs/teamsApps/${APP}` };
const INSTALLED = { value: [{ id: 'NzI=', teamsApp: { id: APP } }] };
const CHAT = { id: '19:0de6_f32b@unq.gbl.spaces' };

function installing() {
  const logged: string[] = [];
  const note = (facts: object, message: string): void =>
    void logged.push(`${message} ${JSON.stringify(facts)}`);
  const { graph, timeOut } = testGraph();
  const log = { info: note, warn: note };
  const installer = new GraphAppInstallation({ graph, graphUrl: `${GRAPH}/`, catalogueAppId: APP, log });
  return { chat: () => installer.chatFor({ id: JULIA, name: 'Julia' }), logged, timeOut };
}

const isThere = (there: boolean) =>
  nock(GRAPH)
    .get(PATH)
    .query(QUERY)
    .reply(200, there ? INSTALLED : { value: [] });
const opensChat = () => nock(GRAPH).get(`${PATH}/NzI%3D/chat`).reply(200, CHAT);
const refusal = (code: string) => ({ error: { code, message: 'No.' } });

describe('the app', () => {
  it('that is there is not installed again: its chat is enough', async () => {
    isThere(true);
    opensChat();
    const { chat, logged } = installing();
    expect(await chat()).toBe(CHAT.id);
    expect(logged).toEqual([]);
  });

  it('is installed from the catalogue, and then has a chat', async () => {
    isThere(false);
    nock(GRAPH).post(PATH, BIND).reply(201);
    isThere(true);
    opensChat();
    const { chat, logged } = installing();
    expect(await chat()).toBe(CHAT.id);
    expect(logged.join()).toContain('The app was installed for somebody');
  });

  it('that somebody else installed just now is there: 409', async () => {
    isThere(false);
    nock(GRAPH).post(PATH, BIND).reply(409, refusal('Conflict'));
    isThere(true);
    opensChat();
    expect(await installing().chat()).toBe(CHAT.id);
  });

  it('that is installed and not seen yet has no chat, and the next message tries again', async () => {
    isThere(false);
    nock(GRAPH).post(PATH, BIND).reply(201);
    isThere(false);
    expect(await installing().chat()).toBeUndefined();
  });

  it('names the permission that is missing', async () => {
    nock(GRAPH).get(PATH).query(QUERY).reply(403, refusal('Forbidden'));
    const { chat, logged } = installing();
    await chat();
    expect(logged.join()).toContain('TeamsAppInstallation.ReadWriteSelfForUser.All');
  });
});

/** Each of the three calls. What is asked before it is answered. `writes`: nobody knows whether it was made. */
const CALLS = [
  { call: 'the look for it', before: () => undefined, asked: () => nock(GRAPH).get(PATH).query(QUERY) },
  {
    call: 'the installation',
    before: () => void isThere(false),
    asked: () => nock(GRAPH).post(PATH, BIND),
    writes: true,
  },
  {
    call: 'the look for its chat',
    before: () => void isThere(true),
    asked: () => nock(GRAPH).get(`${PATH}/NzI%3D/chat`),
  },
];

describe.each(CALLS)('$call', ({ before, asked, writes = false }) => {
  it.each([
    [403, 'Forbidden'],
    [404, 'Request_ResourceNotFound'],
  ])('that answers %i is not for them, and the log says so', async (status, code) => {
    before();
    asked().reply(status, refusal(code));
    const { chat, logged } = installing();
    expect(await chat()).toBeUndefined();
    expect(logged.join()).toContain('The app could not be installed for somebody');
  });

  it('that is throttled is not given up, and says for how long', async () => {
    before();
    asked().reply(429, refusal('TooManyRequests'), { 'Retry-After': '30' });
    expect(await remoteErrorFrom(installing().chat())).toMatchObject({
      ...{ kind: 'throttled', retryAfterSeconds: 30, maybeMade: false },
    });
  });

  it.each([500, 503])('that answers %i is not given up: that passes', async (status) => {
    before();
    asked()
      .times(status === 503 && !writes ? 3 : 1)
      .reply(status, refusal('ServiceError'));
    expect(await remoteErrorFrom(installing().chat())).toMatchObject({
      ...{ kind: 'unavailable', status, maybeMade: writes },
    });
  });

  it('that does not answer in time is not given up', async () => {
    before();
    const { chat, timeOut } = installing();
    asked().reply(() => {
      timeOut();
      return new Promise(() => undefined);
    });
    expect(await remoteErrorFrom(chat())).toMatchObject({
      ...{ kind: 'unavailable', code: 'TimeoutError', maybeMade: writes },
    });
  });
});
