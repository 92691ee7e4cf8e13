import { beforeAll, describe, expect, it } from 'vitest';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { mriOf, personalChatOf } from '../../sandbox/connector/ids.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { VERBS } from '../../cards/actions.js';
import { post } from '../helpers/door.js';
import { everything } from '../helpers/everything.js';
import { anything, HOSTILE_TEXTS, mutations } from '../helpers/hostileValues.js';
import { story } from '../helpers/story.js';

// Hundreds of inputs that no honest client sends. Each gets an answer. Nothing changes, leaks or crashes.

const many = { ASKS_PER_HOUR: '9999', ASKS_ABOUT_PER_DAY: '9999', SEARCHES_PER_HOUR: '9999' };
const { world, play } = story({ env: many });
let request: UnlockRequest;
let card: PostedActivity;
beforeAll(async () => {
  request = await play.ask(people.lena, 'the account is blocked');
  ({ post: card } = play.approvalCard(request));
  await play.at(people.nora);
  await play.at(people.anna);
  await world.settle();
});

const TRACES = /\bat .*\.[jt]s\b|node_modules|ZodError|TypeError|SyntaxError|postgres|pglite/i;

/** Expects no server error, and an answer that shows nothing of the bot's internals. */
function expectAnswered({ status, text }: { status: number; text: string }): void {
  // With 501 a bot says that it does not know this kind of invoke.
  expect(status === 501 ? 400 : status, text.slice(0, 300)).toBeLessThan(500);
  expect(text).not.toMatch(TRACES);
  expect(text.length).toBeLessThan(60_000);
}

/** The errors in the log. When Teams says that a conversation does not exist, the bot may log an error. */
const errorsLogged = () =>
  world.logged.filter((line) => /"level":(50|60)/.test(line) && !line.includes('Conversation not found'));

function activity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { nora } = people;
  return {
    type: 'message',
    id: 'hostile-1',
    text: 'hello',
    locale: 'en-US',
    channelId: 'msteams',
    serviceUrl: world.sandbox.serviceUrl,
    timestamp: world.now().toISOString(),
    from: { id: mriOf(nora.id), name: nora.displayName, aadObjectId: nora.id },
    recipient: { id: '28:bot', name: 'Latchkey' },
    conversation: { id: personalChatOf(nora.id), conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'NL' }],
    ...changes,
  };
}

function invoke(verb: string): Record<string, unknown> {
  const data = {
    requestId: request.id,
    version: request.version,
    secured: 'checked',
    proof: 'in-person',
  };
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return activity({ type: 'invoke', name: 'adaptiveCard/action', replyToId: card.id, value });
}

describe('hostile input', () => {
  it('of 150 bent activities of every kind is answered, and changes nothing', async () => {
    const before = await everything(world);
    const bases = [
      activity(),
      activity({
        entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: '28:bot', name: 'x' } }],
      }),
      activity({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }),
      activity({ type: 'installationUpdate', action: 'add' }),
      activity({ type: 'invoke', name: 'signin/tokenExchange', value: { id: '1', token: 'x' } }),
      activity({ type: 'invoke', name: 'task/fetch', value: { data: {} } }),
      activity({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: card.id }),
      activity({ type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} }),
      activity({ type: 'endOfConversation', code: 'x' }),
      invoke('approve'),
    ];
    for (const bent of mutations(bases, 150)) expectAnswered(await post(world, bent));
    await world.settle();
    expect(await everything(world)).toEqual(before);
    expect(errorsLogged()).toEqual([]);
  });

  it('of 150 bent clicks, by an approver too, is answered, and changes nothing', async () => {
    const before = await everything(world);
    const bad = anything(150).map((value, place) => {
      const verb = VERBS[place % VERBS.length]!;
      // Each has one wrong part, so that no click of an approver is a valid one.
      const kinds = [
        { verb, data: value },
        { verb, data: { requestId: value, version: 1 } },
        { verb, data: { requestId: request.id, version: value } },
        { verb: value, data: { requestId: request.id, version: request.version } },
        { verb: 'deny', data: { requestId: request.id, version: 1, reason: { value } } },
      ];
      return kinds[place % kinds.length]!;
    });
    for (const [place, { verb, data }] of bad.entries()) {
      const person = place % 2 === 0 ? people.nora : people.anna;
      const { status, body } = await world.teams.as(person).invoke(card, { verb, data });
      expectAnswered({ status, text: JSON.stringify(body) ?? '' });
    }
    await world.settle();
    expect(await everything(world)).toEqual(before);
    expect(errorsLogged()).toEqual([]);
  });

  it('of 60 bodies that are no activity at all is answered with 400 or less', async () => {
    const before = await everything(world);
    for (const body of anything(60, 7)) {
      const answer = await post(world, JSON.stringify(body) ?? 'undefined');
      expectAnswered(answer);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(await everything(world)).toEqual(before);
  });

  it.each(HOSTILE_TEXTS.map((text) => [text.slice(0, 24), text]))(
    'typed at every question is data, and said again harmlessly: %j',
    async (_shown, text) => {
      const { nora } = people;
      const before = world.teams.as(nora).chat().length;
      const short = text.slice(0, 20_000);
      await play.says(
        nora,
        'start over',
        short,
        'the account is blocked',
        short,
        people.lena.userPrincipalName,
      );
      await play.says(nora, short, short, short, '1', short);
      await world.settle();
      const said = world.teams.as(nora).chat().slice(before);
      for (const { from, activity: shown } of said.filter((message) => message.from === 'bot')) {
        expect(from).toBe('bot');
        const words = JSON.stringify(shown);
        expect(words).not.toMatch(/<at>|<script|\]\(https:\/\/evil|\*\*b\*\*|\$\{|"type":"mention"/);
        expect(words).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\uFEFF]/);
        expect(words.length).toBeLessThan(60_000);
      }
      expect(errorsLogged()).toEqual([]);
      expect(world.sandbox.calls.writes()).toEqual([]);
    },
  );

  it('of 40 names to search for never breaks out of the question', async () => {
    await play.says(people.nora, 'start over', 'the account is blocked', '2');
    world.sandbox.calls.clear();
    const names = anything(60, 11).filter((value): value is string => typeof value === 'string');
    const all = [...names, ...HOSTILE_TEXTS].slice(0, 40);
    for (const name of all)
      await play.says(people.nora, `Ann${name.slice(0, 500)}`, 'start over', 'the account is blocked', '2');
    const searches = world.sandbox.calls.all().filter(({ query }) => '$search' in query);
    expect(searches.length).toBeGreaterThan(20);
    for (const { status, query, path } of searches) {
      expect(status).toBe(200);
      expect(path).toBe('/graph/v1.0/users');
      expect(query['$search']!.match(/"/g)).toHaveLength(6);
      expect(query['$top']).toBe('5');
    }
    expect(errorsLogged()).toEqual([]);
  });

  it('leaves the bot at work', async () => {
    expect((await fetch(`${world.botUrl}/healthz`)).status).toBe(200);
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });
});
