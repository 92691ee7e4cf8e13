import type { Member } from '../ports/directory.js';
import type { Freeze } from '../request/freeze.js';
import { sameId } from '../person.js';
import { binds } from './freezeTable.js';

/** With fewer people no break-in can be contained, and nobody can lift a freeze of the other one. */
export const DECIDERS_NEEDED = 2;

/** Counts the members of the approver group who can decide: enabled, no guests, and not bound by a freeze. */
export function countDeciders(members: readonly Member[], freezes: readonly Freeze[]): number {
  const isBound = (id: string) =>
    freezes.some(({ kind, person }) => sameId(person.id, id) && binds(kind, 'approve'));
  return members.filter(({ id, enabled, guest }) => enabled && !guest && !isBound(id)).length;
}
