import { decide } from '../decide/decide.js';
import { sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Transaction } from '../ports/requestStore.js';
import {
  askers,
  isBreakIn,
  isOpen,
  stoppedWaitingAt,
  type Pending,
  type UnlockRequest,
} from '../request/request.js';
import { asTold } from '../request/told.js';

/** Returns a report of a break-in with what its asker waits for by now, which it takes the place of. */
export async function insteadOfEarlier(tx: Transaction, report: Pending): Promise<Pending> {
  const cancelledForIt = (await earlierOf(tx, report))
    .filter(({ status }) => status === 'pending')
    .map(({ symptom }) => symptom);
  return cancelledForIt.length > 0 ? { ...report, cancelledForIt } : report;
}

/**
 * Ends what the asker of a break-in waits for otherwise, of the same account, so that nobody is given a password or a
 * pass by it. What an approver allowed or took already goes on as far as the break-in lets it.
 * @param breakIn id of the request about the break-in
 * @returns what they waited for until now, as they may know it
 */
export async function leaveEarlier(
  tx: Transaction,
  report: Pending,
  breakIn: string,
  remedies: Remedies,
): Promise<readonly UnlockRequest[]> {
  const { requester, tenantId, createdAt: at } = report;
  const told: UnlockRequest[] = [];
  for (const earlier of await earlierOf(tx, report)) {
    const actor = { id: requester.id, name: requester.name, tenantId };
    const left = decide(earlier, { kind: 'leave-for-break-in', actor, at, breakIn }, remedies);
    if (left.ok) {
      await tx.save(left.request);
      await tx.append(earlier.id, left.audit);
      await tx.enqueue(earlier.id, left.effects);
      if (earlier.mass) await tx.mass.redraw(earlier.mass.lockoutId, at);
    }
    if (!stoppedWaitingAt(earlier, requester.id))
      told.push(asTold(left.ok ? left.request : earlier, requester.id));
  }
  return told;
}

/** Open requests of who reports the break-in, about the same account, that are about none. */
async function earlierOf(tx: Transaction, report: Pending): Promise<readonly UnlockRequest[]> {
  if (!isBreakIn(report)) return [];
  const { requester, subject } = report;
  return (await tx.entangled(subject.id)).filter(
    (one) =>
      one.kind === 'unlock' &&
      !isBreakIn(one) &&
      isOpen(one) &&
      askers(one).some(({ id }) => sameId(id, requester.id)),
  );
}
