import type { Instant } from '../values.js';

/** Microsoft took a change. */
export interface Accepted {
  /**
   * The second of Microsoft's clock in which the call was sent, or an earlier one. Microsoft dates the change not before
   * it. Absent when the answer had no date.
   */
  readonly acceptedAt?: Instant;
  /** Where to ask how far it is, for a change that Microsoft goes on with after its answer. */
  readonly operation?: string;
}

/** What is known about the sending of a change when the bot looks for it. A started step has all of it. */
export interface Sent extends Accepted {
  /** When the step began, by the bot's clock. The bot sent nothing before it. */
  readonly startedAt: Instant;
  /** True when Microsoft took the change. Absent: no answer came, so nobody knows. */
  readonly accepted?: boolean;
}
