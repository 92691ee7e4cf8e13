/** Whom the bot calls. */
export const CALLEES = ['graph', 'exchange', 'active-directory', 'teams', 'tickets'] as const;
export type Callee = (typeof CALLEES)[number];

/** One call that ended, or one read inside a batch. It has no id, no name and no address. */
export interface CallSeen {
  readonly to: Callee;
  /** The kind of call, from a fixed list: a path of Graph without its ids, a cmdlet, or a word of ours. */
  readonly endpoint: string;
  /** HTTP status; of Active Directory the one that means the same. Absent: no answer. */
  readonly status?: number;
  /** How long it took. Absent for a read inside a batch: the call around it has the time. */
  readonly ms?: number;
}

/** Hears of each call after it ended. Never throws. */
export type OnCall = (call: CallSeen) => void;
