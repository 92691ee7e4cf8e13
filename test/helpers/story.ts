import { afterAll, beforeAll } from 'vitest';
import { StoryPlayer } from './storyPlayer.js';
import { startWorld, type World, type WorldOptions } from './world.js';

/** A world, and who plays in it. */
export interface Story {
  readonly world: World;
  readonly play: StoryPlayer;
}

/**
 * The world of one file: it starts before the first of its tests and is closed after the last. Both are there at once
 * to be named, in tests, hooks and functions; before the start nobody can look at them. (A fixture of `test.extend`
 * would do the same for tests, but not for the functions that they share.)
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

/** Stands for something that is not there yet. */
function later<T extends object>(current: () => T | undefined): T {
  return new Proxy({} as T, {
    get(_nothing, member): unknown {
      const there = current();
      if (!there) throw new Error(`The world has not started: nobody can look at its ${String(member)} yet`);
      return Reflect.get(there, member);
    },
  });
}
