import { expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

const { world } = story({ withoutChannels: true });

it('a channel that was chosen is not asked whether it should be, when the app is added again', async () => {
  const general = world.teams.channel('General');
  const asked = () =>
    general.posts.filter(({ activity }) => activity.text?.includes('Do you want to choose'));
  await general.addBot();
  const before = asked().length;
  expect(before).toBeGreaterThan(0);
  await world.teams.as(people.anna).sayInChannel(general, 'use this channel for approvals');
  await general.addBot();
  expect(asked()).toHaveLength(before);
});
