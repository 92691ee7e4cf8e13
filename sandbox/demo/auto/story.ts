import type { Person } from '../../tenant/seed.js';
import type { Tenant } from '../../tenant/tenant.js';
import type { Scene } from './scene.js';
import type { OtherBot } from './stage.js';

/** A story about people, from the first message to the last card. */
export interface Story {
  readonly name: string;
  /** The story in a sentence or two. */
  readonly about: string;
  /** The people whose accounts the demo prints before and after. */
  readonly accounts: readonly Person[];
  /** The bot that plays it. Absent: the one of most stories. */
  readonly bot?: OtherBot;
  /** What happened in the tenant before the story begins. Absent: nothing. */
  readonly arrange?: (tenant: Tenant) => void;
  /** Plays the story and checks its end. */
  play(scene: Scene): Promise<void>;
}
