import { beforeEach, describe, expect, it } from 'vitest';
import { people, tenantId, type Person } from '../../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { story } from '../../helpers/story.js';
import { WORDS } from '../../helpers/storyPlayer.js';
import { TeamsDelivery, type Sent } from '../../helpers/teamsDelivery.js';

// What else Teams sends, and how else it fails, of the same kinds as the field's cases.

const { anna, ben, lena, omar, otto } = people;
const FORGOT = WORDS['password-not-accepted'].en;

const { world, play } = story();
beforeEach(() => play.startOver());

const teams = new TeamsDelivery({ world, play });
const delivered = (person: Person, activity: Sent) => teams.delivered(person, activity);

async function forgotten(person = omar): Promise<UnlockRequest> {
  play.untouched(person);
  return play.ask(person, FORGOT);
}

const cardsIn = ({ id }: Pick<UnlockRequest, 'id'>) =>
  world.teams.channel('Approvals').posts.filter(({ activity }) => JSON.stringify(activity).includes(id));

describe('what Teams sends besides', () => {
  it.each([
    ...['channelCreated', 'channelRenamed', 'channelRestored', 'teamArchived', 'teamUnarchived'],
    ...['teamDeleted', 'teamHardDeleted', 'teamRestored', 'channelShared', 'channelMemberAdded'],
  ])('%s is taken without a word', async (eventType) => {
    const channelData = { tenant: { id: tenantId }, eventType };
    expect(await delivered(omar, { type: 'conversationUpdate', id: `e-${eventType}`, channelData })).toBe('');
  });

  it.each([
    [{ type: 'conversationUpdate', membersRemoved: [{ id: '29:somebody' }] }],
    [{ type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} }],
    [{ type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: [] } }],
    [{ type: 'event' }],
    [{ type: 'endOfConversation' }],
    [{ type: 'trace' }],
    [{ type: 'command', name: 'x' }],
    [{ type: 'messageReaction' }],
    [{ type: 'contactRelationUpdate' }],
  ])('%j is taken without a word', async (activity) => {
    expect(await delivered(omar, { id: 'other', ...activity })).toBe('');
  });

  it.each(['remove', 'remove-upgrade', 'add-upgrade'])(
    'an installation that is “%s” breaks nothing',
    async (action) => {
      await delivered(omar, { type: 'installationUpdate', action, id: `i-${action}` });
      await play.says(omar, 'start over', 'help');
      expect(play.chatOf(omar).at(-1)).not.toBe('');
    },
  );

  it.each([
    ['adaptiveCard/action', undefined],
    ['adaptiveCard/action', 'a text'],
    ['adaptiveCard/action', { action: null }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'no-such-verb', data: {} } }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'approve', data: null } }],
    ['adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'approve', data: { requestId: 42 } } }],
    ['signin/failure', { code: 'x', message: 'y' }],
    ['tab/fetch', {}],
    ['composeExtension/submitAction', { data: {} }],
    [undefined, {}],
  ])('an invoke %s with %j is answered, and changes nothing', async (name, value) => {
    const writes = play.writes().length;
    await delivered(omar, { type: 'invoke', ...(name !== undefined && { name }), value });
    expect(play.writes()).toHaveLength(writes);
  });
});

describe('a message without words', () => {
  it.each([
    [
      'a picture as HTML alone',
      { text: '', attachments: [{ contentType: 'text/html', content: '<div><img src="x"></div>' }] },
    ],
    [
      'a sound',
      { text: undefined, attachments: [{ contentType: 'audio/mp4', contentUrl: 'https://x.example/a' }] },
    ],
    [
      'a file',
      {
        text: null,
        attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info', name: 'a.docx' }],
      },
    ],
    [
      'a card',
      { text: null, attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] },
    ],
    ['blanks', { text: ' \u00a0\u200b&nbsp;\n' }],
    ['nothing', { text: null, attachments: [] }],
  ])('%s gets a word, and the open question again', async (_what, message) => {
    await play.says(omar, 'start over', 'help');
    await play.says(omar, 'forgot the password');
    const question = play.chatOf(omar).at(-1)!;
    const said = await delivered(omar, { type: 'message', ...message });
    expect(said).toContain(question.slice(0, 30));
  });

  it.each([
    [
      'the words twice, as text and as HTML',
      { text: FORGOT, attachments: [{ contentType: 'text/html', content: `<p>${FORGOT}</p>` }] },
    ],
    ['words with HTML in them', { text: `<p>${FORGOT}</p>`, textFormat: 'xml' }],
    ['words on several lines, with a signature', { text: `${FORGOT}\r\n\r\nKind regards,\r\nOmar` }],
  ])('%s are words', async (_what, message) => {
    await play.says(omar, 'start over');
    const said = await delivered(omar, { type: 'message', ...message });
    expect(said).toMatch(/password/i);
    expect(said).not.toMatch(/<p>|&lt;p/);
  });

  it('a mention of a colleague in a private chat is read as their name, and no tag is repeated', async () => {
    await play.says(omar, 'start over');
    const mentioned = { id: '29:lena', name: lena.displayName };
    const entities = [{ type: 'mention', text: `<at>${lena.displayName}</at>`, mentioned }];
    const text = `<at>${lena.displayName}</at> cannot send mail`;
    const said = await delivered(omar, { type: 'message', text, entities });
    expect(said).toContain(lena.displayName);
    expect(said).not.toMatch(/<\/?at|&lt;\/?at/);
  });
});

describe('a person without a name in what Teams sends', () => {
  it('who takes a hand-off is named as the directory does', async () => {
    const request = await play.ask(people.nora, FORGOT, people.joyce);
    await play.decide({ ...ben, displayName: '' }, request, 'take', {});
    expect(play.approvalCard(request).text).toContain(ben.displayName);
    expect(play.approvalCard(request).text).not.toContain(ben.id);
    expect(JSON.stringify(await play.stored(request))).not.toContain('"name":""');
  });

  it('who asks is named as the directory does', async () => {
    play.untouched(omar);
    const nameless = { ...omar, displayName: '' };
    const request = await play.ask(nameless, FORGOT);
    expect(play.approvalCard(request).text).toContain(omar.displayName);
    expect(JSON.stringify(await play.stored(request))).not.toContain('"name":""');
  });
});

describe('a Teams that fails in other ways', () => {
  const posting = { method: 'POST', path: /conversations\/19.*activities/ };
  const drawing = { method: 'PUT', path: /activities/ };

  it.each([500, 502, 503, 504, 412])(
    'a %i when the card is posted, and it is there at the end',
    async (status) => {
      world.sandbox.faults.add({ match: posting, status, times: 2 });
      const request = await forgotten(otto);
      world.clock.offsetMs += 120_000;
      await world.settle();
      expect(cardsIn(request).length).toBeGreaterThanOrEqual(1);
    },
  );

  it('a connection that breaks when the card is posted, and it is there at the end', async () => {
    world.sandbox.faults.add({ match: posting, drop: true, times: 2 });
    const request = await forgotten(otto);
    world.clock.offsetMs += 120_000;
    await world.settle();
    expect(cardsIn(request).length).toBeGreaterThanOrEqual(1);
  });

  it.each([404, 403])(
    'a %i when the card is redrawn: the change is made all the same, and nothing is tried for ever',
    async (status) => {
      const request = await forgotten();
      world.sandbox.faults.add({
        match: drawing,
        status,
        times: 50,
        body: { error: { code: 'NotFound', message: 'x' } },
      });
      await play.approve(anna, request);
      expect((await play.stored(request)).status).toBe('resolved');
      for (let minutes = 1; minutes <= 4; minutes++) {
        world.clock.offsetMs += 60_000;
        await world.settle();
      }
      const before = world.sandbox.calls.to('/connector/').filter(({ status: one }) => one === status).length;
      world.clock.offsetMs += 10 * 60_000;
      await world.settle();
      const after = world.sandbox.calls.to('/connector/').filter(({ status: one }) => one === status).length;
      expect(after - before).toBeLessThan(6);
      world.sandbox.faults.clear();
    },
  );

  it.each([
    [403, 'BotNotInConversationRoster'],
    [403, 'ForbiddenOperationException'],
    [404, 'ConversationNotFound'],
    [400, 'BadSyntax'],
  ])('a private message that is refused with %i %s stops nothing for the approvers', async (status, code) => {
    const request = await forgotten();
    const match = { method: 'POST', path: /conversations\/a:.*activities/ };
    world.sandbox.faults.add({ match, status, times: 30, body: { error: { code, message: 'x' } } });
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    world.sandbox.faults.clear();
  });
});
