import { type Person, sameId } from '../person.js';
import type { Freeze } from '../request/freeze.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';

/** Returns everybody with a part in a request: who asked, whose account it is, and who allowed it. */
export function peopleIn(request: UnlockRequest): readonly Person[] {
  return [...askers(request), request.subject, ...approvalsOf(request).map(({ by }) => by)];
}

/** Returns the people with a part in a request whom a freeze stops now, each once. Empty when none is stopped. */
export function frozenAmong(request: UnlockRequest, freezes: readonly Freeze[]): readonly Person[] {
  const frozen = peopleIn(request).filter(({ id }) => freezes.some(({ person }) => sameId(person.id, id)));
  return frozen.filter(({ id }, place) => frozen.findIndex((other) => sameId(other.id, id)) === place);
}
