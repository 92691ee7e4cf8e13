/** The last line of the audit trail. */
export interface AuditHead {
  /** The number of the line, from 1. */
  readonly place: number;
  /** Its hash, SHA-256 in hex. It depends on every line before. */
  readonly hash: string;
}

/** Where the audit trail ends, and on which day that was last told to people. */
export interface AuditHeads {
  /** `undefined` while nothing was written. */
  newest(): Promise<AuditHead | undefined>;
  /** The day, such as `2026-03-02` (UTC). `undefined` when it was never told. */
  sentOn(): Promise<string | undefined>;
  /** Remembers that it was told on this day. */
  sent(day: string): Promise<void>;
}
