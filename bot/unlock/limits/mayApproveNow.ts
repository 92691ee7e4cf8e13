import type { Command } from '../request/commands.js';
import type { Refusal } from '../decide/refusal.js';
import type { Transaction } from '../ports/requestStore.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Admitting } from './admit.js';
import { countedSince } from './countedSince.js';
import { startFreeze } from './startFreeze.js';
import { HOUR_MS } from './limits.js';

/** What an intruder with an approver's Teams would want to do: allow a change, or have a break-in called none. */
export type WeightyCommand = Extract<Command, { kind: 'approve' | 'false-alarm' }>;

/** Is this one of those? */
export function needsRateCheck(command: Command): command is WeightyCommand & Command {
  return command.kind === 'approve' || command.kind === 'false-alarm';
}

/**
 * What would be decided may have been stopped meanwhile, and an approver who allows one thing after another may be
 * somebody with their Teams. `undefined`: it may be.
 */
export async function mayApproveNow(
  tx: Transaction,
  request: UnlockRequest,
  command: WeightyCommand & Pick<Command, 'at'>,
  { limits, newId }: Admitting,
): Promise<Refusal | undefined> {
  const { actor, at } = command;
  await tx.alone(`approvals:${actor.id}`);
  const people = [...askers(request), request.subject, actor].map(({ id }) => id);
  if (await tx.freezeOf(people, at)) return { kind: 'frozen' };
  if (command.kind !== 'approve') return undefined;
  const since = await countedSince(tx, actor.id, at, HOUR_MS);
  const count = (await tx.approvalsBy(actor.id, since)) + 1;
  if (count <= limits.approvalsPerHour) return undefined;
  const person = { id: actor.id, name: actor.name };
  const about = { kind: 'approver', person, count, involved: [actor.id] } as const;
  await startFreeze(tx, { ...about, tenantId: request.tenantId, at }, { limits, newId });
  return { kind: 'frozen' };
}
