import type { StepFailure } from '../request/step.js';
import { NOT_MADE } from './rights.js';

/** The code of an error that says: the account was unlocked, and was locked anew before anybody looked. */
export const LOCKED_AGAIN = 'LockedAgain';

/** With these codes `confirm` says that no further look will show the change, and how the step failed. */
const ENDS: Readonly<Record<string, StepFailure['kind']>> = {
  [NOT_MADE]: 'reset-refused',
  [LOCKED_AGAIN]: 'locked-again',
};

/** How the step failed, by the code of what `confirm` threw. `undefined`: the next look may show the change. */
export function endOfLooking(code: string | undefined): StepFailure['kind'] | undefined {
  return code === undefined || !Object.hasOwn(ENDS, code) ? undefined : ENDS[code];
}
