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
    name:
      | 'announce'
      | 'announce-many'
      | 'send-link'
      | 'execute'
      | 'expire'
      | 'wipe'
      | 'investigate'
      | 'check'
      | 'watch'
      | 'count-losses'
      | 'remind'
      | 'call-privately'
      | 'handover'
      | 'purge'
      | 'deciders'
      | 'report-head'
      | 'digest'
      | 'judge'
      | 'decide-folded'
      | 'ticket',
    /** For `judge`: the id of the click. */
    requestId: string,
    after?: Date,
  ): Promise<void>;
}

/** A queue that can also be asked. */
export interface AskableJobs extends Jobs {
  /** True when a job of this name waits for this request: for its time, for a second try or for a free worker. */
  isWaiting(name: 'execute' | 'ticket' | 'digest', requestId: string): Promise<boolean>;
}

/** One worker at a time for one key, across all instances of the bot. */
export interface Leases {
  /**
   * Runs the work unless another worker has the key.
   * @returns the work's result, or `busy`
   */
  hold<T>(key: string, work: (renew: () => Promise<void>) => Promise<T>): Promise<T | 'busy'>;
}
