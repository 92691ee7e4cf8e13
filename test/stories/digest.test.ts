import { describe, expect, it } from 'vitest';
import { objectsIn } from '../cards/allCards.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// The digest: what was asked and done, in the incidents channel, once a period.

const { anna, ben, lena, omar } = people;
const { world, play } = story({ env: { DIGEST: 'daily', DIGEST_AT: '09:00' } });
const DAY_MS = 24 * 3_600_000;

const helpdesk = () => world.teams.channel('Helpdesk');
const posted = () =>
  helpdesk().posts.filter(({ activity }) => textOf(activity).includes('What was asked and done'));
const run = async () => {
  await world.latchkey.storage.jobs.send('digest', 'digest');
  await world.settle();
};
const says = async (person: typeof anna, channel: 'Helpdesk' | 'Approvals') => {
  await world.teams.as(person).sayInChannel(world.teams.channel(channel), 'digest');
  return textOf(world.teams.channel(channel).posts.at(-1)!.activity);
};

describe('the digest', () => {
  it('is not posted at the first start: what was before is no news', async () => {
    await run();
    expect(posted()).toHaveLength(0);
  });

  it('is asked for by an approver, in the incidents channel', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    await play.approve(ben, request);
    await says(anna, 'Helpdesk');
    const { content, text } = helpdesk().lastCard();
    expect(text).toContain('Reports: 1');
    const charts = [...objectsIn(content)].filter(({ type }) => String(type).startsWith('Chart.'));
    expect(charts).toEqual([
      expect.objectContaining({ type: 'Chart.Donut', data: [{ legend: 'Solved: 1', value: 1 }] }),
      expect.objectContaining({ type: 'Chart.VerticalBar', data: [{ x: 'Sign-in is blocked', y: 1 }] }),
    ]);
    expect(charts.map(({ fallback }) => (fallback as { text: string }).text)).toEqual([
      'How it ended: Solved (1)',
      'What people saw: Sign-in is blocked (1)',
    ]);
  });

  it('is for approvers, and for that channel', async () => {
    expect(await says(omar, 'Helpdesk')).toContain('Only approvers ask for the figures.');
    expect(await says(anna, 'Approvals')).toContain('I show the figures in the incidents channel');
  });

  it('is posted once when its time has come, however often the job runs', async () => {
    const before = posted().length;
    world.clock.offsetMs = DAY_MS;
    for (let times = 0; times < 3; times++) await run();
    expect(posted()).toHaveLength(before + 1);
    world.clock.offsetMs = 4 * DAY_MS;
    await run();
    expect(posted()).toHaveLength(before + 2);
  });

  it('of a time in which nothing happened is one line, without charts', async () => {
    world.clock.offsetMs = 10 * DAY_MS;
    await run();
    const { content, text } = helpdesk().lastCard();
    expect(text).toContain('Nobody asked for anything, and nothing ended.');
    expect(JSON.stringify(content)).not.toContain('Chart.');
  });

  it('waits for Teams, and comes later', async () => {
    const before = posted().length;
    world.clock.offsetMs = 12 * DAY_MS;
    world.sandbox.teams.team.botInstalled = false;
    await run();
    world.sandbox.teams.team.botInstalled = true;
    expect(posted()).toHaveLength(before);
    await run();
    expect(posted()).toHaveLength(before + 1);
  });
});
