import type { Instant } from '../values.js';

/** Somebody who wants a private message when a request waits. It is a wish, and no right: rights are read each time. */
export interface PrivateCall {
  readonly personId: string;
  readonly since: Instant;
  /** Since when Teams does not let the bot write to them. Absent while it does. */
  readonly unreachedAt?: Instant;
}

/** Who chose to be called privately. Ids are case-insensitive. */
export interface PrivateCallStore {
  all(): Promise<readonly PrivateCall[]>;
  /**
   * They count as reachable again.
   * @returns `false` when they had chosen it before
   */
  choose(personId: string, at: Instant): Promise<boolean>;
  /** Returns `false` when they had not chosen it. */
  end(personId: string): Promise<boolean>;
  /**
   * Notes whether Teams lets the bot write to them.
   * @param unreachedAt since when not; `undefined`: it does
   * @returns whether that is news
   */
  noteReach(personId: string, unreachedAt: Instant | undefined): Promise<boolean>;
}
