import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// The clock of the machine is set right while a request is open. Nothing is lost or done twice, and no time that is told is less
// than nothing.

const { world, play } = story();
const { lena, anna, ben } = people;
const HOUR_MS = 3_600_000;

afterEach(async () => {
  world.clock.offsetMs = 0;
  world.sandbox.calls.clear();
  world.sandbox.tenant.arrange(lena.id, { accountEnabled: false });
  await world.settle();
});

const told = (request: Parameters<typeof play.incident>[0]): readonly string[] => [
  play.approvalCard(request).text,
  play.incident(request).text,
  ...play.chatOf(lena),
];

describe('a clock that is set back by hours', () => {
  it('between a request and its approval changes nothing, and no time is told that is less than nothing', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    world.clock.offsetMs = -2 * HOUR_MS;
    await play.approve(anna, request);
    expect(play.writesTo(lena)).toHaveLength(1);
    expect(play.approvalCard(request).text).toContain('Solved');
    for (const text of told(request)) expect(text).not.toMatch(/[-−–]\d+\s*(s|min|h|second|minute|hour)/);
  });

  it('still lets a second person decide only once', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    world.clock.offsetMs = -2 * HOUR_MS;
    await play.approve(anna, request);
    await play.decide(ben, request, 'deny', { reason: 'too late' }).catch(() => undefined);
    expect(play.approvalCard(request).text).toContain('Solved');
    expect(play.writesTo(lena)).toHaveLength(1);
  });
});

describe('a clock that jumps ahead', () => {
  it('by less than a request waits changes nothing', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    world.clock.offsetMs = HOUR_MS / 2;
    await play.approve(anna, request);
    expect(play.writesTo(lena)).toHaveLength(1);
  });

  it('by days ends the request unchanged, and whoever asked may ask anew when it is right again', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    world.clock.offsetMs = 72 * HOUR_MS;
    await play.approve(anna, request).catch(() => undefined);
    await world.settle();
    expect(play.writesTo(lena)).toHaveLength(0);
    expect(play.approvalCard(request).buttons).not.toContain('Approve');
    world.clock.offsetMs = 0;
    const again = await play.ask(lena, 'my account is blocked');
    await play.approve(anna, again);
    expect(play.writesTo(lena)).toHaveLength(1);
  });
});
