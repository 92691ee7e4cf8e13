import type { Hold } from '../queue/hold.js';
import { isBreakIn, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { firstWait, waited, type Call, type CallRules } from './calls.js';

/**
 * Returns until when a reminder that is due waits, because an approver looks at the request. `undefined`: it does not.
 * However often they say so, a reminder waits for one interval at most, and of a break-in only the first one waits: one
 * person must not keep the others from hearing of it.
 * @param hold who looks at it now (`holdNow`)
 */
export function pausedUntil(
  request: UnlockRequest,
  { kind, at }: Call,
  hold: Hold | undefined,
  rules: CallRules,
  now: Instant,
): Instant | undefined {
  const interval = firstWait(request, rules);
  if (!hold || kind !== 'reminder' || interval === 'off') return undefined;
  if (isBreakIn(request) && at !== waited(request, rules, interval)) return undefined;
  const longest = waited(request, rules, interval, at);
  const until = hold.until < longest ? hold.until : longest;
  return until > now ? until : undefined;
}
