import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { people, tenantId, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf, StoryPlayer, WORDS } from '../helpers/storyPlayer.js';
import { TeamsDelivery, type Sent } from '../helpers/teamsDelivery.js';
import { freshFolder, startWorld, type World } from '../helpers/world.js';

// What Teams really sends, and how it fails: cases from the field, each by its name.

const { anna, ben, lena, omar, otto } = people;
const FORGOT = WORDS['password-not-accepted'].en;
const ELSEWHERE = '5f6c0d1e-0000-4000-8000-0000000000ee';

const { world, play } = story();
beforeEach(() => play.startOver());

const teams = new TeamsDelivery({ world, play });
const delivered = (person: Person, activity: Sent) => teams.delivered(person, activity);

/** What is said after an approver wrote this in a channel, with the bot mentioned. */
async function afterChannel(person: Person, channel: string, words: string): Promise<string> {
  await play.at(person);
  const before = teams.posts().length;
  await world.teams.as(person).sayInChannel(world.teams.channel(channel), words);
  await world.settle();
  return teams.textsSince(before);
}

async function forgotten(person = omar): Promise<UnlockRequest> {
  play.untouched(person);
  return play.ask(person, FORGOT);
}

const cardsIn = ({ id }: Pick<UnlockRequest, 'id'>) =>
  world.teams.channel('Approvals').posts.filter(({ activity }) => JSON.stringify(activity).includes(id));

describe('what Teams sends besides messages and clicks', () => {
  it.each([
    ['an edited message', { type: 'messageUpdate' }, 'editMessage'],
    ['a deleted message', { type: 'messageDelete' }, 'softDeleteMessage'],
    ['a message brought back', { type: 'messageUpdate' }, 'undeleteMessage'],
    [
      'a reaction',
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: '1' },
      undefined,
    ],
    ['a reaction taken back', { type: 'messageReaction', reactionsRemoved: [{ type: 'like' }] }, undefined],
    ['a typing sign', { type: 'typing' }, undefined],
    [
      'a read receipt',
      { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: {} },
      undefined,
    ],
    ['a channel deleted', { type: 'conversationUpdate' }, 'channelDeleted'],
    ['a team renamed', { type: 'conversationUpdate' }, 'teamRenamed'],
    ['a kind that does not exist yet', { type: 'somethingNew' }, undefined],
  ])('edit-delete-react: %s is taken without a word', async (_what, activity, eventType) => {
    const channelData = { tenant: { id: tenantId }, ...(eventType && { eventType }) };
    expect(await delivered(omar, { text: FORGOT, ...activity, id: 'of-before', channelData })).toBe('');
  });

  it.each([
    ['task/fetch', { data: { verb: 'approve' } }],
    ['task/submit', { data: {} }],
    ['message/submitAction', { actionName: 'feedback', actionValue: { reaction: 'like' } }],
    ['application/search', { queryText: 'an', dataset: 'people' }],
    ['composeExtension/query', { commandId: 'x' }],
    ['composeExtension/fetchTask', {}],
    ['actionableMessage/executeAction', {}],
    ['fileConsent/invoke', { action: 'accept' }],
    ['signin/verifyState', { state: '123456' }],
    ['signin/tokenExchange', { id: 'x', connectionName: 'y', token: 'z' }],
    ['config/fetch', {}],
    ['something/new', undefined],
  ])('unknown-invokes: %s is answered with 200 or 501, and nothing is said', async (name, value) => {
    expect(await delivered(omar, { type: 'invoke', name, value })).toBe('');
  });
});

describe('a message', () => {
  it('text-missing: of a picture alone gets a word that words are needed, and the open question again', async () => {
    await play.says(omar, 'start over', 'help');
    await play.says(omar, 'forgot the password');
    const question = play.chatOf(omar).at(-1)!;
    const attachments = [{ contentType: 'image/png', contentUrl: 'https://smba.trafficmanager.net/x' }];
    const said = await delivered(omar, { type: 'message', text: null, attachments });
    expect(said).toContain('I cannot read pictures');
    expect(said).toContain(question.slice(0, 30));
  });

  it('message-twice: one after the other, when the first answer took long, changes and asks nothing', async () => {
    await play.says(omar, 'start over');
    const message = { type: 'message', id: 'twice-1', text: FORGOT };
    expect(await delivered(omar, message)).not.toBe('');
    expect(await delivered(omar, message)).toBe('');
  });

  it('mention-nbsp: in a channel is understood with &nbsp; after the mention', async () => {
    expect(await afterChannel(anna, 'Approvals', '&nbsp;use this channel for approvals')).toMatch(
      /already|channel/i,
    );
    expect(await afterChannel(anna, 'Approvals', '&nbsp;use this channel for approvals')).not.toMatch(
      /private chat|nbsp/,
    );
  });

  it('mention-nbsp: in a private chat is understood, too', async () => {
    await play.says(omar, 'start over');
    const mentioned = { id: '28:c0ffee00-0000-4000-8000-00000000b07a', name: 'Latchkey' };
    const entities = [{ type: 'mention', text: '<at>Latchkey</at>', mentioned }];
    const text = `<at>Latchkey</at>&nbsp;${FORGOT}&nbsp;`;
    const said = await delivered(omar, { type: 'message', text, entities });
    expect(said).toMatch(/password/);
    expect(said).not.toMatch(/nbsp|<at>/);
  });

  it('tag-in-text: that mentions a colleague, too, moves to a private chat, and no tag is repeated', async () => {
    const words = `<at>${lena.displayName}</at> cannot send mail`;
    const said = await afterChannel(omar, 'General', words);
    expect(said).toContain('private');
    expect(said).not.toMatch(/<\/?at>|&lt;\/?at/);
  });
});

describe('a click', () => {
  it('click-twice: of Approve that comes twice is one decision and one change, and no error', async () => {
    const request = await forgotten();
    const card = play.approvalCard(request);
    const reply = await play.clickApproval(anna, card, 'approve', {}, { sentTwice: true });
    await world.settle();
    expect(sentenceOf(reply)).not.toMatch(/error|already|wrong/i);
    expect((await play.stored(request)).steps.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(world.sandbox.calls.writes().filter(({ method }) => method === 'PATCH')).toHaveLength(1);
  });

  it.each([
    ['approves', 'approve', {}],
    ['denies', 'deny', { reason: 'not now' }],
  ])('approver-without-name: who %s is named as the directory does', async (_how, verb, inputs) => {
    const request = await forgotten();
    await play.decide({ ...anna, displayName: '' }, request, verb, inputs);
    const stored = JSON.stringify(await play.stored(request));
    expect(stored).toContain(`"name":"${anna.displayName}"`);
    expect(stored).not.toContain('"name":""');
    expect(play.approvalCard(request).text).toContain(anna.displayName);
    expect(play.approvalCard(request).text).not.toContain(anna.id);
    expect(play.cardOf(omar, request).text).toContain(anna.displayName);
  });

  it('approver-without-name: who cancels or says that it helped keeps the name of their request', async () => {
    const request = await forgotten(otto);
    const nameless = world.teams.as({ ...otto, displayName: '' });
    await nameless.click(play.cardOf(otto, request), 'withdraw');
    await world.settle();
    expect(JSON.stringify(await play.stored(request))).not.toContain('"name":""');
    expect(play.approvalCard(request).text).toContain(`${otto.displayName} cancelled this`);
  });
});

describe('people who are not there for the bot', () => {
  it('shared-channel-stranger: of another tenant is refused, and nothing is said about accounts', async () => {
    const conversation = {
      id: '19:shared@thread.tacv2;messageid=1',
      ...{ isGroup: true, conversationType: 'channel', tenantId },
    };
    const channelData = { tenant: { id: ELSEWHERE }, team: { id: '19:shared@thread.tacv2' } };
    const text = `<at>Latchkey</at> what is with ${lena.userPrincipalName}`;
    const seated = await play.at(omar);
    const before = teams.posts().length;
    // The sandbox has no such channel, so it takes no answer there.
    await seated
      .send({ type: 'message', id: 'stranger-1', text, conversation, channelData })
      .catch(() => undefined);
    await world.settle();
    expect(teams.textsSince(before)).not.toMatch(/lena|locked|sign-in/i);
    const reads = world.sandbox.calls.to('/graph/').filter(({ path }) => path.includes(lena.id));
    expect(reads).toEqual([]);
  });

  it('bot-blocked: the request goes on for the approvers, and nothing is tried for ever', async () => {
    const request = await forgotten();
    world.sandbox.teams.blocked.add(omar.id);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    const refused = () => world.sandbox.calls.to('/connector/').filter(({ status }) => status === 403).length;
    const before = refused();
    expect(before).toBeGreaterThan(0);
    world.clock.offsetMs += 4 * 60_000;
    await world.settle();
    expect(refused() - before).toBeLessThan(10);
    world.sandbox.teams.blocked.delete(omar.id);
  });
});

describe('a Teams that fails', () => {
  it.each([502, 412, 504, 429])(
    'update-502-412: a %i when the card is redrawn, and it shows the end',
    async (status) => {
      const request = await forgotten();
      world.sandbox.faults.add({ match: { method: 'PUT', path: /activities/ }, status, times: 3 });
      await play.approve(anna, request);
      world.clock.offsetMs += 60_000;
      await world.settle();
      expect(play.approvalCard(request).text).toContain('Waits to be handed over');
      expect(cardsIn(request)).toHaveLength(1);
    },
  );

  it('post-429: the card is throttled twice, and posted once, after the wait', async () => {
    const match = { method: 'POST', path: /conversations\/19.*activities/ };
    world.sandbox.faults.add({ match, status: 429, headers: { 'Retry-After': '3' }, times: 2 });
    const request = await forgotten(otto);
    world.clock.offsetMs += 30_000;
    await world.settle();
    expect(world.sandbox.faults.pending()).toEqual([]);
    expect(cardsIn(request)).toHaveLength(1);
  });
});

describe('the package of the app', () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

  it('private-channel-manifest: promises no private or shared channel, and the README says which it has to be', () => {
    expect(read('README.md')).toMatch(/standard channel of a team/);
    expect(read('manifest/manifest.json')).not.toContain('supportedChannelTypes');
  });
});

describe('after a restart', () => {
  const env = { DATA_FOLDER: freshFolder() };
  let first: World;
  beforeAll(async () => {
    first = await startWorld({ env });
  });
  afterAll(() => first.sandbox.close());

  it('message-twice: what was answered before it is not answered again', async () => {
    const told = new StoryPlayer(first);
    await told.says(ben, 'hello');
    const message = { type: 'message', id: 'before-restart', text: FORGOT };
    await (await told.at(ben)).send(message);
    const said = told.chatOf(ben);
    await first.latchkey.close();
    const second = await startWorld({ env, sandbox: first.sandbox, withoutChannels: true });
    await second.teams.as(ben).send(message);
    await second.settle();
    expect(told.chatOf(ben)).toEqual(said);
    await second.close();
  });
});
