import { ANNOUNCE } from '../decide/decision.js';
import type { Transaction } from '../ports/requestStore.js';
import type { Freeze } from '../request/freeze.js';
import type { Limits } from './limits.js';

/** A burst ends by itself. That somebody is not who they say ends only when an approver has looked into it. */
const UNTIL_LIFTED = '9999-12-31T00:00:00.000Z';

/** Stops what this person asks or allows, or what is asked about them, and informs the helpdesk. */
export async function startFreeze(
  tx: Transaction,
  what: Omit<Freeze, 'id' | 'until'>,
  { limits, newId }: { readonly limits: Limits; readonly newId: () => string },
): Promise<void> {
  const ends = new Date(Date.parse(what.at) + limits.freezeMs).toISOString();
  const until = what.kind === 'not-them' ? UNTIL_LIFTED : ends;
  const freeze: Freeze = { ...what, id: newId(), until };
  await tx.saveFreeze(freeze);
  const { kind, count, person } = freeze;
  const detail = { kind, count, subjectId: person.id };
  await tx.append(freeze.id, [{ what: 'frozen', at: freeze.at, detail }]);
  await tx.enqueue(freeze.id, [ANNOUNCE]);
}
