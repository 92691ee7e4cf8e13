import type { AuditEvent } from '../audit/auditEvent.js';
import type { Chosen } from '../audit/details.js';
import type { Command } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { optionsOf, stepsFor } from '../plan/options.js';
import { type Person, sameId } from '../person.js';
import { isAlso } from './policy.js';
import type { Remedies } from '../plan/remedy.js';
import type { Step } from '../request/step.js';
import {
  askers,
  isGathering,
  type Approval,
  type Pending,
  type Secured,
  type UnlockRequest,
} from '../request/request.js';

type Approve = Extract<Command, { kind: 'approve' }>;

/**
 * Decides an approval. Where several approvers are needed, the first one chooses the steps and the others allow the
 * same choice. Another choice starts the count again, because no one has allowed it yet.
 */
export function approve(request: UnlockRequest, command: Approve, remedies: Remedies): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  if (request.handOff) return refused({ kind: 'is-hand-off' });
  if (isGathering(request)) return refused({ kind: 'evidence-pending' });
  if (command.cardVersion !== request.version) return refused({ kind: 'stale' });
  if (command.at >= request.expiresAt)
    return refused({ kind: 'already', status: 'expired', at: request.expiresAt });
  const steps = stepsAllowed(request, command, remedies);
  if (!Array.isArray(steps)) return refused(steps as Refusal);
  const isSameChoice = same(steps, request.steps);
  const before = isSameChoice ? request.approvals : [];
  const { actor, facts } = command;
  if (before.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))
    return refused({ kind: 'same-approver' });
  const vouched = vouchedFor({ ...request, steps, approvals: before }, command, remedies);
  if ('kind' in vouched) return refused(vouched);
  const approval: Approval = { by: person(command), at: command.at, ...vouched };
  const chosen = { ...request, steps };
  const missing = request.approvalsNeeded - before.length - 1;
  const counted = request.approvalsNeeded > 1 ? { missing } : {};
  const signIn = command.signedInAt && { signedInAt: command.signedInAt };
  const detail = { ...vouched, ...signIn, ...chosenOf(request, steps, remedies), ...counted };
  const event: AuditEvent = { what: 'approved', at: command.at, actorId: command.actor.id, detail };
  if (missing > 0) return accepted({ ...chosen, approvals: [...before, approval] }, [ANNOUNCE], event);
  return accepted(
    { ...chosen, approvals: before, status: 'approved', approval },
    [ANNOUNCE, { kind: 'execute' }],
    event,
  );
}

/** Returns the given plan, or the steps that the approver chose from the offers. */
function stepsAllowed(request: Pending, { choice }: Approve, remedies: Remedies): readonly Step[] | Refusal {
  if (optionsOf(request, remedies).length === 0)
    return request.steps.length > 0 ? request.steps : { kind: 'choice-needed' };
  if (!choice) return request.steps.length > 0 ? request.steps : { kind: 'choice-needed' };
  const steps = stepsFor(request, choice, remedies);
  if (!steps) return { kind: 'choice-needed' };
  const chosen = steps.map(({ remedy }) => remedy);
  const isBoth = chosen.some((id) => chosen.some((other) => remedies.find(id)?.conflictsWith === other));
  return isBoth ? { kind: 'choice-conflict' } : steps;
}

/** Checks what the approver has to vouch for: the identity of the requester, and that the account is secured. */
function vouchedFor(
  request: Pending,
  command: Approve,
  remedies: Remedies,
): { secured?: Secured; identityChecked?: boolean } | Refusal {
  const secured = securedBy(request, command.secured, remedies);
  if (secured && 'kind' in secured) return secured;
  const isKnown = request.approvals.some(({ identityChecked }) => identityChecked === true);
  const needsIdentity = request.kind !== 'restore' && isForColleague(request) && !isKnown;
  if (needsIdentity && command.identityChecked !== true) return { kind: 'identity-needed' };
  return {
    ...(secured && { secured }),
    ...(isForColleague(request) && command.identityChecked === true && { identityChecked: true }),
  };
}

/** Rule 4. After a break-in the bot's own steps say it. Otherwise the approver does. An override needs a reason. */
function securedBy(
  request: Pending,
  said: Secured | undefined,
  remedies: Remedies,
): Secured | Refusal | undefined {
  const override = said?.how === 'overridden' ? said : undefined;
  if (override && !override.reason.trim()) return { kind: 'reason-needed' };
  if (request.origin) {
    if (!request.steps.some(({ remedy }) => remedies.find(remedy)?.givesBack)) return undefined;
    const { unsecured } = request.origin;
    if (unsecured.length === 0) return { how: 'confirmed' };
    return override ? { ...override } : { kind: 'not-secured', unsecured };
  }
  if (!request.needsSecured) return undefined;
  // A click may say `checked`. It may not say `confirmed`, because only the bot's own steps can confirm.
  if (said?.how === 'checked') return { how: 'checked' };
  return override ? { ...override } : { kind: 'secured-needed' };
}

/** Returns the chosen steps for the audit trail. Empty when the request offered no choice. */
function chosenOf(
  request: Pending,
  steps: readonly Step[],
  remedies: Remedies,
): { chosen?: readonly Chosen[] } {
  if (optionsOf(request, remedies).length === 0) return {};
  return { chosen: steps.map(({ remedy, target }) => ({ remedy, ...(target && { target: target.id }) })) };
}

function same(one: readonly Step[], other: readonly Step[]): boolean {
  const key = ({ remedy, target }: Step) => `${remedy} ${target?.kind ?? ''} ${target?.id ?? ''}`;
  return one.length === other.length && one.every((step, place) => key(step) === key(other[place]!));
}

/** True when a requester or a joiner is not the subject. */
function isForColleague(request: UnlockRequest): boolean {
  return askers(request).some((asker) => !sameId(asker.id, request.subject.id));
}

function person({ actor }: Approve): Person {
  return { id: actor.id, name: actor.name };
}
