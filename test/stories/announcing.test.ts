import { afterEach, describe, expect, it } from 'vitest';
import type { TeamsChannel } from '../../sandbox/connector/teamsChannel.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Everybody gets their messages, also when Teams does not answer or when somebody deleted a message.

const { world, play } = story();
afterEach(async () => {
  world.sandbox.faults.clear();
  world.sandbox.calls.clear();
  world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
  await world.settle();
});

const CONNECTOR = '/connector/v3/conversations/';

describe('while Teams is down', () => {
  it('an announcement is tried again until it stands, once', async () => {
    const channel = world.teams.channel('Approvals');
    await play.reports(people.lena, 'my account is blocked', people.lena, { until: 'confirm' });
    // The first posts to the channel fail, with different errors.
    const path = /\/connector\/v3\/conversations\/19:approvals/;
    // After a 429 the Bot Framework's own client does not try again.
    world.sandbox.faults.add({ match: { method: 'POST', path }, status: 429, times: 2 });
    world.sandbox.faults.add({ match: { method: 'POST', path }, status: 503 });
    const posts = channel.posts.length;
    await play.goesOn(people.lena);
    await world.settle();
    const request = await play.newest(people.lena);
    expect(channel.posts).toHaveLength(posts + 1);
    expect(play.approvalCard(request).buttons).toContain('Approve');
    expect(world.logged.some((line) => line.includes('A job failed and will be tried again'))).toBe(true);
    await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  });

  it('one message that fails does not keep the others back', async () => {
    await play.reports(people.lena, 'my account is blocked', people.lena, { until: 'confirm' });
    const path = /\/connector\/v3\/conversations\/19:approvals/;
    world.sandbox.faults.add({ match: { method: 'POST', path }, status: 429, times: 3 });
    await play.goesOn(people.lena);
    const waiting = await world.teams.as(people.lena).waitFor('Waiting for an admin');
    expect(waiting).toBeTruthy();
    await world.settle();
    const request = await play.newest(people.lena);
    expect(play.approvalCard(request).buttons).toContain('Approve');
    await play.decide(people.anna, request, 'deny', { reason: 'the end of a test' });
  });

  it('an approved plan is carried out all the same, and the cards follow', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    world.sandbox.faults.add({ match: { path: CONNECTOR }, status: 429, times: 6 });
    await play.approve(people.anna, request);
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(play.writesTo(people.lena)).toHaveLength(1);
    expect(play.approvalCard(request).text).toContain('Solved');
    expect(play.cardOf(people.lena, request).text).toContain('Solved');
    expect(play.chatOf(people.lena).filter((text) => text.startsWith('Solved: '))).toHaveLength(1);
    expect(play.incident(request).text).toContain('Solved');
  });
});

describe('a message that is gone', () => {
  it('is posted anew in the channel, with the state of now', async () => {
    const request = await play.ask(people.piet, 'my account is blocked', people.lena);
    const old = play.approvalCard(request);
    world.sandbox.teams.remove(old.post.conversationId, old.post.id);
    await play.ask(people.nora, 'my account is blocked', people.lena);
    const again = play.approvalCard(request);
    expect(again.post.id).not.toBe(old.post.id);
    expect(again.text).toMatch(/1 other/);
    await play.approve(people.anna, request);
    expect(play.approvalCard(request).post.id).toBe(again.post.id);
    expect(play.approvalCard(request).text).toContain('Solved');
  });
});

describe('a channel that is chosen after the request was posted', () => {
  it('gets what comes next, while what stands in the old one is kept up to date', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const before = play.approvalCard(request);
    const general = world.teams.channel('General');
    await move(general);
    await play.approve(people.ben, request);
    expect(play.approvalCard(request).post.id).toBe(before.post.id);
    expect(play.approvalCard(request).text).toContain('Solved');
    world.sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    const next = await play.ask(people.lena, 'my account is blocked');
    expect(general.lastCard().text).toContain(next.id);
    await world.teams.as(people.lena).click(play.cardOf(people.lena, next), 'withdraw');
    await move(world.teams.channel('Approvals'));
  });
});

/** An approver chooses another channel, and another one confirms it where the cards are now. */
async function move(to: TeamsChannel): Promise<void> {
  const before = world.teams.channel(to.name === 'General' ? 'Approvals' : 'General');
  await world.teams.as(people.anna).sayInChannel(to, 'use this channel for approvals');
  await world.settle();
  await world.teams.as(people.ben).click(before.lastCard(), 'move-channel');
  await world.settle();
}

describe('a team that has thrown the bot out', () => {
  it('does not keep the person from hearing that no admin can be reached', async () => {
    await world.teams.channel('Approvals').removeBot();
    await play.ask(people.lena, 'my account is blocked');
    expect(play.chatOf(people.lena).join('\n')).toMatch(/helpdesk/);
    const complaint = world.logged.findLast((line) => line.includes('"audience":"approvals"'));
    expect(complaint).toContain('in a channel where the app is installed, or set APPROVALS_CHANNEL_ID');
  });
});
