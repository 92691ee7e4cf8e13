import { expect } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import type { StoryPlayer } from './storyPlayer.js';
import type { World } from './world.js';

/** An activity in Teams' words. */
export type Sent = { type: string; [key: string]: unknown };

/** What the bot says after something was sent as Teams sends it. */
export class TeamsDelivery {
  constructor(private readonly at: { readonly world: World; readonly play: StoryPlayer }) {}

  /** Everything that was said in any chat or channel, also by people. */
  posts() {
    return this.at.world.sandbox.teams.save().posts;
  }

  /** What the bot said after so many posts. */
  textsSince(before: number): string {
    return this.posts()
      .slice(before)
      .filter(({ from }) => from === 'bot')
      .map((post) => textOf(post.activity))
      .join('\n');
  }

  /**
   * Sends it as this person, and returns what the bot says to it. Right answers to an invoke are 501 where the bot does
   * not know it, and 400 where it makes no sense.
   */
  async delivered(person: Person, activity: Sent): Promise<string> {
    const { world, play } = this.at;
    const seated = await play.at(person);
    const before = this.posts().length;
    try {
      await seated.send(activity);
    } catch (error) {
      expect(String(error)).toMatch(/answered (501|400) to a invoke/);
    }
    await world.settle();
    return this.textsSince(before);
  }
}
