import type { Instant } from '../values.js';
import { isBreakIn, type UnlockRequest } from '../request/request.js';
import { stillToHear } from '../request/told.js';

/** How long a step waits for an admin. After that it counts as failed. */
const BY_HAND_HOURS = 24;

/** Returns when a step that waits for an admin since `startedAt` has waited long enough. */
export function byHandUntil(startedAt: Instant): Instant {
  return new Date(Date.parse(startedAt) + BY_HAND_HOURS * 3_600_000).toISOString();
}

/**
 * Returns when the request, or its step that waits for an admin, expires. `undefined` when it waits for neither. A
 * break-in never expires: it would leave the intruder in. Its time is up only for those who may not know what it is.
 */
export function timeIsUpAt(request: UnlockRequest): Instant | undefined {
  if (request.status === 'pending' && isBreakIn(request) && stillToHear(request).length === 0)
    return undefined;
  if (request.status === 'pending') return request.expiresAt;
  if (request.status !== 'executing') return undefined;
  const waiting = request.steps.find((step) => step.state === 'by-hand');
  return waiting && byHandUntil(waiting.startedAt);
}
