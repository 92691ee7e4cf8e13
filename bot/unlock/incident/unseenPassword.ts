import { handoverOf } from '../handover/state.js';
import type { Remedies } from '../plan/remedy.js';
import type { UnlockRequest } from '../request/request.js';

/** Containing may have set a password. Nobody saw it, so the person needs another one. */
export function hasUnseenPassword({ steps }: UnlockRequest, remedies: Remedies): boolean {
  return steps.some((step) => {
    const isSet = step.state === 'done' || (step.state === 'failed' && step.before !== undefined);
    return isSet && remedies.find(step.remedy)?.credential !== undefined;
  });
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
