import { incidentAmong } from '../incident/incident.js';
import type { Remedies } from '../plan/remedy.js';
import { isBreakIn, isOpen, type UnlockRequest } from '../request/request.js';

/**
 * True when nobody has to do anything about a request any more, so that its ticket is closed. A break-in into an account
 * that has not been given back keeps its ticket open, and so does one that somebody withdrew: whoever did may be the
 * intruder.
 */
export function isTicketOver(request: UnlockRequest, remedies: Remedies): boolean {
  if (isOpen(request)) return false;
  if (!isBreakIn(request)) return true;
  return request.status !== 'withdrawn' && incidentAmong([request], remedies) === undefined;
}
