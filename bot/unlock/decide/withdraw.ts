import type { Command } from '../request/commands.js';
import {
  isBreakIn,
  isGathering,
  stoppedWaitingAt,
  waiting,
  type Pending,
  type UnlockRequest,
} from '../request/request.js';
import { sameId } from '../person.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { endPending } from './endPending.js';
import { mayWithdraw } from './policy.js';

/**
 * Takes the person off the waiting list. The request ends when nobody waits for it any more, unless it is about a
 * break-in, or may still turn out to be one: an intruder who asked in the owner's name must not be able to end that.
 */
export function withdraw(
  request: UnlockRequest,
  { actor, at }: Extract<Command, { kind: 'withdraw' }>,
): Decision {
  const refusal = mayWithdraw(request, actor);
  if (refusal) return refused(refusal);
  const since = stoppedWaitingAt(request, actor.id);
  if (since) return refused({ kind: 'already', status: 'withdrawn', at: since });
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const others = waiting(request).filter(({ id }) => !sameId(id, actor.id));
  const event = { at, actorId: actor.id, detail: {} };
  if (others.length === 0 && !goesOnAlone(request)) return ended(request, event);
  const stoppedWaiting = [...(request.stoppedWaiting ?? []), { id: actor.id, at }];
  return accepted({ ...request, stoppedWaiting }, [ANNOUNCE], { what: 'stopped-waiting', ...event });
}

function ended(
  request: Pending,
  event: { readonly at: string; readonly actorId: string; readonly detail: Record<string, never> },
): Decision {
  const { steps, effects, audit } = endPending(request, event.at);
  const withdrawn = { ...request, steps, status: 'withdrawn', finishedAt: event.at } as const;
  return accepted(withdrawn, effects, { what: 'withdrawn', ...event }, ...audit);
}

/** An approver decides on these, whether somebody waits or not. */
function goesOnAlone(request: Pending): boolean {
  return isBreakIn(request) || isGathering(request) || request.kind === 'give-back';
}
