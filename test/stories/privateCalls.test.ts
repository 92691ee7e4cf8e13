import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { mentionedIn } from '../helpers/mentioned.js';
import { story } from '../helpers/story.js';

// An approver chooses a private message. It comes at the calls of the channel, and only while they may decide.

const MINUTE = 60_000;
const { anna, ben, lena, nora, vera } = people;
const { world, play } = story({
  // A Thursday, in working time.
  startsAt: new Date(Date.UTC(2029, 10, 22, 10, 0)),
  env: {
    WORKING_HOURS: 'Mo-Fr 07:00-19:00',
    TIME_ZONE: 'UTC',
    MENTION_UP_TO: '3',
    REMIND_AFTER_MINUTES: '15',
    REMIND_BREAK_IN_AFTER_MINUTES: '5',
  },
});
afterEach(async () => {
  await play.startOver();
  // Requests and wishes of an earlier story call nobody.
  await world.query("delete from pgboss.job where name in ('remind', 'call-privately')");
  await world.query('delete from private_calls');
  world.sandbox.teams.blocked.clear();
});

const BEGIN = 'call me privately';
const END = 'do not call me privately';
const WAITS = 'waits for an approver';
const BLOCKED = 'my account is blocked';

async function after(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * MINUTE;
  await world.settle();
}

/** What this person reads privately while something happens. */
async function reads(person: Person, during: () => Promise<unknown>): Promise<string[]> {
  const before = play.chatOf(person).length;
  await during();
  return play.chatOf(person).slice(before);
}

/** The names of those whom a message in the channel notified when it was posted. */
function mentioned(post: PostedActivity | undefined): readonly string[] {
  return mentionedIn(post)
    .map(({ name }) => name)
    .toSorted();
}

const posts = () => world.teams.channel('Approvals').posts;

describe('an approver who writes "call me privately"', () => {
  it('is told what will happen, and how to end it', async () => {
    expect(await play.says(anna, BEGIN)).toContain('From now on I write to you here when a request waits');
    expect(await play.says(anna, BEGIN)).toContain('I do that already');
    expect(await play.says(anna, END)).toContain('I do not write to you any more');
    expect(await play.says(anna, "Don't call me privately!")).toContain('There is nothing to end');
  });

  it('gets one private message when a request waits, with what, for whom, since when and where its card is', async () => {
    await play.says(anna, BEGIN);
    const read = await reads(anna, () => play.ask(lena, BLOCKED));
    expect(read).toHaveLength(1);
    expect(read[0]).toContain(`Sign-in for Lena Berg: this was asked at 10:00 and ${WAITS}.`);
    expect(read[0]).toContain('https://teams.microsoft.com/l/message/');
  });

  it('is not mentioned in the channel as well, and the others are', async () => {
    await play.says(anna, BEGIN);
    const before = posts().length;
    await play.ask(lena, BLOCKED);
    expect(mentioned(posts()[before])).toEqual(['Ben Okafor', 'Chloe Martin']);
  });

  it('is told once, however often the job runs', async () => {
    await play.says(anna, BEGIN);
    const read = await reads(anna, async () => {
      const request = await play.ask(lena, BLOCKED);
      for (const job of ['call-privately', 'announce', 'call-privately'] as const)
        await world.latchkey.storage.jobs.send(job, request.id);
      await world.settle();
    });
    expect(read).toHaveLength(1);
  });

  it('is told again when the channel is called again, and not in between', async () => {
    await play.says(anna, BEGIN);
    await play.ask(lena, BLOCKED);
    expect(await reads(anna, () => after(14))).toEqual([]);
    const [reminder, ...more] = await reads(anna, () => after(16));
    expect(reminder).toContain('this still waits for an approver');
    expect(more).toEqual([]);
  });

  it('reads nothing any more after "do not call me privately", and is mentioned again', async () => {
    await play.says(anna, BEGIN, END);
    const before = posts().length;
    expect(await reads(anna, () => play.ask(lena, BLOCKED))).toEqual([]);
    expect(mentioned(posts()[before])).toContain('Anna Smit');
  });

  it('reads in Dutch what they begin in Dutch Teams', async () => {
    const dutch = people.ben;
    await world.query("update conversations set locale = 'nl-NL' where person_id = lower($1)", [dutch.id]);
    expect(await play.says(dutch, 'roep me prive')).toMatch(/Vanaf nu schrijf ik je hier|From now on/);
  });

  it('finds the words in their help', async () => {
    expect(await play.says(anna, 'help')).toContain('**call me privately**');
    expect(await play.says(lena, 'help')).not.toContain('call me privately');
  });
});

describe('nobody is called privately', () => {
  it('who is no approver: they read so, and nothing is kept', async () => {
    expect(await play.says(nora, BEGIN)).toContain('Only approvers can be called');
    expect(await world.query('select 1 from private_calls')).toEqual([]);
    expect(await reads(nora, () => play.ask(lena, BLOCKED))).toEqual([]);
  });

  it('who left the approvers since', async () => {
    await play.says(anna, BEGIN);
    const { members } = world.sandbox.tenant.groups.get(approverGroupId)!;
    members.splice(members.indexOf(anna.id), 1);
    expect(await reads(anna, () => play.ask(lena, BLOCKED))).toEqual([]);
  });

  it('who was disabled since', async () => {
    await play.says(anna, BEGIN);
    world.sandbox.tenant.arrange(anna.id, { accountEnabled: false });
    expect(await reads(anna, () => play.ask(lena, BLOCKED))).toEqual([]);
  });

  it('for what they asked themselves', async () => {
    await play.says(anna, BEGIN);
    await play.says(ben, BEGIN);
    const others: string[] = [];
    const own = await reads(anna, async () =>
      others.push(...(await reads(ben, () => play.ask(anna, BLOCKED, lena)))),
    );
    expect(own.filter((text) => text.includes(WAITS))).toEqual([]);
    expect(others).toHaveLength(1);
  });

  it('about their own account', async () => {
    await play.says(anna, BEGIN);
    const said = await reads(anna, () => play.ask(nora, 'I think it was hacked', anna));
    expect(said.filter((text) => text.includes(WAITS))).toEqual([]);
  });

  it('while an approver looks at the request, and soon after that they are', async () => {
    await play.says(anna, BEGIN);
    const request = await play.ask(lena, BLOCKED);
    await after(14);
    await play.says(ben, 'open');
    await world.teams.as(ben).click(world.teams.as(ben).lastCard(), 'hold');
    await world.settle();
    expect(await play.stored(request)).toMatchObject({ status: 'pending' });
    expect(await reads(anna, () => after(16))).toEqual([]);
    expect(await reads(anna, () => after(31))).toEqual([expect.stringContaining('this still waits')]);
  });

  it('when somebody decided', async () => {
    await play.says(anna, BEGIN);
    const request = await play.ask(lena, BLOCKED);
    await play.decide(ben, request, 'deny', { reason: 'She called: it works' });
    expect(await reads(anna, () => after(120))).toEqual([]);
  });

  it('at night, but for a break-in', async () => {
    await play.says(anna, BEGIN);
    const evening = 10 * 60;
    await after(evening);
    expect(await reads(anna, () => play.ask(lena, BLOCKED))).toEqual([]);
    const [breakIn] = await reads(anna, () => play.ask(vera, 'I was hacked'));
    expect(breakIn).toContain('this may be a break-in');
    // Two jobs tell it, in either order.
    const inTheMorning = await reads(anna, () => after(21 * 60 + 1));
    expect(inTheMorning).toHaveLength(2);
    expect(inTheMorning).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Sign-in for Lena Berg: this was asked on 22 Nov at 20:00'),
        expect.stringContaining('this still waits'),
      ]),
    );
  });

  it('in a channel: there nobody can choose it', async () => {
    const channel = world.teams.channel('Approvals');
    await world.teams.as(anna).sayInChannel(channel, BEGIN);
    expect(textOf(channel.posts.at(-1)!.activity)).toContain('in a private chat');
    expect(await world.query('select 1 from private_calls')).toEqual([]);
  });
});

describe('who chose it and cannot be reached', () => {
  it('is mentioned below the card, like everybody else from then on, and the log says so once', async () => {
    await play.says(anna, BEGIN);
    world.sandbox.teams.blocked.add(anna.id);
    const warned = () => world.logged.filter((line) => line.includes('cannot be reached in Teams')).length;
    const before = posts().length;
    await play.ask(lena, BLOCKED);
    const told = posts().slice(before);
    expect(told.map((post) => mentioned(post))).toContainEqual(['Anna Smit']);
    await after(16);
    expect(mentioned(posts().at(-1))).toContain('Anna Smit');
    expect(warned()).toBe(1);
  });
});
