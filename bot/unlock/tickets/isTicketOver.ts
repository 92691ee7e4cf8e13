import { outcomeOf, type Outcome } from '../handover/state.js';
import { incidentAmong } from '../incident/incident.js';
import type { Remedies } from '../plan/remedy.js';
import { isBreakIn, isOpen, type UnlockRequest } from '../request/request.js';

/** The change is made, and somebody still has to do something about it. */
const UNFINISHED: readonly Outcome[] = ['handing-over', 'opened', 'not-handed-over', 'did-not-help'];

/**
 * True when nobody has to do anything about a request any more, so that its ticket is closed. A break-in into an account
 * that has not been given back keeps its ticket open, and so does one that somebody withdrew: whoever did may be the
 * intruder. So does a password that did not reach the person, and a change that did not help.
 */
export function isTicketOver(request: UnlockRequest, remedies: Remedies): boolean {
  if (isOpen(request)) return false;
  const isAnew = request.handover?.issuedAnew !== undefined;
  if (UNFINISHED.includes(outcomeOf(request)) && !isAnew) return false;
  if (!isBreakIn(request)) return true;
  return request.status !== 'withdrawn' && incidentAmong([request], remedies) === undefined;
}
