import { beforeEach, describe, expect, it } from 'vitest';
import { cardOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// An approver stops everything that gives. Two others lift it.

const { anna, ben, chloe, lena, nora, omar, vera } = people;
const BLOCKED = 'my account is blocked';
const FORGOT = 'I forgot my password';
const { world, play } = story();
beforeEach(() => play.startOver());

const cards = (channel: string) =>
  world.teams
    .channel(channel)
    .posts.filter(({ activity }) => JSON.stringify(activity).includes('all unlocking'));
const card = () => cardOf(cards('Approvals').at(-1)!);
const lift = async (who: typeof anna) => {
  const said = sentenceOf(await world.teams.as(who).click(card(), 'lift'));
  await world.settle();
  return said;
};
async function stopped(by = anna, words = 'stop everything'): Promise<string> {
  const said = await play.says(by, words);
  await world.settle();
  return said;
}

describe('“stop everything”', () => {
  it('stops what gives, and approvers and helpdesk read who did and what that means', async () => {
    expect(await stopped()).toContain('From now on nothing is unlocked for anybody');
    for (const channel of ['Approvals', 'Helpdesk']) {
      const [shown] = cards(channel).slice(-1);
      expect(cardOf(shown!).text).toContain('Anna Smit stopped all unlocking, for everybody');
    }
    const request = await play.ask(lena, BLOCKED);
    expect(await play.approve(ben, request)).toMatch(/An approver stopped all unlocking/);
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.writes()).toEqual([]);
  });

  it('is understood in Dutch, in a channel, and once', async () => {
    await world.teams.as(ben).sayInChannel(world.teams.channel('Approvals'), 'Stop alles!');
    await world.settle();
    expect(card().text).toContain('Ben Okafor stopped all unlocking');
    expect(await stopped()).toContain('is stopped already, by Ben Okafor');
    expect(await world.query('select id from stops')).toHaveLength(1);
  });

  it('is refused to whoever is no approver', async () => {
    expect(await stopped(nora)).toMatch(/^Only an approver can stop everything/);
    expect(await world.query('select id from stops')).toEqual([]);
  });

  it('stops nothing while nobody can check who asks, and says what stops it all the same', async () => {
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, status: 503, times: 10 });
    expect(await stopped()).toContain('stopping the bot stops everything');
  });

  it('holds what was approved before, and it goes on when two others lifted it', async () => {
    const request = await play.ask(lena, BLOCKED);
    // The change waits while Graph asks for patience.
    const headers = { 'Retry-After': '120' };
    world.sandbox.faults.add({ match: { method: 'PATCH', path: /users/ }, status: 429, headers });
    await play.approve(ben, request);
    await stopped();
    const before = play.writesTo(lena).length;
    world.clock.offsetMs = 10 * 60_000;
    await world.settle();
    expect(play.writesTo(lena)).toHaveLength(before);

    expect(await lift(anna)).toContain('you stopped everything yourself');
    expect(await lift(nora)).toContain('Only people in the approver group');
    await lift(ben);
    expect(card().text).toContain('Ben Okafor wants to lift the stop');
    expect(await lift(ben)).toContain('Another approver has to approve this too');
    await world.settle();
    expect(play.writesTo(lena)).toHaveLength(before);
    await lift(chloe);
    expect(card().text).toMatch(/Chloe Martin lifted the stop/);
    expect(card().buttons).toEqual([]);
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('shows no password that was made before', async () => {
    const request = await play.ask(omar, FORGOT);
    await play.approve(ben, request);
    await stopped();
    expect(sentenceOf(await play.reveal(ben, request))).toMatch(/An approver stopped all unlocking/);
    await lift(ben);
    await lift(chloe);
    expect(sentenceOf(await play.reveal(ben, request))).not.toMatch(/An approver stopped/);
  });

  it('lets a break-in be contained', async () => {
    await stopped();
    const breakIn = await play.ask(vera, "I can't send mail");
    const [first] = (await play.stored(breakIn)).kind === 'contain' ? [breakIn] : [];
    await play.approve(anna, first!);
    await play.approve(ben, first!);
    expect(play.writesTo(vera).length).toBeGreaterThan(0);
    expect((await play.stored(first!)).status).not.toBe('pending');
  });

  it('is on record, with everybody who lifted it', async () => {
    await stopped();
    await lift(ben);
    await lift(chloe);
    const lines = await world.query(
      `select what, actor_id, detail->>'missing' as missing from audit_events
       where what in ('stopped', 'stop-lifted') order by id desc limit 3`,
    );
    expect(lines).toEqual([
      { what: 'stop-lifted', actor_id: chloe.id, missing: '0' },
      { what: 'stop-lifted', actor_id: ben.id, missing: '1' },
      { what: 'stopped', actor_id: anna.id, missing: null },
    ]);
  });
});
