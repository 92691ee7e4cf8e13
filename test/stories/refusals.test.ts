import { afterEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// Who may decide: members of the approver group, but never for themselves (design.md rule 2). The bot checks the
// membership at the click.

const { world, play } = story();
afterEach(() => world.sandbox.calls.clear());

const NOT_APPROVER = 'Only people in the approver group can do this. Nothing was changed.';
const NOT_APPROVER_DUTCH = 'Alleen mensen in de groep goedkeurders kunnen dit. Er is niets gewijzigd.';
const OWN_REQUEST = 'A colleague has to decide: you asked for this yourself.';
const OWN_ACCOUNT = 'A colleague has to decide: this is about your own account.';

/** Expects that the bot refuses the click with this sentence and changes neither the request nor the tenant. */
async function isRefused(
  person: Person,
  request: UnlockRequest,
  verb: string,
  sentence: string,
): Promise<void> {
  const before = await play.stored(request);
  const inputs: Record<string, string> = verb === 'deny' ? { reason: 'because of a test' } : {};
  const posts = world.teams.channel('Approvals').posts.length;
  expect(await play.decide(person, request, verb, inputs)).toBe(sentence);
  expect(await play.stored(request)).toEqual(before);
  expect(play.writes()).toEqual([]);
  expect(world.teams.channel('Approvals').posts).toHaveLength(posts);
}

async function denied(request: UnlockRequest): Promise<void> {
  await play.decide(people.chloe, request, 'deny', { reason: 'the end of a test' });
  expect((await play.stored(request)).status).toBe('denied');
}

describe('a click is refused with a friendly sentence, for the clicker alone', () => {
  it('when they are not in the approver group', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    for (const person of [people.nora, people.greta, people.pim]) {
      await isRefused(person, request, 'approve', NOT_APPROVER);
      await isRefused(person, request, 'deny', NOT_APPROVER);
    }
    await denied(request);
  });

  it('when an approver asked for it', async () => {
    const request = await play.ask(people.anna, 'I forgot my password', people.omar);
    await isRefused(people.anna, request, 'approve', OWN_REQUEST);
    await isRefused(people.anna, request, 'deny', OWN_REQUEST);
    await denied(request);
  });

  it('when it is about the approver, whoever asked', async () => {
    // Ben could reset his password himself, and Nora says that he cannot.
    const request = await play.ask(people.nora, 'I forgot my password', people.ben, { refuses: 1 });
    await isRefused(people.ben, request, 'approve', OWN_ACCOUNT);
    await denied(request);
  });

  it('when an approver joined those who wait for it', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    await play.ask(people.ben, 'I forgot my password', people.omar);
    await isRefused(people.ben, request, 'approve', OWN_REQUEST);
    await denied(request);
  });

  it('in the language of the clicker', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await isRefused(people.piet, request, 'approve', NOT_APPROVER_DUTCH);
    await denied(request);
  });
});

describe('an approver', () => {
  it('may be one by way of a group inside the group', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await play.approve(people.chloe, request);
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
  });

  it('who has left the group since the card was drawn is refused', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const group = [...world.sandbox.tenant.groups.values()].find(({ members }) =>
      members.includes(people.ben.id),
    )!;
    const { members } = group;
    group.members = members.filter((id) => id !== people.ben.id);
    await isRefused(people.ben, request, 'approve', NOT_APPROVER);
    group.members = members;
    await denied(request);
  });

  it('who comes second reads who was first, and when', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const seen = play.approvalCard(request);
    await play.approve(people.anna, request);
    const late = await play.clickApproval(people.ben, seen);
    expect(sentenceOf(late)).toMatch(/^Already approved by Anna Smit (on \d+ \w+ )?at \d\d:\d\d\.$/);
    const denial = await world.teams.as(people.ben).click(seen, 'deny', { reason: 'no' });
    expect(sentenceOf(denial)).toMatch(/^Already approved by Anna Smit (on \d+ \w+ )?at \d\d:\d\d\.$/);
    expect(play.writesTo(people.lena)).toHaveLength(1);
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
  });

  it('with an old card is shown the new one before deciding', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    const old = play.approvalCard(request);
    await play.ask(people.otto, 'I forgot my password', people.omar);
    const clicked = await play.clickApproval(people.anna, old);
    expect(sentenceOf(clicked)).toMatch(/The request has changed since this card was drawn\./);
    expect((await play.stored(request)).status).toBe('pending');
    await play.decide(people.anna, request, 'deny', { reason: 'seen it now' });
    expect((await play.stored(request)).status).toBe('denied');
  });

  it('whose click Teams delivers twice decides once', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const card = play.approvalCard(request);
    await world.teams.as(people.anna).click(card, 'approve', {}, { sentTwice: true });
    await world.settle();
    expect(play.writesTo(people.lena)).toHaveLength(1);
    expect((await play.stored(request)).status).toBe('resolved');
    const approved = await world.query(
      `select 1 from audit_events where request_id = $1 and what = 'approved'`,
      [request.id],
    );
    expect(approved).toHaveLength(1);
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
  });
});

describe('on a client that does not know Action.Execute', () => {
  it('an approval works, and the card in the channel is redrawn', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const card = play.approvalCard(request);
    await world.teams.as(people.anna).click(card, 'approve', {}, { asSubmit: true });
    await world.settle();
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(play.approvalCard(request).post.id).toBe(card.post.id);
    expect(play.approvalCard(request).text).toContain('Anna Smit approved this');
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
  });

  it('a denial works with its reason', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const card = play.approvalCard(request);
    await world.teams.as(people.ben).click(card, 'deny', { reason: 'she is on leave' }, { asSubmit: true });
    await world.settle();
    expect(play.chatOf(people.lena).at(-1)).toContain('she is on leave');
  });

  it('a refusal goes to the private chat and never into the channel', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await play.at(people.pim);
    const posts = world.teams.channel('Approvals').posts.length;
    await world.teams.as(people.pim).click(play.approvalCard(request), 'approve', {}, { asSubmit: true });
    await world.settle();
    expect(play.chatOf(people.pim).at(-1)).toBe(NOT_APPROVER);
    expect(world.teams.channel('Approvals').posts).toHaveLength(posts);
    expect((await play.stored(request)).status).toBe('pending');
    await denied(request);
  });

  it('a refusal that cannot be delivered is only logged, never posted in the channel', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const posts = world.teams.channel('Approvals').posts.length;
    expect(world.sandbox.teams.installed.has(people.mia.id)).toBe(false);
    await world.teams.as(people.mia).click(play.approvalCard(request), 'approve', {}, { asSubmit: true });
    expect(world.teams.channel('Approvals').posts).toHaveLength(posts);
    expect(world.logged.some((line) => line.includes('A clicker could not be answered'))).toBe(true);
    await denied(request);
  });
});
