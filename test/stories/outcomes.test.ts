import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// How a request can end without a change: denied, expired or taken back. Also how several people wait for one request.

const { world, play } = story();
afterEach(() => {
  world.clock.offsetMs = 0;
  world.sandbox.calls.clear();
});

const HOUR = 3_600_000;

describe('a denied request', () => {
  it('needs a reason, and the person who asked reads it', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    await expect(play.decide(people.anna, request, 'deny')).rejects.toThrow('Give a reason.');
    const blank = await play.decide(people.anna, request, 'deny', { reason: '   ' });
    expect(blank).toBe('Please give a reason in a few words. Nothing was changed.');

    await play.decide(people.anna, request, 'deny', { reason: 'Omar called: he remembers it' });

    expect(play.writes()).toEqual([]);
    const said = 'Denied by Anna Smit: New password for Omar Haddad. Reason:';
    expect(play.chatOf(people.nora).at(-1)).toContain(said);
    expect(play.chatOf(people.nora).at(-1)).toContain('Omar called: he remembers it');
    expect(play.cardOf(people.nora, request).text).toContain('Anna Smit denied this.');
    const card = play.approvalCard(request);
    expect(card.text).toMatch(/Anna Smit denied this (on \d+ \w+ )?at \d\d:\d\d\./);
    expect(card.text).toContain('“Omar called: he remembers it”');
    expect(card.buttons).toEqual(["I'll take this"]);
    expect(play.incident(request).text).toMatch(/Denied by\s+Anna Smit/);
  });
});

describe('a request nobody decides on', () => {
  it('ends after eight hours, and everybody hears it', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    world.clock.offsetMs = 7.9 * HOUR;
    await world.settle();
    expect((await play.stored(request)).status).toBe('pending');

    world.clock.offsetMs = 8 * HOUR + 1000;
    await world.settle();

    expect((await play.stored(request)).status).toBe('expired');
    expect(play.chatOf(people.lena).at(-1)).toMatch(/^Nobody decided in time: Sign-in for you\./);
    expect(play.cardOf(people.lena, request).text).toContain('Nobody answered in time');
    expect(play.approvalCard(request).text).toMatch(/Nobody decided before .*\d\d:\d\d/);
    expect(play.approvalCard(request).buttons).toEqual(["I'll take this", 'Close with a note']);
    expect(play.incident(request).text).toContain('Expired');
    expect(play.writes()).toEqual([]);
  });

  it('cannot be approved after its time, even if the job that ends it is late', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const card = play.approvalCard(request);
    world.clock.offsetMs = 8 * HOUR + 1000;
    const late = await play.clickApproval(people.anna, card);
    expect(sentenceOf(late)).toMatch(/^This expired .*It can be asked again\.$/);
    await world.settle();
    expect(world.sandbox.tenant.user(people.lena.id).accountEnabled).toBe(false);
    expect(play.writes()).toEqual([]);
  });
});

describe('a request that is taken back', () => {
  it('ends at once, tells the approvers and is no incident', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const open = play.approvalCard(request);
    const clicked = await world.teams
      .as(people.lena)
      .click(play.cardOf(people.lena, request), 'Cancel request');
    expect(sentenceOf(clicked)).toContain('The request was cancelled. You hear no more of it.');
    await world.settle();
    expect(play.cardOf(people.lena, request).buttons).toEqual(['Ask again']);
    expect(play.approvalCard(request).text).toMatch(/Lena Berg cancelled this (on \d+ \w+ )?at \d\d:\d\d/);
    expect(play.hasIncident(request)).toBe(false);
    const late = await play.clickApproval(people.ben, open);
    expect(sentenceOf(late)).toMatch(/^This was cancelled (on \d+ \w+ )?at \d\d:\d\d\.$/);
    expect(play.writes()).toEqual([]);
  });
});

describe('the same trouble reported twice', () => {
  it('is one request: the second person joins it, and both are told', async () => {
    const first = await play.ask(people.nora, 'I forgot my password', people.omar);
    await play.reports(people.otto, 'I forgot my password', people.omar);
    expect(play.chatOf(people.otto).at(-1)).toMatch(
      /^Somebody already asked for this \((on \d+ \w+ )?at \d\d:\d\d\): waiting for an admin\. You wait for it too now/,
    );
    await world.settle();
    expect((await play.newest(people.otto)).id).toBe(first.id);
    expect(play.approvalCard(first).text).toMatch(/1 other/);
    expect(play.cardOf(people.otto, first).text).toContain('Waiting for an admin');
    expect(play.cardOf(people.otto, first).buttons).toEqual(['Cancel request']);

    await play.approve(people.anna, first);

    for (const person of [people.nora, people.otto]) {
      expect(play.chatOf(person).at(-1)).toMatch(
        /^New password for Omar Haddad: the new password is ready\./,
      );
      expect(play.cardOf(person, first).text).toContain('Ready to be handed over');
    }
    expect(play.writesTo(people.omar)).toHaveLength(2);
  });

  it('by the same person is answered with when they asked', async () => {
    const first = await play.ask(people.omar, 'I forgot my password');
    await play.reports(people.omar, 'I forgot my password');
    expect(play.chatOf(people.omar).at(-1)).toMatch(
      /^You already asked for this \((on \d+ \w+ )?at \d\d:\d\d\): waiting for an admin\. You need not ask again\.$/,
    );
    await world.settle();
    expect((await play.stored(first)).version).toBe(1);
    await world.teams.as(people.omar).click(play.cardOf(people.omar, first), 'withdraw');
    await world.settle();
  });

  it('in the same instant is still one request', async () => {
    const askers = [people.nora, people.otto, people.piet];
    for (const asker of askers) {
      await play.reports(asker, 'I forgot my password', people.mia, { until: 'confirm' });
    }
    await Promise.all(askers.map((asker) => world.teams.as(asker).say('1')));
    await world.settle();
    const ids = await Promise.all(askers.map(async (asker) => (await play.newest(asker)).id));
    expect(new Set(ids).size).toBe(1);
    const stored = await play.stored({ id: ids[0]! });
    expect(stored.joined).toHaveLength(2);
    await play.decide(people.anna, stored, 'deny', { reason: 'not now' });
    for (const asker of askers) expect(play.chatOf(asker).at(-1)).toContain('not now');
  });
});

describe('an account with nothing wrong', () => {
  it('is not asked about: somebody who is not on the restricted list is told what else it may be', async () => {
    await play.reports(people.otto, "I can't send mail", people.otto, { until: 'self-help' });
    expect(play.chatOf(people.otto).at(-2)).toContain('I looked, and sending is not blocked.');
    const answer = await play.says(people.otto, 'All fine now');
    expect(answer).toBe('Good to hear. I did not ask an admin.');
  });

  it('goes to a person when it still does not work, and nothing is touched', async () => {
    const request = await play.ask(people.otto, "I can't send mail", people.otto, { refuses: 1 });
    expect(request).toMatchObject({ status: 'pending', handOff: 'already-fine', steps: [] });
    expect(play.approvalCard(request).text).toContain(
      'The bot found nothing wrong, but they say that it still does not',
    );
    expect(play.writes()).toEqual([]);
  });

  it('is left alone when it was put right between asking and approving', async () => {
    const { tenant } = world.sandbox;
    const request = await play.ask(people.lena, 'my account is blocked');
    tenant.arrange(people.lena.id, { accountEnabled: true });
    await play.approve(people.anna, request);
    expect((await play.stored(request)).status).toBe('unchanged');
    expect(play.writes()).toEqual([]);
    expect(play.approvalCard(request).text).toContain('Was already fine, nothing changed');
    expect(play.chatOf(people.lena).at(-1)).toMatch(/^Nothing was changed: Sign-in for you/);
    tenant.arrange(people.lena.id, { accountEnabled: false });
  });
});
