/** How long the jobs wait, in milliseconds. Tests pass shorter times. */
export interface Timings {
  /** Pauses between looks at a change that Microsoft accepted but does not show yet (read-after-write lag). */
  readonly confirmPauses: readonly number[];
  /** Pause before another look, when those pauses were not enough. */
  readonly confirmLater: number;
  /** After this time an accepted change that is not visible counts as not confirmed. */
  readonly confirmWithin: number;
  /** Pauses before another try when Microsoft did not answer. The last one repeats. */
  readonly retryPauses: readonly number[];
  /** How often a change is sent at most. */
  readonly attempts: number;
  /** A step that could not begin, or not be looked up, for this long has failed. */
  readonly giveUpAfter: number;
  /** How long an investigation takes at most. A source that has not answered by then took too long. */
  readonly evidenceWithin: number;
  /** How long the approver can look at a new password. */
  readonly credentialLives: number;
  /** A click behind which the rights could not be read for this long no longer counts. */
  readonly clickLives: number;
  /** For so long the messages about a request are not drawn again. What changes meanwhile is drawn together. */
  readonly redrawPause: number;
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
  clickLives: 15 * 60_000,
  redrawPause: 1_000,
};
