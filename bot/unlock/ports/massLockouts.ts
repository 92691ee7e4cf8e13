import type { Counting, MassLockout, Sighting } from '../mass/massLockout.js';

/** Keeps what several people have in common. */
export interface MassLockouts {
  /**
   * Counts an account once for each lock-out, and sends the helpdesk the number when it grew. Returns the lock-out that it
   * belongs to. `undefined`: too few people have it.
   */
  note(sighting: Sighting, counting: Counting): Promise<MassLockout | undefined>;
  /** `undefined` when there is none. */
  find(id: string): Promise<MassLockout | undefined>;
}
