import { beforeEach, describe, expect, it } from 'vitest';
import { adaptiveCardOf, type PostedActivity } from '../../sandbox/connector/activity.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// A card that the bot does not know: it was posted, and a crash or a lost answer came before the bot noted where.

const { world, play } = story();
beforeEach(() => play.startOver());

const { anna, ben, lena, nora } = people;

/** The posts in the approvals channel with a card about this request, the oldest first. */
function postsOf({ id }: UnlockRequest): PostedActivity[] {
  return world.teams
    .channel('Approvals')
    .posts.filter(({ activity }) => JSON.stringify(adaptiveCardOf(activity) ?? '').includes(id));
}
/** Buttons with which it can still be decided, or cancelled. What comes after the end has others. */
const hasButtons = (post: PostedActivity) =>
  /"verb":"(approve|check|withdraw)"/.test(JSON.stringify(cardOf(post).content));
const known = (request: UnlockRequest) =>
  world.query('select audience from cards where request_id = $1 order by audience', [request.id]);

const copies = async (request: UnlockRequest) =>
  (await known(request)).filter(({ audience }) => String(audience).includes('+'));

/** The bot forgets its cards, as if it had died before it noted them, and draws them again. */
async function postedTwice(): Promise<UnlockRequest> {
  const request = await play.ask(lena, 'my account is blocked');
  await world.query('delete from cards where request_id = $1', [request.id]);
  await world.latchkey.storage.jobs.send('announce', request.id);
  await world.settle();
  expect(postsOf(request)).toHaveLength(2);
  return request;
}

describe('a card that was posted twice', () => {
  it('decides by either, and both show what came of it', async () => {
    const request = await postedTwice();
    const [orphan] = postsOf(request);
    await world.teams.as(anna).click(cardOf(orphan!), 'approve');
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
    expect(postsOf(request).map(hasButtons)).toEqual([false, false]);
    expect(postsOf(request)).toHaveLength(2);
  });

  it('loses its buttons at the first click, also when the request was decided before', async () => {
    const request = await postedTwice();
    await play.decide(anna, request, 'deny', { reason: 'It is not her' });
    expect(postsOf(request).map(hasButtons)).toEqual([true, false]);
    const clicked = await world.teams.as(ben).click(cardOf(postsOf(request)[0]!), 'approve');
    expect(sentenceOf(clicked)).toContain('Already denied by Anna Smit');
    await world.settle();
    expect(postsOf(request).map(hasButtons)).toEqual([false, false]);
  });

  it('is drawn again with each later change', async () => {
    const request = await postedTwice();
    await world.teams.as(anna).click(cardOf(postsOf(request)[0]!), 'details');
    await world.settle();
    await play.decide(ben, request, 'deny', { reason: 'It is not her' });
    expect(postsOf(request).map(hasButtons)).toEqual([false, false]);
  });

  it('is forgotten when somebody deletes it', async () => {
    const request = await postedTwice();
    const [orphan] = postsOf(request);
    await world.teams.as(anna).click(cardOf(orphan!), 'details');
    await world.settle();
    expect(await copies(request)).toHaveLength(1);
    world.sandbox.teams.remove(orphan!.conversationId, orphan!.id);
    await play.decide(ben, request, 'deny', { reason: 'It is not her' });
    expect(await copies(request)).toEqual([]);
  });
});

describe('a card that stands alone', () => {
  it('becomes the card of its request, and is not posted again', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    await world.query('delete from cards where request_id = $1', [request.id]);
    await world.teams.as(anna).click(cardOf(postsOf(request)[0]!), 'approve');
    await world.settle();
    expect(postsOf(request)).toHaveLength(1);
    expect(postsOf(request).map(hasButtons)).toEqual([false]);
  });

  it('in the chat of who asked is kept up to date too', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    const own = play.cardOf(lena, request).post;
    await world.query(`delete from cards where request_id = $1 and audience like 'status:%'`, [request.id]);
    await world.teams.as(lena).click(cardOf(own), 'withdraw');
    await world.settle();
    const cards = world.teams
      .as(lena)
      .chat()
      .filter(({ activity }) => JSON.stringify(adaptiveCardOf(activity) ?? '').includes(request.id));
    expect(cards.map(hasButtons)).toEqual([false]);
  });
});

describe('a card for approvers', () => {
  it('is never drawn in a chat, whatever somebody clicks there', async () => {
    const request = await play.ask(nora, 'I forgot my password', people.omar);
    const own = world.teams
      .as(nora)
      .chat()
      .find(({ from }) => from === 'bot')!;
    const before = JSON.stringify(own.activity);
    for (const verb of ['approve', 'details', 'reveal', 'lift']) {
      const data = { requestId: request.id, version: request.version };
      await world.teams.as(nora).invoke(own, { verb, data });
    }
    await world.settle();
    const after = world.teams
      .as(nora)
      .chat()
      .find(({ id }) => id === own.id)!;
    expect(JSON.stringify(after.activity)).toBe(before);
  });

  it('does not take the place of the card of another request', async () => {
    const one = await play.ask(lena, 'my account is blocked');
    const other = await play.ask(nora, 'I forgot my password', people.omar);
    const [post] = postsOf(one);
    const data = { requestId: other.id, version: other.version };
    await world.teams.as(anna).invoke(post!, { verb: 'details', data });
    await world.settle();
    expect(postsOf(one).map(({ id }) => id)).toEqual([post!.id]);
    const audiences = (await known(other)).map(({ audience }) => String(audience));
    // The call of the approvers is noted with the card.
    expect(audiences.filter((audience) => !audience.startsWith('call:'))).toHaveLength(2);
  });
});
