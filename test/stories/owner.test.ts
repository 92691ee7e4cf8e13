import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { cardOf } from '../../sandbox/connector/readable.js';
import { story } from '../helpers/story.js';

// Many ask for one account. That binds what others ask for it, and takes nothing from its owner.

const { anna, ben, lena, nora, omar, piet } = people;
const FORGOT = 'I forgot my password';
const BLOCKED = 'my account is blocked';
const STOPPED = /I can't ask for this now: they have to look at something first/;

const { world, play } = story({ env: { ASKERS_PER_HOUR: '2', COOL_DOWN_MINUTES: '15' } });
beforeEach(() => play.startOver());

const alert = () =>
  cardOf(
    world.teams
      .channel('Helpdesk')
      .posts.findLast(({ activity }) => JSON.stringify(activity).includes('Stopped'))!,
  );

/** Answers all questions of a whole conversation. Returns the last message of the bot. */
async function asks(person: Person, forWhom: Person, words = BLOCKED): Promise<string> {
  const said = await play.reports(person, words, forWhom);
  await world.settle();
  return said;
}

describe('an account that everybody asks for, and its owner', () => {
  it('who asks for it: that goes on, with a card and a chance of their own', async () => {
    for (const person of [nora, piet, ben]) await asks(person, lena);
    expect(await asks(lena, lena)).toContain('I asked the admins.');
    const own = await play.newest(lena);
    expect(own.requester.id).toBe(lena.id);
    await play.approve(anna, own);
    expect((await play.stored(own)).status).toBe('resolved');
  });

  it('who is an approver: they decide as before, because nobody loses rights when others ask about them', async () => {
    for (const person of [nora, piet, omar]) {
      // Anna could reset her password herself, and each of them says that she cannot.
      await play.reports(person, FORGOT, anna, { refuses: 1 });
      await world.settle();
    }
    expect(alert().text).toContain('3 different people asked for Anna Smit within an hour');
    const request = await play.ask(lena, BLOCKED);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('where somebody broke in: that can be reported and contained', async () => {
    for (const person of [nora, piet, ben]) await asks(person, people.vera, FORGOT);
    expect(await asks(nora, people.vera, 'I think their account was hacked')).not.toMatch(STOPPED);
    expect(await play.newest(nora)).toMatchObject({ kind: 'contain', subject: { id: people.vera.id } });
  });
});

describe('the owner of an account that a colleague asked for', () => {
  it('has a request of their own, which the colleague’s denial and cancelling leave alone', async () => {
    const first = await play.ask(nora, BLOCKED, lena);
    const card = play.approvalCard(first);
    const own = await play.ask(lena, BLOCKED);
    expect(own.id).not.toBe(first.id);
    expect(play.approvalCard(own).text).toContain(`by others, for the owner: request ${first.id}`);
    await play.clickApproval(anna, card, 'deny', { reason: 'Not like this.' });
    await world.settle();
    expect((await play.stored(first)).status).toBe('denied');
    expect((await play.stored(own)).status).toBe('pending');
    expect(play.chatOf(lena).join(' ')).not.toContain('Not like this.');
    await play.approve(anna, own);
    expect((await play.stored(own)).status).toBe('resolved');
  });

  it('is not joined by a colleague who asks later: that is beside it, and the card says so', async () => {
    const own = await play.ask(lena, BLOCKED);
    const other = await play.ask(nora, BLOCKED, lena);
    expect(other.id).not.toBe(own.id);
    expect(play.approvalCard(other).text).toContain(`by the owner of the account: request ${own.id}`);
    expect((await play.stored(own)).version).toBe(1);
  });
});
