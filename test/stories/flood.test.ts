import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Somebody writes without an end: a stuck key, a script, or somebody who wants the bot to be busy.

const { nora, omar } = people;
const MINUTE = 60_000;
const { world, play } = story({ env: { MESSAGES_PER_MINUTE: '12', OWN_LOOK_SECONDS: '60' } });
beforeEach(async () => {
  // What the story before counted is over.
  const offsetMs = world.clock.offsetMs + 2 * MINUTE;
  await play.startOver();
  world.clock.offsetMs = offsetMs;
});

const TOO_MANY = /too many messages at once/;
const graphCalls = () => world.sandbox.calls.all().filter(({ path }) => path.startsWith('/graph/'));
const times = <T>(n: number, item: T): T[] => Array.from({ length: n }, () => item);

describe('a flood of messages by one person', () => {
  it('is told once that it is too much, and then not answered', async () => {
    await play.says(nora, ...times(30, 'start over'));
    const said = play.chatOf(nora).filter((text) => text !== 'start over');
    expect(said.filter((text) => TOO_MANY.test(text))).toHaveLength(1);
    expect(said.at(-1)).toMatch(TOO_MANY);
  });

  it('costs nothing after that: Microsoft is not asked, and nothing is stored', async () => {
    await play.says(nora, ...times(13, 'start over'));
    world.sandbox.calls.clear();
    const remembered = await world.query('select * from dialog_state order by 1');
    await play.says(nora, 'the account is blocked', '1', '1', '1', '1');
    expect(graphCalls()).toEqual([]);
    expect(await world.query('select * from dialog_state order by 1')).toEqual(remembered);
  });

  it('does not keep the bot from anybody else', async () => {
    await play.says(nora, ...times(20, 'start over'));
    expect(await play.says(omar, 'hello')).not.toMatch(TOO_MANY);
  });

  it('is over a minute later', async () => {
    await play.says(nora, ...times(20, 'start over'));
    world.clock.offsetMs += MINUTE;
    expect(await play.says(nora, 'hello')).not.toMatch(TOO_MANY);
    expect(play.chatOf(nora).at(-1)).not.toMatch(TOO_MANY);
  });
});

describe('somebody who asks about their own account again within a minute', () => {
  const LOCKED = ['start over', 'the account is blocked', '1'];

  it('is answered with the look that is there, and the tenant is not read again', async () => {
    const first = await play.says(omar, ...LOCKED);
    world.sandbox.calls.clear();
    expect(await play.says(omar, ...LOCKED)).toBe(first);
    expect(graphCalls().filter(({ path }) => path.includes(omar.id))).toEqual([]);
  });
});
