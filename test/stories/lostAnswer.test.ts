import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// The card of a break-in is posted as “Looking for traces”, and changes when the evidence is there. When Teams takes it
// and its answer is lost, the bot posts it again: it cannot ask Teams what stands in a channel.

const { iris, nora, anna } = people;
const HACKED = 'someone hacked my account';
const TO_APPROVALS = { method: 'POST', path: /\/connector\/v3\/conversations\/19:approvals/ };

const { world, play } = story();
beforeEach(() => play.startOver());

const cardsAbout = ({ id }: UnlockRequest) =>
  world.teams.channel('Approvals').posts.filter(({ activity }) => textOf(activity).includes(id));

async function postedTwice(): Promise<UnlockRequest> {
  world.sandbox.faults.add({ match: TO_APPROVALS, status: 502, phase: 'after' });
  const request = await play.ask(nora, HACKED, iris);
  await world.settle();
  return request;
}

describe('a card whose post was answered by nobody', () => {
  it('stands there twice, and one of them goes on saying that the bot is looking', async () => {
    const request = await postedTwice();
    const texts = cardsAbout(request).map(({ activity }) => textOf(activity));
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('Looking for traces'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('There is something to look at'))).toHaveLength(1);
  });

  it('is kept up to date from the moment in which somebody sees it: Teams asks for their view', async () => {
    const request = await postedTwice();
    const old = cardsAbout(request).find(({ activity }) => textOf(activity).includes('Looking for traces'))!;
    await world.teams.as(anna).open(old);
    expect(cardOf(world.teams.as(anna).see(old)).text).toContain('There is something to look at');
    await world.settle();
    const [one, other] = cardsAbout(request).map(({ activity }) => textOf(activity));
    expect(one).toBe(other);
    await play.decide(anna, request, 'false-alarm', { note: 'Called Iris: all of it is hers' });
    for (const { activity } of cardsAbout(request)) expect(textOf(activity)).toContain('saw no break-in');
  });
});
