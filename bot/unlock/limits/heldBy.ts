import { sameId } from '../person.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Freeze } from '../request/freeze.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Stop } from '../request/stop.js';
import type { Refusal } from '../decide/refusal.js';
import type { Instant } from '../values.js';
import { binds, type FreezeVerb } from './freezeTable.js';

/** Everything that is stopped now and may concern a request. */
export interface Stopped {
  readonly stop: Stop | undefined;
  /** The freezes of the askers and of the subject that are neither lifted nor over. */
  readonly freezes: readonly Freeze[];
}

/** Why nothing of a request may be carried out now. */
export type Hold =
  { readonly kind: 'stopped'; readonly stop: Stop } | { readonly kind: 'frozen'; readonly freeze: Freeze };

/**
 * Says why nothing of this request may be carried out now. `undefined` when it may. Pure: ask it at the approval and
 * right before each change. A request stands still when each of its askers is bound, so nobody's request ends because
 * of somebody else who asked for the same.
 */
export function heldBy(request: UnlockRequest, { stop, freezes }: Stopped): Hold | undefined {
  if (stop && gives(request)) return { kind: 'stopped', stop };
  const binding = askers(request).map((asker) => bindingOf(request, asker.id, freezes));
  const [first] = binding;
  return first && binding.every((freeze) => freeze !== undefined)
    ? { kind: 'frozen', freeze: first }
    : undefined;
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

/** Reads what is stopped now, for `heldBy`. */
export async function stoppedNow(
  tx: Pick<Transaction, 'freezesOf' | 'runningStop'>,
  request: UnlockRequest,
  at: Instant,
): Promise<Stopped> {
  const people = [...askers(request), request.subject].map(({ id }) => id);
  const stop = await tx.runningStop();
  return { stop, freezes: await tx.freezesOf(people, at) };
}

/** The refusal that a hold leads to. */
export function refusalOf(hold: Hold): Refusal {
  return { kind: hold.kind };
}
