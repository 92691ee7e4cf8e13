import type { Instant } from '../values.js';
import type { UnlockRequest } from '../request/request.js';

/** How long a step waits for the hand of an admin before it counts as failed. */
const BY_HAND_HOURS = 24;

/** When a step that waits for a hand since `startedAt` has waited long enough. */
export function byHandUntil(startedAt: Instant): Instant {
  return new Date(Date.parse(startedAt) + BY_HAND_HOURS * 3_600_000).toISOString();
}

/** When the time of what a request waits for is up; `undefined` when nobody's time is running. */
export function timeIsUpAt(request: UnlockRequest): Instant | undefined {
  if (request.status === 'pending') return request.expiresAt;
  if (request.status !== 'executing') return undefined;
  const waiting = request.steps.find((step) => step.state === 'by-hand');
  return waiting && byHandUntil(waiting.startedAt);
}
