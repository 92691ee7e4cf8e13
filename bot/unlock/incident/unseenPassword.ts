import { handoverOf } from '../handover/state.js';
import type { Remedies } from '../plan/remedy.js';
import type { UnlockRequest } from '../request/request.js';
import type { Step, StepFailure } from '../request/step.js';

/** Microsoft said no, so nothing was changed. After any other failure it may have been. */
const REFUSED: readonly StepFailure['kind'][] = ['forbidden', 'not-licensed', 'password-refused'];

/** Containing may have set a password. Nobody saw it, so the person needs another one. */
export function hasUnseenPassword({ steps }: UnlockRequest, remedies: Remedies): boolean {
  return steps.some((step) => maybeSet(step) && remedies.find(step.remedy)?.credential !== undefined);
}

function maybeSet(step: Step): boolean {
  if (step.state !== 'failed') return step.state === 'done';
  return step.before !== undefined && !REFUSED.includes(step.reason.kind);
}

/**
 * True while the person still needs a password after this containment: it set one that nobody saw, and none that was
 * given since has been opened. One that was wiped unseen did not reach them either.
 * @param others everything about this account, in any order
 */
export function stillNeedsPassword(
  contain: UnlockRequest,
  others: readonly UnlockRequest[],
  remedies: Remedies,
): boolean {
  const isGiven = (other: UnlockRequest) =>
    other.createdAt > contain.createdAt && handoverOf(other)?.opened !== undefined;
  return hasUnseenPassword(contain, remedies) && !others.some(isGiven);
}
