import type { Remedies } from '../plan/remedy.js';
import type { UnlockRequest } from '../request/request.js';

/** Containing may have set a password. Nobody saw it, so the person needs another one. */
export function hasUnseenPassword({ steps }: UnlockRequest, remedies: Remedies): boolean {
  return steps.some((step) => {
    const isSet = step.state === 'done' || (step.state === 'failed' && step.before !== undefined);
    return isSet && remedies.find(step.remedy)?.credential !== undefined;
  });
}
