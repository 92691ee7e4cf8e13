import { afterAll, beforeAll } from 'vitest';
import { later } from './later.js';
import { StoryPlayer } from './storyPlayer.js';
import { startWorld, type World, type WorldOptions } from './world.js';

/** A world and its player. */
export interface Story {
  readonly world: World;
  readonly play: StoryPlayer;
}

/**
 * The world of one test file. It starts before the first test and closes after the last. `world` and `play` exist at
 * once.
 */
export function story(options: WorldOptions = {}): Story {
  let started: World | undefined;
  beforeAll(async () => {
    started = await startWorld(options);
  });
  afterAll(() => started?.close());
  const world = later('world', () => started);
  return { world, play: new StoryPlayer(world) };
}
