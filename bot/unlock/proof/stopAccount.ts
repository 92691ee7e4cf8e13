import type { Limits } from '../limits/limits.js';
import { startFreeze } from '../limits/startFreeze.js';
import type { Transaction } from '../ports/requestStore.js';
import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';

/**
 * Somebody said that it was not them: stops everything about the account but containing, until an approver lifts it, and
 * tells the helpdesk.
 */
export async function stopAccount(
  tx: Transaction,
  { subject, tenantId, requester, joined }: UnlockRequest,
  at: Instant,
  freezing: { readonly limits: Limits; readonly newId: () => string },
): Promise<void> {
  const person = { id: subject.id, name: subject.name };
  const involved = [subject, requester, ...joined].map(({ id }) => id);
  await startFreeze(tx, { kind: 'not-them', person, tenantId, count: 1, at, involved }, freezing);
}
