import { ANNOUNCE } from '../decide/decision.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Freeze } from '../request/freeze.js';
import type { Limits } from './limits.js';

/** Stops what this person asks or allows, and informs the helpdesk. */
export async function startFreeze(
  tx: Transaction,
  what: Omit<Freeze, 'id' | 'until'>,
  { limits, newId }: { readonly limits: Limits; readonly newId: () => string },
): Promise<void> {
  const until = new Date(Date.parse(what.at) + limits.freezeMs).toISOString();
  const freeze: Freeze = { ...what, id: newId(), until };
  await tx.saveFreeze(freeze);
  const { kind, count, person } = freeze;
  const detail = { kind, count, subjectId: person.id };
  await tx.append(freeze.id, [{ what: 'frozen', at: freeze.at, detail }]);
  await tx.enqueue(freeze.id, [ANNOUNCE]);
}
