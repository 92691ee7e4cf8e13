import type { AuditEvent } from '../audit/auditEvent.js';
import type { Chosen } from '../audit/details.js';
import type { Command } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { lapsed, lapsesOf } from './lapse.js';
import { optionsOf, stepsFor } from '../plan/options.js';
import { type Person, sameId } from '../person.js';
import { approvalsFor, gives } from '../incident/gate.js';
import { isAlso, isOpener, namedByDirectory } from './policy.js';
import { isReason } from './reason.js';
import { asksWhy } from '../plan/switchedOff.js';
import { factsThatAre, secureFirst, securingFacts } from '../plan/secureFirst.js';
import type { Remedies } from '../plan/remedy.js';
import { withLapses, type Fallen, type Lapse } from '../request/lapse.js';
import { afterFirstAid } from '../plan/firstAid.js';
import { isSettled, type Step } from '../request/step.js';
import { showAnew } from './showAnew.js';
import { fallenAmong, isHalted, stillAllowed } from './stillAllowed.js';
import {
  hasBegun,
  isBreakIn,
  isGathering,
  type Approval,
  type Origin,
  type Pending,
  type Secured,
  type UnlockRequest,
} from '../request/request.js';
import { type Proved, provedFor } from '../proof/provedFor.js';

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
  if (!isBreakIn(request) && command.at >= request.expiresAt)
    return refused({ kind: 'already', status: 'expired', at: request.expiresAt });
  const shownAnew = showAnew(request, command);
  if (shownAnew) return shownAnew;
  const steps = stepsAllowed(request, command, remedies);
  if (!Array.isArray(steps)) return refused(steps as Refusal);
  const isSameChoice = same(steps, request.steps);
  const { actor, facts } = command;
  const {
    approvals: before,
    lapses,
    hold,
  } = earlier(isSameChoice ? request : { ...request, approvals: [] }, command);
  if (before.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))
    return refused({ kind: 'same-approver' });
  if (isOpener(request, actor, facts)) return refused({ kind: 'opened-it' });
  const vouched = vouchedFor({ ...request, steps, approvals: before }, command, remedies);
  if ('kind' in vouched) return lapses.length > 0 ? onlyLapsed(request, before, lapses) : refused(vouched);
  if (hold) return refused(hold);
  const { proved, secured } = vouched;
  const approval: Approval = { by: person(command), at: command.at, ...secured };
  const gate = gateOf({ ...request, steps }, command, remedies);
  const needed = Math.max(approvalsFor(request, gate), proved.approvers);
  const chosen = {
    ...request,
    ...proved.kept,
    steps,
    approvalsNeeded: Math.max(request.approvalsNeeded, proved.approvers),
    ...(lapses.length > 0 && { lapsed: withLapses(request.lapsed, lapses) }),
  };
  const missing = needed - before.length - 1;
  const counted = needed > 1 ? { missing } : {};
  const signIn = command.signedInAt && { signedInAt: command.signedInAt };
  const detail = {
    ...secured,
    ...proved.recorded,
    ...signIn,
    ...chosenOf(request, steps, remedies),
    ...counted,
  };
  const event: AuditEvent = { what: 'approved', at: command.at, actorId: command.actor.id, detail };
  const audit = lapses.length > 0 ? [lapsed(lapses), event] : [event];
  if (missing > 0) return accepted({ ...chosen, approvals: [...before, approval] }, [ANNOUNCE], ...audit);
  return accepted(
    { ...chosen, approvals: before, status: 'approved', approval },
    [ANNOUNCE, { kind: 'execute' }],
    ...audit,
  );
}

/**
 * The click does not count: the approver who vouched for it fell away, and the card did not ask for that again. The new
 * card does.
 */
function onlyLapsed(request: Pending, approvals: readonly Approval[], lapses: readonly Lapse[]): Decision {
  const kept = { ...request, approvals, lapsed: withLapses(request.lapsed, lapses) };
  return accepted(kept, [ANNOUNCE], lapsed(lapses));
}

/** Returns the earlier approvals that still count, those that fell away since, and why nobody may allow it now. */
function earlier(
  request: Pending,
  { standing, at }: Approve,
): { approvals: readonly Approval[]; lapses: readonly Lapse[]; hold?: Refusal } {
  const found = stillAllowed(request, standing, at);
  const isApproval = ({ by }: Fallen) => request.approvals.some((approval) => sameId(approval.by.id, by.id));
  const fallen = fallenAmong(found).filter(isApproval);
  const isFrozen = fallenAmong(found).some((one) => !isApproval(one));
  const approvals = request.approvals.filter(({ by }) => !fallen.some((one) => sameId(one.by.id, by.id)));
  const hold = isHalted(found) ? 'stopped' : isFrozen ? 'frozen' : undefined;
  return { approvals, lapses: lapsesOf(fallen, at, 'not-counted'), ...(hold && { hold: { kind: hold } }) };
}

/** Returns the given plan, or the steps that the approver chose from the offers. */
function stepsAllowed(request: Pending, command: Approve, remedies: Remedies): readonly Step[] | Refusal {
  const { choice } = command;
  // It waits for approval again. What is begun stays as it is, so nothing else can be chosen.
  if (hasBegun(request) && !request.firstAid) return request.steps;
  if (command.secureFirst) return secureFirst(request, remedies) ?? { kind: 'not-now' };
  if (optionsOf(request, remedies).length === 0)
    return request.steps.length > 0 ? request.steps : { kind: 'choice-needed' };
  if (!choice) return isChosen(request) ? request.steps : { kind: 'choice-needed' };
  const steps = stepsFor(request, choice, remedies);
  if (!steps) return { kind: 'choice-needed' };
  const chosen = steps.map(({ remedy }) => remedy);
  const isBoth = chosen.some((id) => chosen.some((other) => remedies.find(id)?.conflictsWith === other));
  if (isBoth) return { kind: 'choice-conflict' };
  return request.firstAid ? afterFirstAid(request, steps) : steps;
}

/** True when a step waits to be allowed. First aid alone is none. */
function isChosen({ steps }: Pending): boolean {
  return steps.some((step) => !isSettled(step));
}

/** Checks what the approver has to answer for: who it is (rule 9), and that the account is secured (rule 4). */
function vouchedFor(
  request: Pending,
  command: Approve,
  remedies: Remedies,
): { proved: Proved; secured: { secured?: Secured } } | Refusal {
  const proved = provedFor(request, command, remedies);
  if ('kind' in proved) return proved;
  const secured = securedBy(request, command, remedies);
  if (secured && 'kind' in secured) return secured;
  return { proved, secured: secured ? { secured } : {} };
}

/** The break-in that gates these steps. `undefined` when none does, or when they give nothing. */
function gateOf(request: Pending, { incident }: Approve, remedies: Remedies): Origin | undefined {
  if (request.kind === 'contain' || !gives(request.steps, remedies)) return undefined;
  return incident ?? request.origin;
}

/** Rule 4. After a break-in the bot's own steps say it. Otherwise the approver does. An override needs a reason. */
function securedBy(request: Pending, command: Approve, remedies: Remedies): Secured | Refusal | undefined {
  const override = command.secured?.how === 'overridden' ? command.secured : undefined;
  if (override && !isReason(override.reason)) return { kind: 'reason-needed' };
  const gate = gateOf(request, command, remedies);
  if (gate) {
    const { unsecured } = gate;
    if (unsecured.length === 0) return { how: 'confirmed' };
    return override ? { ...override } : { kind: 'not-secured', unsecured };
  }
  // Nobody can say who switched the account off, or they have left: the record says why it is allowed again.
  const isAsked = asksWhy(request, request.steps, remedies);
  if (isAsked && !isReason(override?.reason ?? '')) return { kind: 'reason-needed' };
  if (request.origin || !request.needsSecured)
    return isAsked && override ? { how: 'switched-on', reason: override.reason } : undefined;
  return override ? { ...override } : vow(request, command);
}

/**
 * What the approver says about a restricted sender. A click may say `checked`, and not `confirmed`: only the bot's own
 * steps can confirm. Nobody vouches for what the look contradicts, or for what the plan itself does first.
 */
function vow(request: Pending, { secured, secureFirst: bySteps }: Approve): Secured | Refusal {
  const facts = securingFacts(request);
  const unread = factsThatAre('unknown', { ...facts, ...(bySteps && BY_STEPS) });
  if (bySteps) {
    if (unread.length === 0) return { how: 'steps' };
    return secured?.how === 'checked' ? { how: 'steps', vouched: unread } : { kind: 'secured-needed' };
  }
  if (secured?.how !== 'checked') return { kind: 'secured-needed' };
  const against = factsThatAre('no', facts);
  return against.length > 0 ? { kind: 'vow-contradicted', by: against } : { how: 'checked' };
}

const BY_STEPS = { password: 'yes', sessions: 'yes' } as const;

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

function person({ actor, facts }: Approve): Person {
  return namedByDirectory(actor, facts);
}
