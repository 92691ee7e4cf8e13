import { afterAll, beforeAll } from 'vitest';
import { StoryPlayer } from './storyPlayer.js';
import { startWorld, type World, type WorldOptions } from './world.js';

/** A world and its player. */
export interface Story {
  readonly world: World;
  readonly play: StoryPlayer;
}

/**
 * The world of one test file. It starts before the first test and closes after the last. `world` and `play` exist at
 * once, so that tests, hooks and functions can name them. Before the start any use of them throws. (A fixture of
 * `test.extend` works for tests only, not for the functions that they share.)
 */
export function story(options: WorldOptions = {}): Story {
  let started: World | undefined;
  beforeAll(async () => {
    started = await startWorld(options);
  });
  afterAll(() => started?.close());
  const world = later(() => started);
  return { world, play: new StoryPlayer(world) };
}

/** A placeholder for an object that comes later. */
function later<T extends object>(current: () => T | undefined): T {
  return new Proxy({} as T, {
    get(_nothing, member): unknown {
      const there = current();
      if (!there) throw new Error(`The world has not started: nobody can look at its ${String(member)} yet`);
      return Reflect.get(there, member);
    },
  });
}
