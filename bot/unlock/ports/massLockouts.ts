import type { Counting, MassLockout, Sighting } from '../mass/massLockout.js';
import type { MassMember } from '../mass/member.js';
import type { Instant } from '../values.js';

/** Keeps what several people have in common. */
export interface MassLockouts {
  /**
   * Counts an account once for each lock-out, and sends the helpdesk the number when it grew. Returns the lock-out that it
   * belongs to. `undefined`: too few people have it.
   */
  note(sighting: Sighting, counting: Counting): Promise<MassLockout | undefined>;
  /** `undefined` when there is none. */
  find(id: string): Promise<MassLockout | undefined>;
  /** Returns the requests in it, in the order in which they came. */
  members(id: string): Promise<readonly MassMember[]>;
  /**
   * A drawing of the card begins. Each change from now on asks for another one. The claimed moment does not tell that: it
   * is of the bot's clock, and the queue starts the drawing by the database's.
   */
  beginDrawing(id: string): Promise<void>;
  /** Keeps when an approver first knew of what is folded into its card. A later moment changes nothing. */
  noteTold(id: string, at: Instant): Promise<void>;
}
