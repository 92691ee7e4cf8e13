import type { Remedies } from '../plan/remedy.js';
import type { RemedyId, StepFailure } from '../request/step.js';

/**
 * True where a domain controller, or the runbook beside it, was to make the change and did not. Its words and codes mean
 * nothing to Microsoft. An id of a call shows that Microsoft 365 answered: it is asked for the account's SID first.
 */
export function isSaidThere(
  { remedy, reason }: { readonly remedy: RemedyId; readonly reason: Pick<StepFailure, 'remoteId'> },
  remedies: Remedies,
): boolean {
  return reason.remoteId === undefined && remedies.find(remedy)?.delegated !== undefined;
}
