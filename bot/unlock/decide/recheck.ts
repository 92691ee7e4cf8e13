import type { Command } from '../request/commands.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';
import type { Recheck, UnlockRequest } from '../request/request.js';
import { isDoneInPart } from '../plan/doneInPart.js';
import type { Remedies } from '../plan/remedy.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';

const MINUTE_MS = 60_000;
/**
 * Microsoft: an unblock takes usually up to an hour, at most a day (microsoft-apis.md B2). After five minutes a new
 * restriction is visible.
 */
const CHECK_AFTER_MINUTES = [5, 60, 24 * 60];

/** Returns when the bot looks at an unblock again, also at one of a part. Empty when no step gave sending back. */
export function rechecksAfter(
  steps: readonly Step[],
  at: Instant,
  remedies: Remedies,
): { checks?: readonly Recheck[] } {
  const unblocked = steps.some(
    (step) =>
      remedies.find(step.remedy)?.givesSendingBack && (step.state === 'done' || isDoneInPart(step, remedies)),
  );
  if (!unblocked) return {};
  const due = (minutes: number) => new Date(Date.parse(at) + minutes * MINUTE_MS).toISOString();
  return { checks: CHECK_AFTER_MINUTES.map((minutes) => ({ due: due(minutes) })) };
}

/** Stores the result of a check once, because the job may run twice. */
export function decideRecheck(
  request: UnlockRequest,
  { due, at, result }: Extract<Command, { kind: 'checked' }>,
): Decision {
  const checks = 'checks' in request ? request.checks : undefined;
  const place = checks?.findIndex((check) => check.due === due && check.result === undefined) ?? -1;
  if (!checks || place < 0 || !('finishedAt' in request)) return refused({ kind: 'not-now' });
  const changed = { ...request, checks: checks.with(place, { due, at, result }) } as UnlockRequest;
  return accepted(changed, [ANNOUNCE], { what: 'unblock-checked', at, detail: { due, result } });
}
