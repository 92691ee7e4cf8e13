import { sameId } from '../person.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Freeze } from '../request/freeze.js';
import { askers, waiting, type UnlockRequest } from '../request/request.js';
import type { Stop } from '../request/stop.js';
import type { Instant } from '../values.js';
import { peopleIn } from './frozenAmong.js';
import { binds, type FreezeVerb } from './freezeTable.js';

/** Everything that is stopped now and may concern a request. */
export interface Stopped {
  readonly stop?: Stop;
  /** The freezes of anybody with a part in it that are neither lifted nor over. */
  readonly freezes: readonly Freeze[];
}

/** Why nothing of a request may be carried out now. */
export type Hold =
  | { readonly kind: 'stopped'; readonly stop: Stop }
  | { readonly kind: 'frozen'; readonly freezes: readonly Freeze[] };

/**
 * Says why nothing of this request may be carried out now, whoever allowed it. `undefined` when it may. Pure. It is a
 * part of `stillAllowed`, which is asked before each sending. A request stands still when each of those who wait for it
 * is bound, so nobody's request ends because of somebody else who asked for the same.
 */
export function heldBy(request: UnlockRequest, { stop, freezes }: Stopped): Hold | undefined {
  if (stop && gives(request)) return { kind: 'stopped', stop };
  const waits = waiting(request).length > 0 ? waiting(request) : askers(request);
  const binding = waits.map((asker) => bindingOf(request, asker.id, freezes));
  const found = binding.flatMap((freeze) => (freeze ? [freeze] : []));
  return found.length > 0 && found.length === binding.length ? { kind: 'frozen', freezes: found } : undefined;
}

/** True when the request gives somebody something. Only containing takes away. */
function gives({ kind }: UnlockRequest): boolean {
  return kind !== 'contain';
}

function bindingOf(request: UnlockRequest, askerId: string, freezes: readonly Freeze[]): Freeze | undefined {
  const isOwn = sameId(askerId, request.subject.id);
  const ofAsker: FreezeVerb = !gives(request) ? 'be-contained' : isOwn ? 'get-own' : 'get-for-others';
  const ofSubject: FreezeVerb = gives(request) ? 'be-given' : 'be-contained';
  return freezes.find(
    ({ kind, person }) =>
      (sameId(person.id, askerId) && binds(kind, ofAsker)) ||
      (!isOwn && sameId(person.id, request.subject.id) && binds(kind, ofSubject)),
  );
}

/** Reads what is stopped now, for `stillAllowed`. */
export async function stoppedNow(
  tx: Pick<Transaction, 'freezesOf' | 'runningStop'>,
  request: UnlockRequest,
  at: Instant,
): Promise<Stopped> {
  const people = peopleIn(request).map(({ id }) => id);
  const stop = await tx.runningStop();
  const freezes = await tx.freezesOf(people, at);
  return { ...(stop && { stop }), freezes };
}
