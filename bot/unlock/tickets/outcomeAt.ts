import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/** When a request came to what it is now: its end, or what was said and seen of the person since then. */
export function outcomeAt(request: UnlockRequest): Instant {
  if (request.status === 'denied') return request.denial.at;
  const { handover, helped } = request;
  const moments = [
    'finishedAt' in request ? request.finishedAt : request.createdAt,
    ...(handover?.opened ? [handover.opened.at] : []),
    ...(handover?.readOut ? [handover.readOut.at] : []),
    ...(handover?.notHandedOver ? [handover.notHandedOver.at] : []),
    ...(handover?.signedIn ? [handover.signedIn.at] : []),
    ...(helped ? [helped.at] : []),
  ];
  return moments.reduce((latest, at) => (at > latest ? at : latest));
}
