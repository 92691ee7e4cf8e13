import { beforeEach, describe, expect, it } from 'vitest';
import { channels, people } from '../../sandbox/tenant/seed.js';
import { lastSaid } from '../helpers/lastSaid.js';
import { story } from '../helpers/story.js';
import { sentenceOf } from '../helpers/storyPlayer.js';
import { chooseChannels, startWorld } from '../helpers/world.js';

// Whoever moves the channel decides who sees the cards. So another approver confirms it where the cards are now.

const { anna, ben, gil, nora } = people;
const WORDS = 'use this channel for approvals';
const { world, play } = story();
beforeEach(async () => {
  await play.startOver();
  await world.query('delete from channel_choices');
  await world.query('delete from settings');
  world.sandbox.teams.team.members = world.sandbox.teams.team.members.filter((id) => id !== gil.id);
  for (const channel of world.sandbox.teams.team.channels) delete channel.type;
  await chooseChannels(world.teams);
});

const general = () => world.teams.channel('General');
const old = () => world.teams.channel('Approvals');
const lastIn = (name: string) => lastSaid(world, name);
const where = async () => {
  const [row] = await world.query(
    `select value->'conversation'->>'id' as id from settings where key = 'channel:approvals'`,
  );
  return row?.['id'];
};
async function chosen(by = anna): Promise<void> {
  await world.teams.as(by).sayInChannel(general(), WORDS);
  await world.settle();
}

describe('another channel', () => {
  it('is used when a second approver confirms it in the old one, and both channels read so', async () => {
    await chosen();
    expect(lastIn('General')).toContain('Another approver has to confirm this');
    expect(old().lastCard().text).toContain(
      'Anna Smit wants requests for approval in another channel: General',
    );
    expect(await where()).toBe(channels.approvals.id);
    const refused = sentenceOf(await world.teams.as(anna).click(old().lastCard(), 'move-channel'));
    expect(refused).toMatch(/a colleague has to decide/i);
    await world.teams.as(ben).click(old().lastCard(), 'move-channel');
    await world.settle();
    expect(await where()).toBe(channels.general.id);
    expect(old().lastCard().text).toMatch(/Ben Okafor confirmed it/);
    expect(lastIn('General')).toContain('Anna Smit chose it, and Ben Okafor confirmed it.');
  });

  it('is not used when an approver keeps it where it is', async () => {
    await chosen();
    await world.teams.as(ben).click(old().lastCard(), 'keep-channel');
    await world.settle();
    expect(await where()).toBe(channels.approvals.id);
    expect(old().lastCard().buttons).toEqual([]);
  });

  it('is not moved by a click of somebody who is no approver', async () => {
    await chosen();
    expect(sentenceOf(await world.teams.as(nora).click(old().lastCard(), 'move-channel'))).toContain(
      'Only people in the approver group',
    );
    expect(await where()).toBe(channels.approvals.id);
  });

  it('waits: a second choice does not take the place of the first', async () => {
    await chosen();
    await chosen(ben);
    expect(lastIn('General')).toContain('Anna Smit has chosen another channel');
  });

  it('cannot be confirmed after a day', async () => {
    await chosen();
    world.clock.offsetMs = 25 * 3_600_000;
    expect(sentenceOf(await world.teams.as(ben).click(old().lastCard(), 'move-channel'))).toContain(
      'expired',
    );
    expect(await where()).toBe(channels.approvals.id);
  });

  it('is on record, with who wanted and who confirmed it', async () => {
    await chosen();
    await world.teams.as(ben).click(old().lastCard(), 'move-channel');
    const lines = await world.query(
      `select what, actor_id, detail->>'place' as place from audit_events
       where what like 'channel-%' order by id desc limit 2`,
    );
    expect(lines).toEqual([
      { what: 'channel-chosen', actor_id: ben.id, place: channels.general.id },
      { what: 'channel-asked', actor_id: anna.id, place: channels.general.id },
    ]);
  });
});

describe('a channel', () => {
  it('that guests can read is not used', async () => {
    world.sandbox.teams.team.members.push(gil.id);
    await chosen();
    expect(lastIn('General')).toMatch(/^Guests or people of other organisations can read this channel/);
  });

  it('that is shared with others is not used', async () => {
    world.sandbox.teams.team.channels.find(({ name }) => name === 'General')!.type = 'shared';
    await chosen();
    expect(lastIn('General')).toMatch(/^This is a shared channel/);
  });

  it('that is private is not used: nobody has tried it in a tenant', async () => {
    world.sandbox.teams.team.channels.find(({ name }) => name === 'General')!.type = 'private';
    await chosen();
    expect(lastIn('General')).toMatch(/^Choose a standard channel: this one is private/);
    expect(await world.query('select id from channel_choices where open')).toEqual([]);
  });

  it('of which it cannot be seen who reads it is not used', async () => {
    world.sandbox.faults.add({ match: { path: /pagedmembers/ }, status: 503, times: 20 });
    await chosen();
    world.sandbox.faults.clear();
    expect(lastIn('General')).toContain('I could not see who can read this channel');
    expect(await world.query('select id from channel_choices where open')).toEqual([]);
  });

  it('is not moved by an approver who was stopped', async () => {
    const at = world.now().toISOString();
    const until = new Date(world.now().getTime() + 3_600_000).toISOString();
    const person = { id: anna.id, name: 'Anna' };
    const facts = { tenantId: 't', person, count: 9, at, until, involved: [anna.id] };
    await world.latchkey.storage.requests.change((tx) =>
      tx.saveFreeze({ ...facts, id: 'FRZ-CHANNEL', kind: 'approver' }),
    );
    await chosen();
    expect(lastIn('General')).toContain('because of unusual activity in your name');
  });
});

describe('a channel that the configuration names', () => {
  it('is the one that counts, and nobody changes it from Teams', async () => {
    const env = { APPROVALS_CHANNEL_ID: channels.approvals.id };
    const other = await startWorld({ env, withoutChannels: true });
    try {
      const here = other.teams.channel('General');
      await here.addBot();
      await other.teams.as(anna).sayInChannel(here, WORDS);
      expect(lastSaid(other, 'General')).toMatch(
        /^It cannot be changed here: the operator has set this channel/,
      );
      expect(await other.query(`select key from settings where key like 'channel:%'`)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});

describe('a channel that guests may read, as the operator said', () => {
  it('can be chosen', async () => {
    const other = await startWorld({ env: { CHANNELS_WITH_GUESTS: 'true' }, withoutChannels: true });
    try {
      other.sandbox.teams.team.members.push(gil.id);
      const here = other.teams.channel('General');
      await here.addBot();
      await other.teams.as(anna).sayInChannel(here, WORDS);
      expect(lastSaid(other, 'General')).toContain('Anna Smit chose it.');
    } finally {
      await other.close();
    }
  });
});
