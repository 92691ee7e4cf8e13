/** What whoever asked wrote first, as a request keeps it. Secrets are masked. */
export interface Said {
  readonly words: string;
  /**
   * Something was masked, so something may have been missed, or a word beside a password was kept that may be one. Then the words stand on the approvers' card alone, and on no
   * record and in no ticket.
   */
  readonly onlyApprovers?: true;
}

/** How a request began. */
export interface Began {
  /** What whoever asked wrote first. Absent in requests of an earlier version. */
  readonly said?: Said;
}
