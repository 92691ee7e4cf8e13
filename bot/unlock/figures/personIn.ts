import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/** The first moment at which the bot may say that the person is in, and how it knows. */
export interface PersonIn {
  readonly at: Instant;
  /** `seen`: they signed in, or say that it helped. `confirmed`: the change was read back in the tenant. */
  readonly by: 'seen' | 'confirmed';
}

/**
 * When the person got in. `undefined` while that is not known, and for a request that lets nobody in: a containment, a
 * restoring, one that a human took, or one in which something failed. After a handover it is the moment of their sign-in,
 * by the log or by their word. What was confirmed in the tenant counts only where no password or pass has to reach the
 * person first: for requests of earlier versions the caller has to look at that.
 */
export function personIn(request: UnlockRequest): PersonIn | undefined {
  if (request.kind !== 'unlock' && request.kind !== 'give-back') return undefined;
  const { handover, helped } = request;
  if (handover?.signedIn) return { at: handover.signedIn.at, by: 'seen' };
  if (request.status !== 'resolved' || request.handOff || helped?.answer === 'no') return undefined;
  // A password or pass has to reach the person first.
  if (handover) return undefined;
  return { at: request.finishedAt, by: 'confirmed' };
}
