import type { Pending, UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/**
 * Notes on a new give-back that a part was given back before: its owner reads once what they should do. A thief who came
 * back begins it anew.
 * @param all everything about the account
 */
export function afterPart(made: Pending, all: readonly UnlockRequest[]): Pending {
  const { origin } = made;
  if (made.kind !== 'give-back' || !origin) return made;
  const since = cameBackAt(all.find(({ id }) => id === origin.id));
  const isPart = (one: UnlockRequest) =>
    one.kind === 'give-back' && one.origin?.id === origin.id && gaveSomething(one) && one.createdAt > since;
  return all.some(isPart) ? { ...made, origin: { ...origin, partly: true } } : made;
}

function cameBackAt(breakIn: UnlockRequest | undefined): Instant {
  return (breakIn && 'cameBack' in breakIn && breakIn.cameBack?.at) || '';
}

function gaveSomething({ status, steps }: UnlockRequest): boolean {
  return (
    (status === 'resolved' || status === 'partly-resolved') && steps.some(({ state }) => state === 'done')
  );
}
