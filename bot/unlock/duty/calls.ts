import { isBreakIn, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { addWorkingTime, isWorking, nextStart } from './calendar.js';
import type { WorkingHours } from './workingHours.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** The operator's rules about calling approvers. */
export interface CallRules {
  readonly hours: WorkingHours;
  /** How long after the first call the first reminder comes, in milliseconds. */
  readonly remindAfterMs: number | 'off';
  /** The same for a break-in, which is called at any hour. */
  readonly breakInAfterMs: number | 'off';
  /** How long nobody decided before the second group is told. `off`: there is none. */
  readonly escalateAfterMs: number | 'off';
}

/** One moment at which somebody is called because of a request. */
export interface Call {
  readonly at: Instant;
  /** `opening`: the card was just posted and named them. `start`: work begins, or the request became a break-in. */
  readonly kind: 'opening' | 'start' | 'reminder' | 'escalation';
}

/** True when approvers are called at this moment, and not only when they work again. */
export function mayCallAt(request: UnlockRequest, hours: WorkingHours, at: Instant): boolean {
  return isBreakIn(request) || isWorking(hours, at);
}

/**
 * Returns the calls for a request that waits, up to the first one after `now`, in order of time. The second reminder
 * comes after four times as long as the first, and then each after twice as long; for a break-in once a day at most.
 */
export function callsFor(request: UnlockRequest, rules: CallRules, now: Instant): readonly Call[] {
  const calls = [firstCall(request, rules), ...reminders(request, rules, now), ...escalation(request, rules)];
  const sorted = calls.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const next = sorted.findIndex(({ at }) => at > now);
  return next < 0 ? sorted : sorted.slice(0, next + 1);
}

/** Since when it waits as it does now: asked, a break-in by its evidence, or waiting again. */
function waitsSince(request: UnlockRequest): { readonly at: Instant; readonly isNews: boolean } {
  const again = (request.lapsed ?? []).findLast(({ then }) => then === 'waits-again');
  if (again) return { at: again.at, isNews: true };
  const found = request.kind === 'contain' && request.symptom !== 'compromised';
  const since = found ? request.evidence?.finishedAt : undefined;
  return { at: since ?? request.createdAt, isNews: since !== undefined };
}

function firstCall(request: UnlockRequest, { hours }: CallRules): Call {
  const { at, isNews } = waitsSince(request);
  const isNow = mayCallAt(request, hours, at);
  return { at: isNow ? at : nextStart(hours, at), kind: isNow && !isNews ? 'opening' : 'start' };
}

function reminders(request: UnlockRequest, rules: CallRules, now: Instant): readonly Call[] {
  const after = firstWait(request, rules);
  if (after === 'off') return [];
  const calls: Call[] = [];
  for (let waitMs = after; ; waitMs = nextWait(waitMs, after)) {
    const at = waited(request, rules, waitMs);
    if (!isBreakIn(request) && at >= request.expiresAt) return calls;
    calls.push({ at, kind: 'reminder' });
    if (at > now) return calls;
  }
}

/** How long it waits for the first reminder, in milliseconds. */
export function firstWait(request: UnlockRequest, rules: CallRules): number | 'off' {
  return isBreakIn(request) ? rules.breakInAfterMs : rules.remindAfterMs;
}

function nextWait(waitMs: number, firstMs: number): number {
  if (waitMs === firstMs) return 4 * firstMs;
  return waitMs + Math.min(waitMs, DAY_MS);
}

function escalation(request: UnlockRequest, rules: CallRules): readonly Call[] {
  const { escalateAfterMs: after } = rules;
  return after === 'off' ? [] : [{ at: waited(request, rules, after), kind: 'escalation' }];
}

/** Returns the moment at which it waited so long: by the clock for a break-in, and in working time for anything else. */
export function waited(
  request: UnlockRequest,
  { hours }: CallRules,
  waitMs: number,
  since = waitsSince(request).at,
): Instant {
  return addWorkingTime(isBreakIn(request) ? 'always' : hours, since, waitMs);
}
