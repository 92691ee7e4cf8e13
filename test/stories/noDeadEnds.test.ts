import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { neededPermissions } from '../../sandbox/tenant/settings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// A request that failed, expired or was denied goes on: an approver has it tried again, takes it or closes it; who asked
// asks again with one click, or says that it still does not work.

const { world, play } = story({ env: { COOL_DOWN_MINUTES: '15' } });
afterEach(() =>
  play.startOver().then(() => (world.sandbox.tenant.settings.grants = new Set(neededPermissions))),
);

const HOUR = 3_600_000;

async function failed(): Promise<UnlockRequest> {
  world.sandbox.tenant.settings.grants.delete('User.EnableDisableAccount.All');
  const request = await play.ask(people.lena, 'my account is blocked');
  await play.approve(people.anna, request);
  world.sandbox.tenant.settings.grants = new Set(neededPermissions);
  return play.stored(request);
}

/** Presses a button on the card in somebody's private chat. */
async function presses(person: typeof people.lena, request: UnlockRequest, verb: string): Promise<string> {
  const clicked = await world.teams.as(person).click(play.cardOf(person, request), verb);
  await world.settle();
  return sentenceOf(clicked);
}

describe('what failed', () => {
  it('is tried again in a request of its own, which is allowed anew', async () => {
    const first = await failed();
    expect(first.status).toBe('failed');
    const answer = await play.decide(people.ben, first, 'retry');
    expect(answer).toBe('A new card waits in the approvals channel.');

    const second = await play.newest(people.lena);
    expect(second).toMatchObject({
      status: 'pending',
      approvals: [],
      follows: { id: first.id, how: 'retried' },
      requester: { id: people.lena.id },
    });
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);
    expect(play.approvalCard(first).text).toMatch(/Ben .* let the bot try it again/);
    expect(play.approvalCard(first).buttons).not.toContain('Try again');
    expect(play.cardOf(people.lena, first).text).toContain('It is being tried again.');

    await play.approve(people.ben, second);
    expect((await play.stored(second)).status).toBe('resolved');
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
  });

  it('is tried again once, and never by who asked', async () => {
    const first = await failed();
    const card = play.approvalCard(first);
    const own = await world.teams.as(people.lena).click(card, 'retry');
    expect(sentenceOf(own)).toBe('A colleague has to decide: you asked for this yourself.');
    const [one, two] = [
      await play.clickApproval(people.anna, card, 'retry'),
      await play.clickApproval(people.ben, card, 'retry'),
    ];
    expect(sentenceOf(one)).toBe('A new card waits in the approvals channel.');
    expect(sentenceOf(two)).toMatch(/^Anna Smit already let the bot try it again /);
  });

  it('of several steps leaves out what was done', async () => {
    world.sandbox.tenant.settings.grants.delete('User.RevokeSessions.All');
    play.untouched(people.omar);
    const first = await play.ask(people.nora, 'I forgot my password', people.omar);
    await play.approve(people.anna, first);
    expect((await play.stored(first)).status).toBe('partly-resolved');
    world.sandbox.tenant.settings.grants = new Set(neededPermissions);
    await play.decide(people.anna, first, 'retry');
    const second = await play.newest(people.nora);
    expect(second.steps).toMatchObject([{ remedy: 'revoke-sessions', state: 'planned' }]);
  });

  it('can be taken by hand, and closed with a note, and who asked hears both', async () => {
    const first = await failed();
    await play.decide(people.ben, first, 'take');
    expect(play.chatOf(people.lena).at(-1)).toMatch(/^Ben .* now does this by hand/);
    expect(play.cardOf(people.lena, first).text).toContain('An admin is on it');
    expect(play.approvalCard(first).buttons).not.toContain("I'll take this");
    expect((await play.stored(first)).status).toBe('failed');

    const late = await play.decide(people.anna, first, 'close', { note: 'x' });
    expect(late).toBe('Please give a reason in a few words. Nothing was changed.');
    await play.decide(people.anna, first, 'close', { note: 'Switched on in the portal' });
    expect(play.chatOf(people.lena).at(-1)).toMatch(/^Anna Smit has finished this and closed it/);
    expect(play.chatOf(people.lena).join()).not.toContain('Switched on in the portal');
    expect(play.incident(first).text).toContain('Switched on in the portal');
    expect(play.approvalCard(first).buttons).toEqual(['Support request', 'Open the user in Entra']);
  });

  it('has a support request ready to copy, for approvers alone', async () => {
    const first = await failed();
    const card = play.approvalCard(first);
    const refused = await world.teams.as(people.lena).click(card, 'support');
    expect(sentenceOf(refused)).toBe('A colleague has to decide: you asked for this yourself.');
    const text = sentenceOf(await play.clickApproval(people.ben, card, 'support'));
    expect(text).toContain(first.tenantId);
    expect(text).toContain(people.lena.userPrincipalName);
    expect(text).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/);
    expect(text).toContain('Authorization_RequestDenied');
    expect(text).toMatch(/Request ids: [0-9a-f-]{36}/);
    expect(play.cardOf(people.lena, first).text).not.toContain('Authorization_RequestDenied');
  });
});

// The last stories of a person are those that move the clock: what was asked then is the newest.
describe('who asked', () => {
  it('says that it still does not work: what else the look finds is asked', async () => {
    play.untouched(people.omar);
    const first = await play.ask(people.omar, 'I forgot my password');
    await play.approve(people.anna, first);
    await play.reveal(people.anna, first);
    await world.settle();
    expect(play.cardOf(people.omar, first).buttons).toContain("It still doesn't work");
    const said = await presses(people.omar, first, 'still-not-working');
    expect(said).toMatch(/^It is asked again\./);
    const second = await play.newest(people.omar);
    expect(second).toMatchObject({
      status: 'pending',
      handOff: 'still-not-working',
      steps: [],
      follows: { id: first.id, how: 'still-not-working', tried: [{ remedy: 'reset-password' }, {}] },
    });
    expect(play.approvalCard(second).text).toContain('it still does not work');
    const thread = world.teams.channel('Helpdesk').posts.map(({ activity }) => activity.text ?? '');
    expect(
      thread.some((text) => text.startsWith('Still not working:') && text.includes(people.omar.id)),
    ).toBe(true);
    expect(play.cardOf(people.omar, second).text).toContain('Give this to whoever helps you');
    expect(play.cardOf(people.omar, second).text).not.toContain('Request ids');
  });

  it('who was let in and is blocked again gets the same remedy again, because the tenant shows that it is needed', async () => {
    const first = await play.ask(people.lena, 'my account is blocked');
    await play.approve(people.anna, first);
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    await presses(people.lena, first, 'still-not-working');
    const second = await play.newest(people.lena);
    expect(second.steps).toMatchObject([{ remedy: 'enable-sign-in', state: 'planned' }]);
  });

  it('hears after a denial until when it holds, and asks again after that', async () => {
    const first = await play.ask(people.omar, 'I forgot my password');
    await play.decide(people.anna, first, 'deny', { reason: 'Omar called: not today' });
    const held = await presses(people.omar, first, 'ask-anew');
    expect(held).toMatch(/^You can ask again .*Anna Smit denied this .*“Omar called: not today”/);
    expect((await play.newest(people.omar)).id).toBe(first.id);
    world.clock.offsetMs = 16 * 60_000;
    expect(await presses(people.omar, first, 'ask-anew')).toMatch(/^It is asked again\./);
  });

  it('asks again with one click after it expired, with the same answers', async () => {
    const first = await play.ask(people.lena, 'my account is blocked', people.lena, {
      details: 'since noon',
    });
    world.clock.offsetMs = 8 * HOUR + 1_000;
    await world.settle();
    expect(play.cardOf(people.lena, first).buttons).toEqual(['Ask again']);
    expect(await presses(people.lena, first, 'ask-anew')).toMatch(/^It is asked again\./);
    const second = await play.newest(people.lena);
    expect(second.id).not.toBe(first.id);
    expect(second).toMatchObject({ status: 'pending', answers: { details: 'since noon' } });
    expect(play.cardOf(people.lena, first).buttons).toEqual([]);
    expect(play.cardOf(people.lena, first).text).toContain('You asked again.');
    expect(play.approvalCard(first).buttons).toEqual([]);
  });
});
