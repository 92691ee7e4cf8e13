import type { Command } from '../request/commands.js';
import { saidOf } from '../said/maskSecrets.js';
import { stoppedWaitingAt, type UnlockRequest } from '../request/request.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { mayWithdraw } from './policy.js';

/** In characters. */
const LONGEST_DETAILS = 1_000;

/**
 * Who waits for the request says more, while nobody has decided. Once for a request: each addition changes the card
 * under an approver's finger, so nobody may do that again and again. What may be a secret is masked before it is stored.
 */
export function addDetails(
  request: UnlockRequest,
  { actor, at, details, errorCode, hint }: Extract<Command, { kind: 'add-details' }>,
): Decision {
  const refusal = mayWithdraw(request, actor);
  if (refusal) return refused(refusal);
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const { answers } = request;
  if (answers.details !== undefined || stoppedWaitingAt(request, actor.id))
    return refused({ kind: 'not-now' });
  const reported = answers.errorCode ? {} : { ...(errorCode && { errorCode }), ...(hint && { hint }) };
  const said = { details: saidOf(details, LONGEST_DETAILS)?.words ?? '', ...reported };
  const event = { what: 'details-added', at, actorId: actor.id } as const;
  return accepted({ ...request, answers: { ...answers, ...said } }, [ANNOUNCE], event);
}
