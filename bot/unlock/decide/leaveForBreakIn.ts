import { sameId } from '../person.js';
import type { Command } from '../request/commands.js';
import { isBreakIn, isGathering, stoppedWaitingAt, waiting, type UnlockRequest } from '../request/request.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { endPending } from './endPending.js';
import { mayWithdraw } from './policy.js';

/**
 * Who waits for a request says that somebody else may be in the account. Nobody may be given a password or a pass for
 * them now, so it ends as if they had cancelled it, and says why. What others wait for goes on without them: the
 * break-in gates it. While the bot still looks for traces it goes on as well, until the break-in is a request of its own.
 */
export function leaveForBreakIn(
  request: UnlockRequest,
  { actor, at, breakIn }: Extract<Command, { kind: 'leave-for-break-in' }>,
): Decision {
  const refusal = mayWithdraw(request, actor);
  if (refusal) return refused(refusal);
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (request.kind !== 'unlock' || isBreakIn(request)) return refused({ kind: 'not-now' });
  const breakInSaid = { by: actor.id, ...(breakIn !== undefined && { request: breakIn }) };
  const event = { at, actorId: actor.id, detail: { breakIn: breakIn ?? 'said' } } as const;
  const others = waiting(request).filter(({ id }) => !sameId(id, actor.id));
  if (others.length === 0 && (breakIn !== undefined || !isGathering(request))) {
    const { steps, effects, audit } = endPending(request, at);
    const ended = { ...request, steps, status: 'withdrawn', finishedAt: at, breakInSaid } as const;
    return accepted(ended, effects, { what: 'withdrawn', ...event }, ...audit);
  }
  const since = stoppedWaitingAt(request, actor.id);
  if (since) return refused({ kind: 'already', status: 'withdrawn', at: since });
  const stoppedWaiting = [
    ...(request.stoppedWaiting ?? []),
    { id: actor.id, at, breakInSaid: true as const },
  ];
  return accepted({ ...request, stoppedWaiting }, [ANNOUNCE], { what: 'stopped-waiting', ...event });
}
