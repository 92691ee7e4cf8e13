import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// The card in the channel shows what the decision needs. Only an approver who opens the details sees more (issue 3,
// "The approver sees it").

const { world, play } = story();
let request: UnlockRequest;
beforeAll(async () => {
  request = await play.ask(people.piet, WORDS['password-not-accepted'].nl, people.omar);
});

/** What only an approver may read: the place of sign-ins, the manager and the sign-in methods. */
const PERSONAL = /Netherlands|Nederland|Nora Visser|phone|telefoon/i;

const opened = async (person: typeof people.anna) =>
  sentenceOf(await world.teams.as(person).click(play.approvalCard(request), 'details'));

const audited = () =>
  world.query(`select actor_id from audit_events where request_id = $1 and what = 'details-opened'`, [
    request.id,
  ]);

describe('the card in the channel', () => {
  it('says what matters for the decision', () => {
    const { text, buttons } = play.approvalCard(request);
    expect(text).toContain('What I found');
    expect(text).toContain('Sign-in is allowed');
    expect(text).toContain('2 failed sign-ins: wrong password');
    expect(text).toContain('Microsoft sees no risk');
    expect(buttons).toContain('Details');
  });

  it('keeps personal details to itself', () => {
    expect(play.approvalCard(request).text).not.toMatch(PERSONAL);
  });
});

describe('the details', () => {
  it('are shown to an approver alone, and it is on record that they looked', async () => {
    const before = play.approvalCard(request);
    const details = await opened(people.anna);
    expect(details).toContain('Only you see this');
    expect(details).toContain('Nora Visser');
    expect(details).toContain('Netherlands');
    expect(await audited()).toEqual([{ actor_id: people.anna.id }]);
    await world.settle();
    expect(play.approvalCard(request).content).toEqual(before.content);
    expect(await play.stored(request)).toEqual(request);
  });

  it('lead back to the card, which can still be decided on', async () => {
    const { post } = play.approvalCard(request);
    const chloe = world.teams.as(people.chloe);
    await chloe.click(post, 'details');
    expect(JSON.stringify(chloe.see(post).activity)).toContain('Only you see this');
    await chloe.click(post, 'back');
    expect(JSON.stringify(chloe.see(post).activity)).toContain('Decide before');
  });

  it.each([
    ['somebody who is no approver', people.nora, /^Only people in the approver group/],
    ['who asked', people.piet, /je hebt dit zelf gevraagd/],
    ['whose account it is', people.omar, /this is about your own account/],
  ] as const)('are refused to %s', async (_, person, sentence) => {
    const before = await audited();
    const clicked = await world.teams.as(person).click(play.approvalCard(request), 'details');
    expect(sentenceOf(clicked)).toMatch(sentence);
    expect(JSON.stringify(clicked.body)).not.toMatch(/Netherlands|manager/i);
    expect(await audited()).toEqual(before);
  });

  it('go to the private chat of an approver whose client cannot draw them in place', async () => {
    await play.at(people.ben);
    const posts = world.teams.channel('Approvals').posts.length;
    await world.teams.as(people.ben).click(play.approvalCard(request), 'details', {}, { asSubmit: true });
    expect(play.cardOf(people.ben, request).text).toContain('Only you see this');
    expect(world.teams.channel('Approvals').posts).toHaveLength(posts);
    expect(play.approvalCard(request).text).not.toMatch(PERSONAL);
  });
});
