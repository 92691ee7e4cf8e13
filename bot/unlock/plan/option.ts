import type { RemedyId, Target } from '../request/step.js';

/** One change that an approver can choose. */
export interface Option {
  readonly remedy: RemedyId;
  readonly target?: Target;
  /** Chosen on the card until the approver removes it. */
  readonly advised: boolean;
}
