import { beforeEach, describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// The helpdesk hears it when fewer than two people can decide.

const { ben, chloe, lena, nora, piet, omar } = people;
const { world, play } = story({ env: { ASKERS_PER_HOUR: '2' } });
beforeEach(async () => {
  await play.startOver();
  await world.query(`delete from cards where request_id = 'deciders'`);
});

const told = () =>
  world.teams
    .channel('Helpdesk')
    .posts.map(({ activity }) => textOf(activity))
    .filter((text) => text.includes('People who can decide now'));
const counted = async () => {
  await world.latchkey.storage.jobs.send('deciders', 'deciders');
  await world.settle();
};

describe('the helpdesk', () => {
  it('hears nothing while two people can decide', async () => {
    const before = told().length;
    await counted();
    expect(told().length).toBe(before);
  });

  it('hears once a day, as does the log, that fewer than two people can decide', async () => {
    for (const { id } of [ben, chloe]) world.sandbox.tenant.arrange(id, { accountEnabled: false });
    const before = told().length;
    await counted();
    await counted();
    expect(told().slice(before)).toEqual([expect.stringContaining('People who can decide now: 1')]);
    expect(world.logged.some((line) => line.includes('Fewer than two people can decide'))).toBe(true);
    world.clock.offsetMs = 24 * 3_600_000;
    await counted();
    expect(told().length).toBe(before + 2);
  });

  it('hears nothing that is not known', async () => {
    const before = told().length;
    world.sandbox.faults.add({ match: { path: /transitiveMembers/ }, status: 403, times: 10 });
    await counted();
    expect(told().length).toBe(before);
  });

  it('reads it on the card of a freeze', async () => {
    for (const { id } of [ben, chloe]) world.sandbox.tenant.arrange(id, { accountEnabled: false });
    for (const person of [nora, piet, omar])
      await play.ask(person, 'my account is blocked', lena).catch(() => 0);
    await world.settle();
    const alert = world.teams.channel('Helpdesk').lastCard();
    expect(alert.text).toContain('3 different people asked for Lena Berg');
    expect(alert.text).toContain('People who can decide now: 1');
  });
});
