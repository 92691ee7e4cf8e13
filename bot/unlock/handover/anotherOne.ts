import type { Findings } from '../findings.js';
import type { Subject } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Pending, UnlockRequest } from '../request/request.js';
import type { RemedyId, Step } from '../request/step.js';
import type { Symptom } from '../symptoms.js';

/** What is new about a request that makes another credential. */
export interface Anew {
  readonly id: string;
  readonly subject: Subject;
  readonly findings: Findings;
  readonly words: readonly string[];
  readonly createdAt: string;
  readonly expiresAt: string;
}

/**
 * Makes the request for another password or pass, in the place of one that did not reach the person. It is theirs who
 * asked for the first one, and needs as many approvers; whoever opened a giving back does not count among them. It is an
 * ordinary request otherwise: with its own approval, its own proof, and its own credential.
 */
export function anotherOne(request: UnlockRequest, remedies: Remedies, anew: Anew): Pending {
  const { tenantId, requester, joined, stoppedWaiting, caller, approvalsNeeded, openedBy } = request;
  return {
    ...anew,
    version: 1,
    status: 'pending',
    kind: 'unlock',
    tenantId,
    requester,
    joined,
    ...(stoppedWaiting && { stoppedWaiting }),
    ...(caller && { caller }),
    ...(openedBy && { openedBy }),
    symptom: symptomOf(request, remedies),
    answers: {},
    steps: stepsOf(request, remedies),
    needsSecured: false,
    approvalsNeeded,
    approvals: [],
    insteadOf: request.id,
  };
}

/** What makes the credential, and what only follows on that. */
function stepsOf({ steps }: UnlockRequest, remedies: Remedies): readonly Step[] {
  const makes = (id: RemedyId) => remedies.find(id)?.credential !== undefined;
  return steps
    .filter(({ remedy }) => makes(remedy) || remedies.find(remedy)?.onlyAfter?.some(makes))
    .map(({ remedy }) => ({ remedy, state: 'planned' }));
}

/** What the person sees now: they have no password or no way to sign in. */
export function symptomOf({ symptom, steps }: UnlockRequest, remedies: Remedies): Symptom {
  const treats = steps
    .map(({ remedy }) => remedies.find(remedy))
    .find((remedy) => remedy?.credential !== undefined)?.treats;
  return treats && !treats.includes(symptom) ? (treats[0] ?? symptom) : symptom;
}
