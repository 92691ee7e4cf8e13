import type { Person } from '../../tenant/seed.js';
import type { Scene } from './scene.js';

/** Something that happens to people, from the first word to the last card. */
export interface Story {
  readonly name: string;
  /** What it is about, in a sentence or two. */
  readonly about: string;
  /** Whose accounts are shown before and after. */
  readonly accounts: readonly Person[];
  /** Plays it and checks its end. */
  play(scene: Scene): Promise<void>;
}
