import { afterEach, describe, expect, it } from 'vitest';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { helpdeskGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { mentionedIn } from '../helpers/mentioned.js';
import { story } from '../helpers/story.js';

// Somebody is called: with the card, and again while nobody decides. Never at night, unless it is a break-in.

const MINUTE = 60_000;
const { world, play } = story({
  // A Thursday, in working time.
  startsAt: new Date(Date.UTC(2029, 10, 22, 10, 0)),
  env: {
    WORKING_HOURS: 'Mo-Fr 07:00-19:00',
    TIME_ZONE: 'UTC',
    MENTION_UP_TO: '3',
    REMIND_AFTER_MINUTES: '15',
    REMIND_BREAK_IN_AFTER_MINUTES: '5',
    ESCALATION_GROUP_ID: helpdeskGroupId,
    ESCALATE_AFTER_MINUTES: '100',
  },
});
afterEach(async () => {
  await play.startOver();
  // Requests of an earlier story call nobody.
  await world.query("delete from pgboss.job where name = 'remind'");
  world.clock.offsetMs = 0;
});

async function after(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * MINUTE;
  await world.settle();
}

const posts = (): readonly PostedActivity[] => world.teams.channel('Approvals').posts;
/** What was posted in the channel since there were so many messages. */
const since = (count: number) => posts().slice(count);

/** The message as it was posted. A card that is drawn again later names nobody: that notifies nobody. */
const posted = (post: PostedActivity | undefined) => post?.history[0]?.activity;

/** The names of those whom a message notifies. */
function mentioned(post: PostedActivity | undefined): readonly string[] {
  const ids = mentionedIn(post).map(({ id }) => id);
  return Object.values(people)
    .filter(({ id }: Person) => ids.includes(id))
    .map(({ displayName }) => displayName)
    .toSorted();
}

describe('a request in working time', () => {
  it('is posted with the approvers who may decide, each mentioned', async () => {
    const before = posts().length;
    await play.ask(people.lena, 'my account is blocked');
    const [card, ...more] = since(before);
    expect(mentioned(card)).toEqual(['Anna Smit', 'Ben Okafor', 'Chloe Martin']);
    expect(textOf(posted(card)!)).toContain('a request waits for you: Sign-in for Lena Berg');
    expect(more).toEqual([]);
  });

  it('has one card, which is drawn again when somebody decided', async () => {
    const before = posts().length;
    const request = await play.ask(people.lena, 'my account is blocked');
    await play.decide(people.anna, request, 'deny', { reason: 'She called: it works' });
    const [card, ...more] = since(before);
    expect(textOf(card!.activity)).toContain('She called: it works');
    expect(more).toEqual([]);
  });

  it('mentions nobody who asked for it', async () => {
    const before = posts().length;
    await play.ask(people.anna, 'my account is blocked', people.lena);
    expect(mentioned(since(before)[0])).toEqual(['Ben Okafor', 'Chloe Martin']);
  });

  it('is called for again after 15 minutes, an hour and two, each time once, below its card', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    const before = posts().length;
    await after(14);
    expect(since(before)).toEqual([]);
    for (const [minutes, count] of [
      [16, 1],
      [59, 1],
      [61, 2],
    ] as const) {
      await after(minutes);
      await world.latchkey.storage.jobs.send('remind', request.id);
      await world.settle();
      expect(since(before)).toHaveLength(count);
    }
    const reminder = since(before)[0]!;
    expect(textOf(reminder.activity)).toContain('Sign-in for Lena Berg: this still waits for an approver');
    expect(mentioned(reminder)).not.toEqual([]);
    expect(JSON.stringify(reminder)).toContain('messageid=');
  });

  it('is not called for while somebody looks at it, and soon after that with their name', async () => {
    await play.ask(people.lena, 'my account is blocked');
    await after(10);
    await play.says(people.ben, 'open');
    const list = world.teams.as(people.ben).lastCard();
    await world.teams.as(people.ben).click(list, 'hold');
    const before = posts().length;
    await after(16);
    expect(since(before)).toEqual([]);
    await after(26);
    expect(since(before)).toHaveLength(1);
    await world.teams.as(people.ben).click(list, 'hold');
    await after(61);
    expect(textOf(since(before).at(-1)!.activity)).not.toContain('is looking at it');
    await world.teams.as(people.ben).click(list, 'hold');
    await after(76);
    await world.teams.as(people.ben).click(list, 'hold');
    await after(121);
    expect(since(before).length).toBeGreaterThan(2);
  });

  it('is told to the second group when nobody decides', async () => {
    await play.ask(people.lena, 'my account is blocked');
    const before = posts().length;
    await after(101);
    const told = since(before).find(({ activity }) => textOf(activity).includes('Only approvers can decide'));
    expect(mentioned(told)).not.toEqual([]);
    expect(mentioned(told)).not.toContain('Anna Smit');
  });

  it('is not called for any more when somebody decided', async () => {
    const request = await play.ask(people.lena, 'my account is blocked');
    await play.decide(people.anna, request, 'deny', { reason: 'She called: it works' });
    const before = posts().length;
    await after(300);
    expect(since(before)).toEqual([]);
  });

  it('is not called for while everything is stopped', async () => {
    await play.ask(people.lena, 'my account is blocked');
    await play.says(people.ben, 'stop everything');
    const before = posts().length;
    await after(90);
    expect(since(before).filter(({ activity }) => textOf(activity).includes('still waits'))).toEqual([]);
  });
});

describe('at night', () => {
  const evening = 10 * 60;

  it('nobody is called, and in the morning they are', async () => {
    await after(evening);
    const before = posts().length;
    await play.ask(people.lena, 'my account is blocked');
    expect(mentioned(since(before)[0])).toEqual([]);
    await after(evening + 120);
    expect(since(before)).toHaveLength(1);
    await after(21 * 60 + 1);
    expect(since(before)).toHaveLength(2);
    expect(mentioned(since(before)[1])).toEqual(['Anna Smit', 'Ben Okafor', 'Chloe Martin']);
    expect(textOf(since(before)[1]!.activity)).toContain('and waits for an approver');
  });

  it('a break-in calls at once, and again after five minutes', async () => {
    await after(evening);
    const before = posts().length;
    await play.ask(people.vera, 'I was hacked');
    expect(mentioned(since(before)[0])).not.toEqual([]);
    expect(textOf(posted(since(before)[0])!)).toContain('this may be a break-in');
    await after(evening + 6);
    expect(since(before)).toHaveLength(2);
    await after(evening + 24 * 60);
    expect(since(before).length).toBeGreaterThan(2);
  });

  it('a break-in that only the evidence shows calls when it is found', async () => {
    await after(evening);
    const before = posts().length;
    const request = await play.ask(people.vera, "I can't send mail");
    expect(request.kind).toBe('contain');
    const call = since(before).find(({ activity }) => textOf(activity).includes('points at a break-in'));
    expect(mentioned(call)).not.toEqual([]);
  });
});
