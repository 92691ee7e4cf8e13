import type { Person } from '../person.js';

/** Whom the bot reaches in Teams. */
export interface Channels {
  /** True when there is a channel for approvals. Without one no approver would see a request. */
  hasApprovals(): Promise<boolean>;
  /** True when Teams lets the bot write to this person. It opens their chat. */
  reaches(person: Person): Promise<boolean>;
}

/** Work for later, which survives a restart. */
export interface Jobs {
  /** Enqueues a job. It runs at `after` or later. */
  send(
    name: 'announce' | 'execute' | 'expire' | 'wipe' | 'investigate' | 'check' | 'purge',
    requestId: string,
    after?: Date,
  ): Promise<void>;
}

/** One worker at a time for one key, across all instances of the bot. */
export interface Leases {
  /**
   * Runs the work unless another worker has the key.
   * @returns the work's result, or `busy`
   */
  hold<T>(key: string, work: (renew: () => Promise<void>) => Promise<T>): Promise<T | 'busy'>;
}
