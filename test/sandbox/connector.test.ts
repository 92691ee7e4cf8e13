import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mriOf } from '../../sandbox/connector/ids.js';
import type { Json } from '../../sandbox/http/json.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { channels, helpdeskTeam, people, tenantId } from '../../sandbox/tenant/seed.js';
import { type Answered, call, codeOf } from './call.js';
import './onlyLoopback.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.teams.reset());

const teams = (method: string, path: string, body?: unknown): Promise<Answered> =>
  call(`${sandbox.serviceUrl}v3${path}`, method, body);
const chatWith = (id: string) =>
  teams('POST', '/conversations', { members: [{ id }], tenantId, isGroup: false });
const hello = { type: 'message', text: 'Hello' };
const card = (content: Json) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
});
const threadIn = (channel: string) =>
  teams('POST', '/conversations', { channelData: { channel: { id: channel } }, activity: hello });

describe('a personal chat', () => {
  it('opens by object id or by 29: id, and is the same chat each time', async () => {
    sandbox.teams.installed.add(people.omar.id);
    const [byObject, byMri] = [await chatWith(people.omar.id), await chatWith(mriOf(people.omar.id))];
    expect(byObject.status).toBe(201);
    expect(byObject.body.id).toBe(byMri.body.id);
  });

  it('is refused where the app is not installed, where it is blocked, and by address', async () => {
    expect([(await chatWith(people.omar.id)).status, codeOf(await chatWith(people.omar.id))]).toEqual([
      403,
      'BotNotInConversationRoster',
    ]);
    sandbox.teams.blocked.add(people.omar.id);
    expect((await chatWith(people.omar.id)).raw).toContain('MessageWritesBlocked');
    expect((await chatWith(people.omar.userPrincipalName)).status).toBe(400);
  });

  it('keeps every version of a message', async () => {
    sandbox.teams.installed.add(people.omar.id);
    const chat = `/conversations/${encodeURIComponent(String((await chatWith(people.omar.id)).body.id))}`;
    const { body } = await teams('POST', `${chat}/activities`, hello);
    await teams('PUT', `${chat}/activities/${String(body.id)}`, { type: 'message', text: 'Hello again' });
    const [post] = sandbox.teams.all();
    expect(post!.history.map((version) => version.activity.text)).toEqual(['Hello', 'Hello again']);
    expect((await teams('DELETE', `${chat}/activities/${String(body.id)}`)).status).toBe(200);
    expect(codeOf(await teams('PUT', `${chat}/activities/${String(body.id)}`, hello))).toBe(
      'ActivityNotFoundInConversation',
    );
    expect((await teams('POST', '/conversations/a:nowhere/activities', hello)).status).toBe(404);
  });
});

describe('a channel', () => {
  it('gets a new thread once the bot is in the team', async () => {
    expect((await threadIn(channels.approvals.id)).status).toBe(403);
    sandbox.teams.team.botInstalled = true;
    const { body } = await threadIn(channels.approvals.id);
    expect(body.id).toBe(`${channels.approvals.id};messageid=${String(body.activityId)}`);
    const reply = await teams(
      'POST',
      `/conversations/${encodeURIComponent(String(body.id))}/activities`,
      hello,
    );
    expect(reply.status).toBe(201);
    expect(sandbox.teams.in(String(body.id))).toHaveLength(2);
  });

  it('tells its members, in pages too, and its channels', async () => {
    sandbox.teams.team.botInstalled = true;
    const roster = `/conversations/${encodeURIComponent(channels.approvals.id)}`;
    const page = await teams('GET', `${roster}/pagedmembers?pageSize=2`);
    expect(page.body).toMatchObject({ members: [{ objectId: people.anna.id }, {}], continuationToken: '2' });
    expect((await teams('GET', `${roster}/members/${people.anna.id}`)).body).toMatchObject({
      id: mriOf(people.anna.id),
    });
    expect((await teams('GET', `${roster}/members/${people.omar.id}`)).status).toBe(404);
    const { body } = await teams('GET', `/teams/${encodeURIComponent(helpdeskTeam.id)}/conversations`);
    expect(body.conversations).toHaveLength(3);
  });
});

describe('a text beside a card', () => {
  const both = { ...card({ type: 'AdaptiveCard', version: '1.5', body: [] }), text: 'Hello' };
  const chat = async (): Promise<string> => {
    sandbox.teams.installed.add(people.omar.id);
    return `/conversations/${String((await chatWith(people.omar.id)).body.id)}/activities`;
  };

  it('is two messages, and Teams says the id of neither', async () => {
    const answer = await teams('POST', await chat(), both);
    expect([answer.status, answer.body.id]).toEqual([202, undefined]);
    const posted = sandbox.teams.all().map(({ activity }) => [activity.text, activity.attachments?.length]);
    expect(posted).toEqual([
      ['Hello', undefined],
      [undefined, 1],
    ]);
  });

  it('is refused as the new content of a message', async () => {
    const activities = await chat();
    const { body } = await teams('POST', activities, hello);
    const answer = await teams('PUT', `${activities}/${String(body.id)}`, both);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BadSyntax']);
  });
});

describe('what Teams does not take', () => {
  const post = async (activity: unknown): Promise<Answered> => {
    sandbox.teams.installed.add(people.omar.id);
    const { body } = await chatWith(people.omar.id);
    return teams('POST', `/conversations/${String(body.id)}/activities`, activity);
  };
  const adaptive = (more: Json) => card({ type: 'AdaptiveCard', version: '1.5', body: [], ...more });

  it('a message over 100 KB, counted as UTF-16', async () => {
    expect((await post({ type: 'message', text: 'x'.repeat(52_000) })).status).toBe(413);
    expect((await post({ type: 'message', text: 'x'.repeat(50_000) })).status).toBe(201);
  });

  it.each([
    ['an empty message', { type: 'message' }],
    ['a card of a later version', card({ type: 'AdaptiveCard', version: '1.6', body: [] })],
    ['an unknown element', adaptive({ body: [{ type: 'TextBlok', text: 'x' }] })],
    ['an input without an id', adaptive({ body: [{ type: 'Input.Text' }] })],
    ['two inputs with one id', adaptive({ body: [1, 2].map(() => ({ type: 'Input.Text', id: 'a' })) })],
    [
      'Action.Execute in a 1.3 card',
      adaptive({ version: '1.3', actions: [{ type: 'Action.Execute', title: 'Go' }] }),
    ],
    [
      'a refresh for 61 people',
      adaptive({ refresh: { action: { type: 'Action.Execute' }, userIds: Array(61).fill('29:1') } }),
    ],
    [
      'a mention that is not in the text',
      { type: 'message', text: 'Hi', entities: [{ type: 'mention', text: '<at>A</at>' }] },
    ],
    [
      'a mention that is not on the card that names it',
      adaptive({ msteams: { entities: [{ type: 'mention', text: '<at>A</at>' }] } }),
    ],
  ])('%s', async (_, activity) => {
    const answer = await post(activity);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BadSyntax']);
  });

  it('more than seven messages in a second, when the limit is on', async () => {
    sandbox.teams.rateLimit.enabled = true;
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await post(hello)).status);
    expect(statuses.at(-1)).toBe(429);
  });
});
