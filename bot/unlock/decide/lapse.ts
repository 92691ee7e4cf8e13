import type { AuditEvent } from '../audit/auditEvent.js';
import { sameId } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Command, Sending } from '../request/commands.js';
import { sameLapse, withLapses, type Fallen, type Lapse } from '../request/lapse.js';
import { approvalsOf, type Approval, type Executing, type Pending } from '../request/request.js';
import { wasNeverMade, type Step } from '../request/step.js';
import type { Instant } from '../values.js';
import { accepted, ANNOUNCE, refused, type Decision } from './decision.js';
import { fallenAmong, isHalted, stillAllowed } from './stillAllowed.js';

/**
 * Lets a change be sent only while the request is still allowed. Otherwise the steps that are done stay done, and the
 * rest waits for approval again. A containment goes on and keeps who fell away: to stop it would help the intruder. While
 * everything that gives is stopped, nothing is decided: the executor comes again.
 * @param go what is decided when it is allowed
 */
export function whileAllowed(
  request: Executing,
  command: Sending,
  remedies: Remedies,
  go: (request: Executing) => Decision,
): Decision {
  const decision = go(request);
  if (!decision.ok) return decision;
  const found = stillAllowed(request, command.standing, command.at);
  if (isHalted(found)) return refused({ kind: 'stopped' });
  const fallen = fallenAmong(found);
  if (fallen.length === 0) return decision;
  if (request.kind !== 'contain') return waitAgain(withoutUnsetPasswords(request, remedies), fallen, command);
  const lapses = lapsesOf(fallen, command.at, 'goes-on').filter(
    (lapse) => !(request.lapsed ?? []).some((old) => sameLapse(old, lapse)),
  );
  if (lapses.length === 0) return decision;
  const goesOn = go({ ...request, lapsed: withLapses(request.lapsed, lapses) });
  if (!goesOn.ok) return goesOn;
  return { ...goesOn, effects: [ANNOUNCE, ...goesOn.effects], audit: [lapsed(lapses), ...goesOn.audit] };
}

/**
 * From `executing` back to `pending`. A step that was sent without a result stays started: whoever carries the request
 * out next looks first whether it was made.
 */
function waitAgain(
  request: Executing,
  fallen: readonly Fallen[],
  { at, waitsUntil }: Pick<Sending, 'at' | 'waitsUntil'>,
): Decision {
  const { approval: _last, ...rest } = request;
  const lapses = lapsesOf(fallen, at, 'waits-again');
  const pending: Pending = {
    ...rest,
    status: 'pending',
    approvals: holding(approvalsOf(request), fallen),
    lapsed: withLapses(request.lapsed, lapses),
    expiresAt: waitsUntil,
  };
  return accepted(
    pending,
    [ANNOUNCE, { kind: 'expire', after: waitsUntil }, { kind: 'remind' }],
    lapsed(lapses),
  );
}

/**
 * The last approver's own rights cannot be used, so the rest waits for an approval with rights that can: theirs, after
 * another click, or those of somebody else. A sending that Microsoft refused because of it does not count.
 */
export function withoutRights(
  request: Executing,
  step: Step,
  command: Extract<Command, { kind: 'lack-rights' }>,
): Decision {
  if (step.state !== 'planned' && step.state !== 'started') return refused({ kind: 'not-now' });
  const { index, why, notMade } = command;
  const refusedNow: Step =
    step.state === 'started' && notMade ? { ...step, notMade: true, retryAt: undefined } : step;
  const steps = request.steps.with(index, plannedAgain(refusedNow));
  // Whoever has the role has to be the last to allow it. They may have been the first.
  const approvals = why === 'rights-role' ? [] : request.approvals;
  return waitAgain({ ...request, steps, approvals }, [{ by: request.approval.by, why }], command);
}

/**
 * A step of whose sendings Microsoft said that none changed anything is as if it had not begun. What somebody changes by
 * hand while the request waits is not the bot's.
 */
function plannedAgain(step: Step): Step {
  if (step.state !== 'started' || !wasNeverMade(step)) return step;
  const { remedy, target, remoteIds, deferred } = step;
  const which = { ...(target && { target }), ...(remoteIds && { remoteIds }), ...(deferred && { deferred }) };
  return { remedy, ...which, state: 'planned' };
}

/**
 * A password that Microsoft put off was never set. Somebody may set one by hand while the request waits, and that change
 * looks the same. So the reset begins anew, with another password. Other steps stay begun: by whomever such a change was
 * made, the account is as it should be.
 */
function withoutUnsetPasswords(request: Executing, remedies: Remedies): Executing {
  const steps = request.steps.map((step) =>
    remedies.find(step.remedy)?.credential === 'password' ? plannedAgain(step) : step,
  );
  return { ...request, steps };
}

/** Returns the approvals that still count. None does while somebody who asked, or the subject, is frozen. */
function holding(approvals: readonly Approval[], fallen: readonly Fallen[]): readonly Approval[] {
  const fell = ({ by }: Approval) => fallen.some((one) => sameId(one.by.id, by.id));
  const isAboutOthers = fallen.some((one) => !approvals.some(({ by }) => sameId(by.id, one.by.id)));
  return isAboutOthers ? [] : approvals.filter((approval) => !fell(approval));
}

/** Returns what a request keeps about those who fell away. */
export function lapsesOf(fallen: readonly Fallen[], at: Instant, then: Lapse['then']): readonly Lapse[] {
  return fallen.map(({ by, why }) => ({ by: { id: by.id, name: by.name }, why, at, then }));
}

/** The audit line about those who fell away at one moment. There is at least one. */
export function lapsed(lapses: readonly Lapse[]): AuditEvent {
  const [first] = lapses;
  const people = lapses.map(({ by, why }) => ({ personId: by.id, why }));
  return {
    what: 'approval-lapsed',
    at: first?.at ?? '',
    detail: { people, then: first?.then ?? 'not-counted' },
  };
}
