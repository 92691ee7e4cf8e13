import type { Instant } from '../values.js';
import { addWorkingTime } from '../duty/calendar.js';
import type { WorkingHours } from '../duty/workingHours.js';
import { isBreakIn, type UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import { stillToHear } from '../request/told.js';

/** How long a step waits for an admin. After that it counts as failed. */
const BY_HAND_MS = 24 * 3_600_000;

/**
 * Returns until when a step of this request waits for an admin, from `at` on. Only working hours count, because nobody
 * does it at night; for a break-in every hour counts.
 */
export function byHandDeadline(request: UnlockRequest, hours: WorkingHours, at: Instant): Instant {
  return addWorkingTime(isBreakIn(request) ? 'always' : hours, at, BY_HAND_MS);
}

/** Returns when this step has waited for an admin long enough. One of an earlier version has no moment of its own. */
export function byHandUntil({ startedAt, until }: Extract<Step, { state: 'by-hand' }>): Instant {
  return until ?? addWorkingTime('always', startedAt, BY_HAND_MS);
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
  return waiting && byHandUntil(waiting);
}
