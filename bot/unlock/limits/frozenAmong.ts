import { type Person, sameId } from '../person.js';
import type { Freeze } from '../request/freeze.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';
import { binds } from './freezeTable.js';

/** Returns everybody with a part in a request: who asked, whose account it is, and who allowed it. */
export function peopleIn(request: UnlockRequest): readonly Person[] {
  return [...askers(request), request.subject, ...approvalsOf(request).map(({ by }) => by)];
}

/** Returns those who allowed a request and may decide nothing now, because a freeze binds them. */
export function frozenApprovers(request: UnlockRequest, freezes: readonly Freeze[]): readonly Person[] {
  return approvalsOf(request)
    .map(({ by }) => by)
    .filter(({ id }) => freezes.some(({ kind, person }) => sameId(person.id, id) && binds(kind, 'approve')));
}
