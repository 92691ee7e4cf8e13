import { beforeEach, describe, expect, it } from 'vitest';
import { type Activity, ADAPTIVE_CARD } from '../../sandbox/connector/activity.js';
import type { InvokeReply } from '../../sandbox/connector/inbound.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { mriOf, personalChatOf } from '../../sandbox/connector/ids.js';
import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { TeamsConnector } from '../../sandbox/connector/teamsConnector.js';
import type { Json } from '../../sandbox/http/json.js';
import { crowdOf, switchOffMany } from '../../sandbox/tenant/crowd.js';
import { channels, people, tenantId } from '../../sandbox/tenant/seed.js';
import { Tenant } from '../../sandbox/tenant/tenant.js';

const now = (): Date => new Date('2026-08-21T09:00:00Z');
let tenant: Tenant;
let teams: TeamsConnector;
let client: TeamsClient;
let received: Activity[];
let reply: InvokeReply;

beforeEach(() => {
  tenant = new Tenant(now);
  teams = new TeamsConnector(tenant, now);
  received = [];
  reply = { status: 200, body: undefined };
  const deliver = async (activity: Activity): Promise<InvokeReply> => {
    received.push(activity);
    return reply;
  };
  client = createTeamsClient({
    botUrl: 'http://127.0.0.1:1',
    serviceUrl: 'http://s/',
    teams,
    tenantId,
    now,
    deliver,
  });
});

const chatOf = (activity: Activity | undefined): string => String((activity?.conversation as Json).id);
const posted = (content: Json): Activity => ({
  type: 'message',
  attachments: [{ contentType: ADAPTIVE_CARD, content }],
});

/** A form with a ShowCard. The sandbox must treat it as the official renderer does. */
const form = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Who is locked out?' },
    { type: 'Input.Text', id: 'who', isRequired: true, errorMessage: 'Say who it is' },
    { type: 'Input.Toggle', id: 'urgent', title: 'Urgent' },
    { type: 'Input.ChoiceSet', id: 'kind', choices: [{ title: 'Mail', value: 'mail' }] },
  ],
  actions: [
    {
      type: 'Action.Execute',
      title: 'Send',
      verb: 'send',
      data: { requestId: 'r1', who: 'nobody' },
      fallback: { type: 'Action.Submit', title: 'Send', data: { verb: 'send' } },
    },
    {
      type: 'Action.ShowCard',
      title: 'Deny',
      card: {
        type: 'AdaptiveCard',
        body: [{ type: 'Input.Text', id: 'reason' }],
        actions: [{ type: 'Action.Execute', title: 'Really deny', verb: 'deny' }],
      },
    },
    { type: 'Action.Execute', title: 'Skip', verb: 'skip', associatedInputs: 'none' },
    { type: 'Action.OpenUrl', title: 'Help', url: 'https://aka.ms/sspr' },
  ],
} satisfies Json;

describe('a person', () => {
  it('installs the app and talks, in activities of the form that Teams sends', async () => {
    await client.as(people.julia).install();
    await client.as(people.julia).say('hallo');
    expect(received.map((activity) => activity.type)).toEqual([
      'conversationUpdate',
      'installationUpdate',
      'message',
    ]);
    expect(received[2]).toMatchObject({
      channelId: 'msteams',
      text: 'hallo',
      locale: 'nl-NL',
      from: { aadObjectId: people.julia.id },
      conversation: { conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
    });
  });

  it('cannot talk to a bot that is not installed', async () => {
    await expect(client.as(people.omar).say('hi')).rejects.toThrow('has not installed');
  });

  it('hears at once when a bot fails', async () => {
    reply = { status: 500, body: undefined };
    await expect(client.as(people.omar).install()).rejects.toThrow('500');
  });

  it('mentions the bot in a channel; without a mention the bot hears nothing', async () => {
    const channel = client.channel('Helpdesk');
    await channel.addBot();
    const before = received.length;
    await client.as(people.anna).sayInChannel(channel, 'morning all', { mention: false });
    expect(received).toHaveLength(before);
    const post = await client.as(people.anna).sayInChannel(channel, 'status');
    const message = received.at(-1)!;
    expect(message).toMatchObject({
      text: '<at>Latchkey</at> status',
      channelData: { channel: { id: channels.helpdesk.id } },
    });
    expect(chatOf(message)).toBe(`${channels.helpdesk.id};messageid=${post.id}`);
  });
});

describe('a card', () => {
  const omar = () => client.as(people.omar);

  beforeEach(async () => {
    await omar().install();
    teams.send(chatOf(received[0]), posted(form));
  });

  const data = (): unknown => (received.at(-1)!.value as { action: { data: unknown } }).action.data;

  it('is read as text and buttons', () => {
    expect(omar().lastCard().text).toContain('Who is locked out?');
    expect(omar().lastCard().buttons).toEqual(['Send', 'Deny', 'Skip', 'Help']);
  });

  it('sends what was filled in over what the button carries; empty inputs are left out', async () => {
    const post = omar().lastCard().post;
    expect(await omar().click(omar().lastCard(), 'Send', { who: 'Julia', urgent: true })).toMatchObject({
      status: 200,
    });
    expect(received.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: post.id,
    });
    expect(received.at(-1)!.value).toMatchObject({ action: { verb: 'send' }, trigger: 'manual' });
    expect(data()).toEqual({ requestId: 'r1', who: 'Julia', urgent: 'true' });
  });

  it('is not sent while a required input is empty or a choice is not offered', async () => {
    const before = received.length;
    await expect(omar().click(omar().lastCard(), 'send')).rejects.toThrow('Say who it is');
    await expect(omar().click(omar().lastCard(), 'send', { who: 'x', kind: 'fax' })).rejects.toThrow(
      'choices',
    );
    await expect(omar().click(omar().lastCard(), 'send', { whom: 'x' })).rejects.toThrow('no input');
    expect(received).toHaveLength(before);
  });

  it('takes the inputs of the cards around a ShowCard, or none when it says so', async () => {
    await omar().click(omar().lastCard(), 'Really deny', { who: 'x', reason: 'No' });
    expect(data()).toEqual({ who: 'x', urgent: 'false', reason: 'No' });
    await omar().click(omar().lastCard(), 'Skip');
    expect(data()).toEqual({});
  });

  it('can arrive twice, as when Teams sends an invoke again', async () => {
    await omar().click(omar().lastCard(), 'Skip', {}, { sentTwice: true });
    expect(received.at(-1)!.id).toBe(received.at(-2)!.id);
  });

  it('falls back to Action.Submit for older clients', async () => {
    await omar().click(omar().lastCard(), 'Send', { who: 'Julia' }, { asSubmit: true });
    expect(received.at(-1)).toMatchObject({ type: 'message', value: { verb: 'send', who: 'Julia' } });
  });

  it('opens an address without telling the bot', async () => {
    const before = received.length;
    expect(await omar().click(omar().lastCard(), 'Help')).toEqual({ url: 'https://aka.ms/sspr' });
    expect(received).toHaveLength(before);
  });

  it('given in answer to a click is seen by that person only, until the bot updates the message', async () => {
    const { post } = omar().lastCard();
    const value = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Sent' }] };
    reply = { status: 200, body: { statusCode: 200, type: ADAPTIVE_CARD, value } };
    await omar().click(post, 'Skip');
    expect(omar().lastCard().text).toBe('Sent');
    expect(cardOf(client.as(people.nora).see(post)).text).toContain('Who is locked out?');
    teams.update(post.conversationId, post.id, posted(form));
    expect(omar().lastCard().text).toContain('Who is locked out?');
  });

  it('in somebody else’s chat is out of reach', async () => {
    await expect(client.as(people.nora).click(omar().lastCard(), 'Skip')).rejects.toThrow('cannot see');
  });

  it('that wants a refresh asks for it when somebody it names looks', async () => {
    const refresh = { action: { type: 'Action.Execute', verb: 'view' }, userIds: [] as string[] };
    const post = teams.send(chatOf(received[0]), posted({ ...form, refresh }));
    expect(await omar().open(post)).toBeUndefined();
    const from = received[0]!.from as { id: string };
    const named = teams.send(
      chatOf(received[0]),
      posted({ ...form, refresh: { ...refresh, userIds: [from.id] } }),
    );
    expect(await omar().open(named)).toMatchObject({ status: 200 });
    expect(received.at(-1)!.value).toMatchObject({ trigger: 'automatic' });
  });
});

describe('waiting', () => {
  it('ends as soon as the message is there, and says what was there when it is not', async () => {
    const omar = client.as(people.omar);
    await omar.install();
    const chat = chatOf(received[0]);
    const waiting = omar.waitFor('ready');
    teams.send(chat, { type: 'message', text: 'working' });
    teams.send(chat, { type: 'message', text: 'ready' });
    expect((await waiting).activity.text).toBe('ready');
    await expect(omar.waitFor(/never/, { timeoutMs: 5 })).rejects.toThrow('working');
    await expect(omar.waitFor('ready', { timeoutMs: 5, after: teams.mark() })).rejects.toThrow('Waited');
  });

  it('presses buttons of hero cards and suggested actions', async () => {
    const omar = client.as(people.omar);
    await omar.install();
    const actions = [{ type: 'imBack', title: 'Yes', value: 'yes please' }];
    const post = teams.send(chatOf(received[0]), {
      type: 'message',
      text: 'Sure?',
      suggestedActions: { actions },
    });
    await omar.click(post, 'Yes');
    expect(received.at(-1)).toMatchObject({ type: 'message', text: 'yes please' });
  });
});

describe('who somebody is for the connector', () => {
  const { anna } = people;

  it('is found by object id, user principal name, or the id that a bot sees, and never by a chat', () => {
    const found = [anna.id, anna.userPrincipalName, mriOf(anna.id)].map((id) => teams.person(id)?.id);
    expect(found).toEqual([anna.id, anna.id, anna.id]);
    expect(teams.person(personalChatOf(anna.id))).toBeUndefined();
    expect(teams.ownerOfChat(personalChatOf(anna.id))?.id).toBe(anna.id);
    expect(teams.ownerOfChat(mriOf(anna.id))).toBeUndefined();
  });

  it('is known of a person who came after somebody was looked for', () => {
    const [late] = crowdOf(1);
    expect(teams.person(mriOf(late!.id))).toBeUndefined();
    switchOffMany(tenant, [late!]);
    expect(teams.person(mriOf(late!.id))?.id).toBe(late!.id);
  });
});
