/** How patient the executor is. All in milliseconds; tests pass shorter ones. */
export interface Timings {
  /** Pauses between looks at a change that Microsoft took but does not show yet (read-after-write lag). */
  readonly confirmPauses: readonly number[];
  /** Pause before a look, when those pauses were not enough. */
  readonly confirmLater: number;
  /** After this long an accepted change that cannot be seen counts as not confirmed. */
  readonly confirmWithin: number;
  /** Pauses before another attempt when Microsoft did not answer; the last one repeats. */
  readonly retryPauses: readonly number[];
  /** A change is sent this often at the most. */
  readonly attempts: number;
  /** A plan that could not even begin a step for this long has failed. */
  readonly giveUpAfter: number;
  /** A source of the evidence that has not answered by then is not known. */
  readonly evidenceWithin: number;
  /** How long a new password can be looked at. */
  readonly credentialLives: number;
}

export const TIMINGS: Timings = {
  confirmPauses: [500, 1_000, 2_000, 4_000, 8_000],
  confirmLater: 20_000,
  confirmWithin: 5 * 60_000,
  retryPauses: [5_000, 15_000, 60_000, 180_000],
  attempts: 5,
  giveUpAfter: 60 * 60_000,
  evidenceWithin: 45_000,
  credentialLives: 15 * 60_000,
};
