import type { Person } from '../../tenant/seed.js';
import type { Scene } from './scene.js';

/** A story about people, from the first message to the last card. */
export interface Story {
  readonly name: string;
  /** The story in a sentence or two. */
  readonly about: string;
  /** The people whose accounts the demo prints before and after. */
  readonly accounts: readonly Person[];
  /** Plays the story and checks its end. */
  play(scene: Scene): Promise<void>;
}
