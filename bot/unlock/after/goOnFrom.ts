import type { Decision } from '../decide/decision.js';
import { VersionConflict } from '../errors.js';
import type { Transaction } from '../ports/requestStore.js';
import type { UnlockRequest } from '../request/request.js';

/**
 * Stores on a request that is over that another one goes on from it, in the transaction that stores the other one.
 * Throws `VersionConflict` when it may not, which it was asked before in the same transaction.
 */
export async function goOnFrom(
  tx: Transaction,
  id: string,
  decided: (from: UnlockRequest) => Decision,
): Promise<void> {
  const from = await tx.load(id);
  const decision = from && decided(from);
  if (!decision?.ok) throw new VersionConflict(id);
  await tx.save(decision.request);
  await tx.append(id, decision.audit);
  await tx.enqueue(id, decision.effects);
}
