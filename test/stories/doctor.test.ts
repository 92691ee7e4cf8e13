import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { textOf } from '../../sandbox/connector/readable.js';
import { story } from '../helpers/story.js';
import { ALL_PERMISSIONS } from '../helpers/setupAt.js';

// The doctor, asked for in Teams.

const { anna, omar } = people;
// The sandbox's own tokens: those of the signed world have no roles to read.
const { world } = story({ signed: false });
beforeAll(async () => {
  for (const person of [anna, omar]) await world.teams.as(person).install();
  world.sandbox.tenant.settings.grants = new Set(ALL_PERMISSIONS);
});

const asked = async (person: typeof anna, words: string): Promise<string> => {
  const chat = world.teams.as(person);
  await chat.say(words);
  return textOf(chat.chat().at(-1)!.activity);
};

describe('the doctor in Teams', () => {
  it('names what is missing, for an approver, in their private chat', async () => {
    world.sandbox.tenant.settings.grants.delete('Domain.Read.All');
    const text = await asked(anna, 'doctor');
    expect(text).toContain('- **missing**: Domain.Read.All. It is not in the token.');
    expect(text).toContain('npm run doctor');
  });

  it('answers somebody else that only approvers ask', async () => {
    expect(await asked(omar, 'doctor')).toBe('Only approvers can ask for the set-up.');
  });

  it('tells nothing in a channel', async () => {
    const channel = world.teams.channel('Approvals');
    await world.teams.as(anna).sayInChannel(channel, 'doctor');
    expect(textOf(channel.posts.at(-1)!.activity)).toContain('ask me in our private chat');
  });

  it('says that it does not know where Graph does not say who asks', async () => {
    world.sandbox.faults.add({ match: { path: 'checkMemberGroups' }, status: 503, times: 9, body: {} });
    expect(await asked(anna, 'doctor')).toContain('I could not check whether you are an approver.');
    world.sandbox.faults.clear();
  });
});
