import { describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import { lastSaid } from '../helpers/lastSaid.js';
import { story } from '../helpers/story.js';

// An approver chooses the channels in Teams. The bot does not talk about private things in a channel.

const { world, play } = story({ withoutChannels: true });

const lastIn = (name: string) => lastSaid(world, name);

describe('without an approvals channel', () => {
  it('the person is told, nothing is stored, and the log says how to choose one', async () => {
    expect(await play.reports(people.lena, 'my account is blocked')).toContain('So I could not ask anybody.');
    expect(await world.query('select 1 from requests')).toEqual([]);
    const warning = world.logged.findLast((line) => line.includes('No approvals channel'));
    expect(warning).toContain('use this channel for approvals');
    expect(warning).toContain('APPROVALS_CHANNEL_ID');
  });
});

describe('choosing a channel', () => {
  it('begins with a word of the bot about how', async () => {
    await world.teams.channel('Approvals').addBot();
    expect(lastIn('General')).toContain('use this channel for approvals');
  });

  it('is refused to somebody who is no approver, also in a channel of theirs', async () => {
    const channel = world.teams.channel('Approvals');
    for (const person of [people.pim, people.greta]) {
      await world.teams.as(person).sayInChannel(channel, 'use this channel for approvals');
      expect(lastIn('Approvals')).toBe('Only an approver can choose this channel.');
    }
    expect(await world.query(`select * from settings where key like 'channel:%'`)).toEqual([]);
  });

  it('is not done while it cannot be checked who asks', async () => {
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, status: 503, times: 10 });
    await world.teams
      .as(people.anna)
      .sayInChannel(world.teams.channel('Approvals'), 'use this channel for approvals');
    world.sandbox.faults.clear();
    expect(lastIn('Approvals')).toContain(
      'I could not check whether you are an approver. Nothing was changed',
    );
    expect(await world.query(`select * from settings where key like 'channel:%'`)).toEqual([]);
  });

  it('works in English for approvals', async () => {
    await world.teams
      .as(people.ben)
      .sayInChannel(world.teams.channel('Approvals'), 'Use this channel for approvals!');
    expect(lastIn('Approvals')).toContain('Ben Okafor chose it.');
    const request = await play.ask(people.lena, 'my account is blocked');
    expect(play.approvalCard(request).buttons).toContain('Approve');
  });

  it('works in Dutch for incidents', async () => {
    await world.teams
      .as(people.chloe)
      .sayInChannel(world.teams.channel('Helpdesk'), 'gebruik dit kanaal voor incidenten');
    expect(lastIn('Helpdesk')).toContain('Chloe Martin chose it.');
    const request = await play.newest(people.lena);
    await play.approve(people.anna, request);
    expect(play.incident(request).text).toContain('Sign-in for Lena Berg');
  });

  it('is remembered by the channel and not by the thread it was said in', async () => {
    const [a, b] = [
      await play.ask(people.nora, 'I forgot my password', people.omar),
      await play.ask(people.nora, 'I forgot my password', people.otto),
    ];
    const threads = [a, b].map((request) => play.approvalCard(request).post.conversationId);
    expect(new Set(threads).size).toBe(2);
  });
});

describe('a mention in a channel', () => {
  it('moves somebody with trouble to a private chat, and says so there', async () => {
    await play.at(people.pim);
    await world.teams.as(people.pim).sayInChannel(world.teams.channel('General'), 'I forgot my password');
    expect(lastIn('General')).toBe(
      'I have sent you a private message: this is better not discussed in a channel.',
    );
    await play.goesOn(people.pim);
    await world.settle();
    expect(await play.newest(people.pim)).toMatchObject({
      symptom: 'password-not-accepted',
      status: 'pending',
    });
  });

  it('opens the private chat with a member of the team who never wrote to the bot', async () => {
    expect(world.sandbox.teams.installed.has(people.greta.id)).toBe(false);
    await world.teams.as(people.greta).sayInChannel(world.teams.channel('General'), 'the account is blocked');
    expect(lastIn('General')).toBe(
      'I have sent you a private message: this is better not discussed in a channel.',
    );
    expect(play.chatOf(people.greta).at(-1)).toContain('Whose account is it about?');
  });

  it('is answered with a link when the bot may not write to the person', async () => {
    world.sandbox.teams.blocked.add(people.ben.id);
    await world.teams.as(people.ben).sayInChannel(world.teams.channel('General'), 'I forgot my password');
    expect(lastIn('General')).toMatch(
      /^I cannot write to you privately yet\..*https:\/\/teams\.microsoft\.com\/l\/chat/,
    );
    world.sandbox.teams.blocked.delete(people.ben.id);
  });

  it('without a word is answered with what can be said here', async () => {
    await world.teams.as(people.pim).sayInChannel(world.teams.channel('General'), '');
    expect(lastIn('General')).toContain('use this channel for approvals');
  });

  it('never talks about somebody in the channel', () => {
    const said = world.teams.channel('General').posts.filter(({ from }) => from === 'bot');
    expect(said.map(({ activity }) => textOf(activity)).join('\n')).not.toMatch(/password|Whose account/);
  });
});
