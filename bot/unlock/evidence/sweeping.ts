/** What a Sweep rule has besides: it moves mail of one sender at intervals (microsoft-apis.md B4). */
export interface Sweeping {
  /** Address or name. Absent where it takes mail of everybody. */
  readonly sender?: string;
  /** Folder that it takes mail out of, as the mailbox names it. */
  readonly from?: string;
  /** So many days old it stays. */
  readonly keepsDays?: number;
  /** So many of the newest stay. */
  readonly keepsNewest?: number;
}
