import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';

// Somebody asks in the evening. Admins begin again in the morning, and only their hours count.

const HOUR = 3_600_000;
const { world, play } = story({
  startsAt: new Date(Date.UTC(2029, 10, 22, 19, 30)),
  env: { WORKING_HOURS: 'Mo-Fr 07:00-19:00', HOLIDAYS: '11-23', TIME_ZONE: 'UTC' },
});
afterEach(() => play.startOver());

async function after(hours: number): Promise<void> {
  world.clock.offsetMs = hours * HOUR;
  await world.settle();
}

// 22 November 2029 is a Thursday, and the Friday is free. So work begins on Monday, the 26th.
const UNTIL_MONDAY = 83.5;

describe('a request on the evening before a free day', () => {
  it('says when the admins work again, and whom to call', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const card = play.cardOf(people.lena, request).text;
    expect(card).toContain('The admins work again on 26 Nov at 07:00. If it cannot wait until then, call');
    expect(card).toContain('If nobody decides before 26 Nov 15:00');
  });

  it('waits for eight hours of work, and not for eight hours', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await after(UNTIL_MONDAY + 7.9);
    expect((await play.stored(request)).status).toBe('pending');
    await after(UNTIL_MONDAY + 8.1);
    expect((await play.stored(request)).status).toBe('expired');
    expect(play.chatOf(people.lena).at(-1)).toContain('Nobody decided in time');
  });
});

describe('a break-in', () => {
  it('that was reported waits until somebody decides', async () => {
    const request = await play.ask(people.vera, 'I was hacked');
    expect(request.kind).toBe('contain');
    expect(play.cardOf(people.vera, request).text).toContain('The admins are called now, also outside');
    expect(play.approvalCard(request).text).toContain('no deadline: it waits until somebody decides');
    await after(14 * 24);
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.approvalCard(request).buttons.length).toBeGreaterThan(0);
  });

  it('that only the evidence shows looks expired to whoever asked, and waits for the approvers', async () => {
    const request = await play.ask(people.vera, "I can't send mail");
    expect(request.kind).toBe('contain');
    await after(UNTIL_MONDAY + 8.1);
    expect(play.cardOf(people.vera, request).text).toContain('Nobody answered in time');
    expect(play.chatOf(people.vera).at(-1)).toContain('Nobody decided in time');
    expect((await play.stored(request)).status).toBe('pending');
    expect(play.approvalCard(request).buttons.length).toBeGreaterThan(0);

    const again = await play.ask(people.vera, "I can't send mail");
    expect(again.id).toBe(request.id);
    expect(play.cardOf(people.vera, request).text).toContain('Waiting for an admin');
  });

  it('that looks expired is asked again with one click, and goes on being the one that the approvers have', async () => {
    const request = await play.ask(people.vera, "I can't send mail");
    await after(UNTIL_MONDAY + 8.1);
    const card = play.cardOf(people.vera, request);
    expect(card.buttons).toContain('Ask again');
    const clicked = await world.teams.as(people.vera).click(card, 'ask-anew');
    await world.settle();
    expect(sentenceOf(clicked)).toMatch(/^It is asked again\./);
    expect(play.cardOf(people.vera, request).text).toContain('Waiting for an admin');
    const stored = await play.stored(request);
    expect(stored).toMatchObject({ status: 'pending', kind: 'contain', askedAgain: { times: 1 } });
    expect(stored.after).toBeUndefined();
    await after(UNTIL_MONDAY + 12 + 12 + 8.2);
    expect(play.cardOf(people.vera, request).buttons).toContain('Ask again');
  });
});
