/** Where approvers are reached. */
export interface Channels {
  /** Is there a channel for approvals? Without one nobody would see a request. */
  hasApprovals(): Promise<boolean>;
}

/** Work for later, which survives a restart. */
export interface Jobs {
  /** Enqueues; `after` is the earliest moment it runs. */
  send(
    name: 'announce' | 'execute' | 'expire' | 'wipe' | 'investigate' | 'check' | 'purge',
    requestId: string,
    after?: Date,
  ): Promise<void>;
}

/** One worker at a time for one thing, across all instances of the bot. */
export interface Leases {
  /**
   * Runs the work if nobody else holds the key.
   * @returns the work's result, or `busy`
   */
  hold<T>(key: string, work: (renew: () => Promise<void>) => Promise<T>): Promise<T | 'busy'>;
}
