import type { Command, Refusal } from '../commands.js';
import type { Transaction } from '../ports.js';
import { askers, type UnlockRequest } from '../request.js';
import type { Admitting } from './admit.js';
import { freezeNow } from './freezeNow.js';
import { HOUR_MS } from './limits.js';

type Approve = Extract<Command, { kind: 'approve' }>;

/**
 * What would be approved may have been stopped meanwhile, and an approver who allows one thing after another may be
 * somebody with their Teams. `undefined`: it may be.
 */
export async function mayApproveNow(
  tx: Transaction,
  request: UnlockRequest,
  { actor, at }: Approve,
  { limits, newId }: Admitting,
): Promise<Refusal | undefined> {
  await tx.alone(`approvals:${actor.id}`);
  const people = [...askers(request), request.subject, actor].map(({ id }) => id);
  if (await tx.freezeOf(people, at)) return { kind: 'frozen' };
  const since = new Date(Date.parse(at) - HOUR_MS).toISOString();
  const count = (await tx.approvalsBy(actor.id, since)) + 1;
  if (count <= limits.approvalsPerHour) return undefined;
  const person = { id: actor.id, name: actor.name };
  const about = { kind: 'approver', person, count, involved: [actor.id] } as const;
  await freezeNow(tx, { ...about, tenantId: request.tenantId, at }, { limits, newId });
  return { kind: 'frozen' };
}
