/** The channels in which the bot reaches approvers. */
export interface Channels {
  /** True when there is a channel for approvals. Without one no approver would see a request. */
  hasApprovals(): Promise<boolean>;
}

/** Work for later, which survives a restart. */
export interface Jobs {
  /** Enqueues a job. It runs at `after` or later. */
  send(
    name: 'announce' | 'execute' | 'expire' | 'wipe' | 'investigate' | 'check' | 'purge' | 'judge',
    /** For `judge`: the id of the click. */
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
