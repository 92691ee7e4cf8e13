import type { Instant } from '../values.js';
import type { Apart, MassMember } from './member.js';

/** How far the decisions on a lock-out are. */
export interface Progress {
  /** Folded, and nobody decided on them here yet. */
  readonly waiting: readonly MassMember[];
  readonly done: number;
  /** Approved here, and a human has to go on. */
  readonly failed: readonly MassMember[];
  /** Decided on, and not over. */
  readonly left: number;
  readonly denied: number;
  /** Withdrawn, or nobody decided in time. */
  readonly ended: number;
  /** How many have a card of their own, and why. */
  readonly apart: ReadonlyMap<Apart, number>;
  /** Milliseconds until the rest is done, from what was measured so far. Absent while nothing was. */
  readonly leftMs?: number;
}

/** Sorts the requests of a lock-out by how far they are. Pure. */
export function progressOf(members: readonly MassMember[], at: Instant): Progress {
  const apart = new Map<Apart, number>();
  const folded = members.filter((member) => {
    if (member.apart) apart.set(member.apart, (apart.get(member.apart) ?? 0) + 1);
    return member.apart === undefined;
  });
  const by = (state: State) => folded.filter((member) => stateOf(member) === state);
  const [left, done, failed, denied] = [by('left'), by('done'), by('failed'), by('denied')];
  const leftMs = estimate(left, [...done, ...failed, ...denied], at);
  return {
    waiting: by('waiting'),
    done: done.length,
    failed,
    left: left.length,
    denied: denied.length,
    ended: by('ended').length,
    apart,
    ...(leftMs !== undefined && { leftMs }),
  };
}

type State = 'waiting' | 'left' | 'done' | 'failed' | 'denied' | 'ended';

function stateOf({ status, refused, isQueued }: MassMember): State {
  switch (status) {
    case 'resolved':
    case 'unchanged':
      return 'done';
    case 'failed':
    case 'partly-resolved':
      return 'failed';
    case 'denied':
      return 'denied';
    case 'expired':
    case 'withdrawn':
      return 'ended';
    case 'approved':
    case 'executing':
    case 'taken':
      return 'left';
    case 'pending':
      if (isQueued) return 'left';
      return refused === undefined ? 'waiting' : 'failed';
  }
}

/** The ones that are over took so long together, since the first of those that are left was decided on. */
function estimate(left: readonly MassMember[], over: readonly MassMember[], at: Instant): number | undefined {
  const since = left.map(({ decidedAt }) => decidedAt ?? at).toSorted()[0];
  if (since === undefined) return undefined;
  const measured = over.filter(({ decidedAt }) => decidedAt !== undefined && decidedAt >= since).length;
  if (measured === 0) return undefined;
  return ((Date.parse(at) - Date.parse(since)) / measured) * left.length;
}
