import { outcomeOf, type Outcome } from './state.js';
import type { UnlockRequest } from '../request/request.js';

/** How a request looks to who asked: its outcome, or what is true of a false alarm whatever was stopped before. */
export type AskersLook = Outcome | 'looked-into';

/**
 * Returns how a request looks to who asked. After a false alarm it is never "Nothing was changed": somebody may have
 * stopped the account first, and it stays so until it is given back. It is the same with and without that, so nobody
 * learns from it what was done. Who reported a break-in reads that none was seen, everybody else that somebody looked.
 * @param request as the reader may know it (`asTold`)
 */
export function askersLook(request: UnlockRequest): AskersLook {
  const isFalseAlarm = 'falseAlarm' in request && request.falseAlarm === true;
  if (!isFalseAlarm) return outcomeOf(request);
  return request.kind === 'unlock' ? 'looked-into' : 'false-alarm';
}
