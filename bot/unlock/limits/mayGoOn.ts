import type { Command } from '../request/commands.js';
import { namedByDirectory } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import type { Transaction } from '../ports/requestStore.js';
import type { UnlockRequest } from '../request/request.js';
import type { Admitting } from './admit.js';
import { countedSince } from './countedSince.js';
import { isFrozen } from './isFrozen.js';
import { startFreeze } from './startFreeze.js';
import type { Instant } from '../values.js';
import { HOUR_MS } from './limits.js';
import { declarationAt } from '../mass/declaration.js';

type ByApprover = Extract<Command, { readonly cardVersion: number }>;

/** What counts towards the burst of an approver. Somebody else in their Teams could do harm with each of these. */
const COUNTED: readonly Command['kind'][] = ['approve', 'first-aid', 'deny', 'false-alarm'];

/**
 * Refuses a command that `decide` would accept, because this approver is stopped. It also stops an approver who decides
 * too much. `undefined` when the command may go on. The check is in the transaction of the command, so nothing slips
 * through beside a freeze. What stops the request itself is asked by `stillAllowed`.
 */
export async function mayGoOn(
  tx: Transaction,
  request: UnlockRequest,
  command: Command,
  admitting: Admitting,
): Promise<Refusal | undefined> {
  if (command.kind === 'vouch') return mayVouch(tx, command);
  if (command.kind === 'prove')
    return (await isFrozen(tx, request.subject.id, 'prove', command.at)) ? { kind: 'frozen' } : undefined;
  if (!('facts' in command)) return undefined;
  await tx.alone(`approvals:${command.actor.id}`);
  if (await isFrozen(tx, command.actor.id, command.kind, command.at)) return { kind: 'frozen' };
  return COUNTED.includes(command.kind) ? burstOf(tx, request, command, admitting) : undefined;
}

/** That it is them counts from nobody who was stopped. That it is not them may be said by whoever was asked. */
async function mayVouch(
  tx: Transaction,
  { actor, said, at }: Extract<Command, { kind: 'vouch' }>,
): Promise<Refusal | undefined> {
  const isBound = said === 'yes' && (await isFrozen(tx, actor.id, 'vouch', at));
  return isBound ? { kind: 'frozen' } : undefined;
}

/** Freezes an approver who decides too much, because somebody else may be using their Teams. */
async function burstOf(
  tx: Transaction,
  request: UnlockRequest,
  { actor, facts, at }: ByApprover & Pick<Command, 'at'>,
  { limits, newId }: Admitting,
): Promise<Refusal | undefined> {
  const { tenantId } = request;
  const since = await countedSince(tx, actor.id, at, HOUR_MS);
  const isApart = await isDeclared(tx, request, at);
  const before = isApart ? await tx.mass.decisionsBy(actor.id, since) : await tx.decisionsBy(actor.id, since);
  const count = before + 1;
  if (count <= (isApart ? limits.massApprovalsPerHour : limits.approvalsPerHour)) {
    if (isApart) await tx.mass.countApart(request.id);
    return undefined;
  }
  const person = namedByDirectory(actor, facts);
  const about = { kind: 'approver', person, count, involved: [actor.id] } as const;
  await startFreeze(tx, { ...about, tenantId, at }, { limits, newId });
  return { kind: 'frozen' };
}

/** True while two approvers say that this request belongs to a mass lock-out. */
async function isDeclared(tx: Transaction, { mass }: UnlockRequest, at: Instant): Promise<boolean> {
  const lockout = mass && (await tx.mass.load(mass.lockoutId));
  return lockout !== undefined && declarationAt(lockout, at) === 'holds';
}
