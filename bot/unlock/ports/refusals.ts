/** The last refusal by one of Microsoft's limits (429). */
export interface LastRefusal {
  /** Milliseconds since it came. */
  readonly agoMs: number;
  /** Milliseconds until that limit lets calls through again. 0 or less: it does by now. */
  readonly leftMs: number;
}

/** What all instances of the bot know of Microsoft's limits. Microsoft counts their calls together. */
export interface Refusals {
  /** Tells the others of a refusal, in the background. @param ms for how long nobody should try */
  note(limit: string, ms: number): void;
  /**
   * Returns what any instance met last. `undefined` when that is nothing, when it was asked less than a second ago, or
   * when it cannot be known. Never throws.
   */
  last(limit: string): Promise<LastRefusal | undefined>;
}

/** For an instance that is alone. */
export const NO_OTHERS: Refusals = { note: () => undefined, last: async () => undefined };
