import type { Command } from '../request/commands.js';
import type { Refusal } from '../decide/refusal.js';
import type { Transaction } from '../ports/requestStore.js';
import { namedByDirectory } from '../decide/policy.js';
import { askers, type UnlockRequest } from '../request/request.js';
import type { Admitting } from './admit.js';
import { countedSince } from './countedSince.js';
import { startFreeze } from './startFreeze.js';
import { HOUR_MS } from './limits.js';

/** What an intruder in an approver's Teams would do: allow a change, or call a break-in a false alarm. */
export type WeightyCommand = Extract<Command, { kind: 'approve' | 'false-alarm' }>;

/** True for such a command. */
export function needsRateCheck(command: Command): command is WeightyCommand & Command {
  return command.kind === 'approve' || command.kind === 'false-alarm';
}

/**
 * Refuses when one of the people is frozen. Freezes an approver who allows too much, because somebody else may be using
 * their Teams. Returns `undefined` when the command may go on.
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
  const person = namedByDirectory(actor, command.facts);
  const about = { kind: 'approver', person, count, involved: [actor.id] } as const;
  await startFreeze(tx, { ...about, tenantId: request.tenantId, at }, { limits, newId });
  return { kind: 'frozen' };
}
