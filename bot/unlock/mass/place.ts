/** The lock-out that a request belongs to. It is read with the request, and stored beside it. Absent: none. */
export interface InLockout {
  readonly mass?: MassPlace;
}

/** Where the bot draws a request that has a cause in common with others. It is read with the request. */
export interface MassPlace {
  readonly lockoutId: string;
  /** It has no card of its own. */
  readonly isFolded: boolean;
}
