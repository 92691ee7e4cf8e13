import type { Command, Effect } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, noted, refused, type Decision } from './decision.js';
import { withAddresses } from './addresses.js';
import { afterwards } from './firstAid.js';
import { byHandUntil } from './deadline.js';
import { deferStep } from './deferStep.js';
import { whileAllowed, withoutRights } from './lapse.js';
import { heldBy } from '../limits/heldBy.js';
import { offered } from '../handover/decideHandover.js';
import { askAt, canAskWhetherItHelped } from '../handover/decideHelped.js';
import { rechecksAfter } from './recheck.js';
import { stepEnded, stepPostponed, stepRepeated, stepStarted, type EndedStep } from './stepEvents.js';
import type { Person } from '../person.js';
import { isDoneInPart } from '../plan/doneInPart.js';
import type { Remedies } from '../plan/remedy.js';
import type { Json } from '../values.js';
import { isSettled, wasNeverMade, type Step } from '../request/step.js';
import { watchAfter } from '../watch/watchAfter.js';
import { isGateMet } from '../incident/gate.js';
import type { Executing, Finished, Incident, UnlockRequest } from '../request/request.js';

type StepCommand =
  | Extract<
      Command,
      {
        kind:
          | 'claim'
          | 'start-step'
          | 'repeat-step'
          | 'accept-step'
          | 'not-made'
          | 'postpone-step'
          | 'defer-step'
          | 'lack-rights';
      }
    >
  | (Extract<Command, { kind: 'settle-step' }> & { readonly byHand?: Person });

type Started = Extract<Step, { state: 'started' }>;
type Of<K extends StepCommand['kind']> = Extract<StepCommand, { kind: K }>;

/** Decides what the executor reports. The start and the result of a step are stored before the next step begins. */
export function decideStep(request: UnlockRequest, command: StepCommand, remedies: Remedies): Decision {
  if (command.kind === 'claim') return claim(request, command);
  if (request.status !== 'executing') return refused(alreadyDone(request));
  const step = request.steps[command.index];
  if (!step) return refused({ kind: 'not-now' });
  switch (command.kind) {
    case 'start-step':
      return whileAllowed(request, command, remedies, (allowed) => start(allowed, step, command));
    case 'repeat-step':
      return whileAllowed(request, command, remedies, (allowed) => repeat(allowed, step, command));
    case 'accept-step':
      return accept(request, step, command);
    case 'not-made':
      return notMade(request, step, command);
    case 'postpone-step':
      return postpone(request, step, command);
    case 'lack-rights':
      return withoutRights(request, step, command);
    case 'defer-step':
      return deferStep(request, step, command);
    case 'settle-step':
      return settle(request, step, command, remedies);
  }
}

/** True when a break-in that began since the approval, or grew, stands against the step. */
function isGated<C extends { readonly incident?: Incident }>(
  request: Executing,
  command: C,
): command is C & { readonly incident: Incident } {
  return command.incident !== undefined && !isGateMet(request, command.incident);
}

/** From `approved` to `executing`, before the bot changes anything. The first worker that claims it carries it out. */
function claim(request: UnlockRequest, command: Of<'claim'>): Decision {
  if (request.status !== 'approved') return refused(alreadyDone(request));
  // Nothing has begun, so the card goes on to say that it is about to start.
  if (heldBy(request, { stop: command.stop, freezes: [] })) return refused({ kind: 'stopped' });
  return accepted({ ...request, status: 'executing' }, [ANNOUNCE], { what: 'claimed', at: command.at });
}

function start(request: Executing, step: Step, command: Of<'start-step'>): Decision {
  if (step.state !== 'planned') return refused({ kind: 'not-now' });
  if (isGated(request, command))
    return refused({ kind: 'not-secured', unsecured: command.incident.unsecured });
  const started: Step = {
    ...whichOf(step),
    state: 'started',
    startedAt: command.at,
    before: command.before,
    attempts: 1,
    ...(command.rightsOf && { rightsOf: command.rightsOf }),
  };
  const steps = request.steps.with(command.index, started);
  const addresses = command.subject && withAddresses(request, command.subject);
  return accepted({ ...request, ...addresses, steps }, [ANNOUNCE], stepStarted(started, command.at));
}

/** Another attempt is a line in the audit trail. It changes no card. */
function repeat(request: Executing, step: Step, command: Of<'repeat-step'>): Decision {
  if (step.state !== 'started') return refused({ kind: 'not-now' });
  if (isGated(request, command))
    return refused({ kind: 'not-secured', unsecured: command.incident.unsecured });
  const again = sentAgain(step, command);
  const steps = request.steps.with(command.index, again);
  return accepted({ ...request, steps }, [], stepRepeated(again, command.at));
}

function sentAgain(step: Started, { at, rightsOf }: Of<'repeat-step'>): Started {
  const earlierNotMade = wasNeverMade(step) ? (true as const) : undefined;
  const sent = {
    ...{ attempts: step.attempts + 1, sentAt: at },
    ...{ retryAt: undefined, notMade: undefined, earlierNotMade },
  };
  return { ...step, ...sent, ...(rightsOf && { rightsOf }) };
}

/** Stored before the bot looks a second time, so that a crash in between does not send the change again. */
function accept(
  request: Executing,
  step: Step,
  { index, acceptedAt, operation }: Of<'accept-step'>,
): Decision {
  if (step.state !== 'started') return refused({ kind: 'not-now' });
  const answer = { ...(acceptedAt && { acceptedAt }), ...(operation && { operation }) };
  const taken: Step = { ...step, accepted: true, ...answer };
  return noted({ ...request, steps: request.steps.with(index, taken) });
}

/** Stored before it is asked whether another password may be sent: what came of the refused one is known, whatever stops it. */
function notMade(request: Executing, step: Step, { index }: Of<'not-made'>): Decision {
  if (step.state !== 'started') return refused({ kind: 'not-now' });
  return noted({ ...request, steps: request.steps.with(index, { ...step, notMade: true }) });
}

function postpone(request: Executing, step: Step, command: Of<'postpone-step'>): Decision {
  if (step.state !== 'started' && step.state !== 'planned') return refused({ kind: 'not-now' });
  const { retryAt } = command;
  const answer = { ...(command.accepted && { accepted: true }), ...(command.notMade && { notMade: true }) };
  const ids = called(step, command.remoteIds);
  const next =
    step.state === 'started' ? { ...step, retryAt, ...answer, ...ids } : { ...step, retryAt, ...ids };
  const { handover, effects } = offered(request, command.offeredUntil, command.at);
  return accepted(
    { ...request, ...(handover && { handover }), steps: request.steps.with(command.index, next) },
    [ANNOUNCE, { kind: 'execute', after: retryAt }, ...effects],
    stepPostponed(step, command, retryAt),
  );
}

function settle(asked: Executing, step: Step, command: Of<'settle-step'>, remedies: Remedies): Decision {
  if (isSettled(step)) return refused({ kind: 'not-now' });
  const { handover, effects } = offered(asked, command.offeredUntil, command.at);
  const addresses = command.subject && withAddresses(asked, command.subject);
  const request = { ...asked, ...addresses, ...(handover && { handover }) };
  const next = settled(step, command);
  const steps = request.steps.with(command.index, next);
  const event = stepEnded(next, command);
  if (next.state === 'by-hand') {
    const after = byHandUntil(next);
    return accepted({ ...request, steps }, [ANNOUNCE, { kind: 'expire', after }, ...effects], event);
  }
  // The executor goes on with the next step itself. A second job would look after that step in turn with it.
  const goesOn: Effect[] = step.state === 'by-hand' ? [{ kind: 'execute' }] : [];
  if (!steps.every(isSettled))
    return accepted({ ...request, steps }, [ANNOUNCE, ...goesOn, ...effects], event);
  const waits = afterwards(request, steps, command.at, remedies);
  if (waits) return accepted(waits, [ANNOUNCE], event);
  const finished = finish(request, steps, command.at, remedies);
  const checks = (finished.checks ?? []).map(({ due }) => ({ kind: 'check', after: due }) as const);
  const looks = (finished.watch?.looks ?? []).map(({ due }) => ({ kind: 'watch', after: due }) as const);
  const asks = canAskWhetherItHelped(finished)
    ? [{ kind: 'handover', after: askAt(command.at) } as const]
    : [];
  return accepted(finished, [ANNOUNCE, ...checks, ...looks, ...effects, ...asks], event);
}

/** Returns the remedy, its target, whose rights it has, and Microsoft's ids of its calls so far. */
function whichOf(step: Step): Pick<Step, 'remedy' | 'target' | 'remoteIds' | 'deferred' | 'rightsOf'> {
  const { remedy, target, remoteIds, deferred, rightsOf } = step;
  return {
    remedy,
    ...(target && { target }),
    ...(remoteIds && { remoteIds }),
    ...(deferred && { deferred }),
    ...(rightsOf && { rightsOf }),
  };
}

/** More ids than its support asks for. */
const MOST_IDS = 10;

/** Microsoft's ids of the calls so far, with these. */
function called(step: Step, ids: readonly string[] = []): Pick<Step, 'remoteIds'> {
  const all = [...new Set([...(step.remoteIds ?? []), ...ids])].slice(-MOST_IDS);
  return all.length > 0 ? { remoteIds: all } : {};
}

function settled(
  step: Step,
  { result, at, byHand, byHandUntil: until, remoteIds }: Of<'settle-step'>,
): EndedStep {
  const which = { ...whichOf(step), ...called(step, remoteIds) };
  const startedAt = 'startedAt' in step ? step.startedAt : at;
  const before: Json = ('before' in step ? step.before : undefined) ?? null;
  switch (result.state) {
    case 'done':
      return { ...which, state: 'done', startedAt, at, before, ...(byHand && { byHand }) };
    case 'by-hand':
      return { ...which, state: 'by-hand', startedAt, before, ...(until && { until }) };
    case 'not-needed':
      return { ...which, state: 'not-needed', at, before: result.before };
    case 'failed':
      return {
        ...which,
        state: 'failed',
        at,
        reason: result.reason,
        // In a dry run nothing was sent, so there is nothing to restore, and nothing that nobody saw.
        ...('before' in step && result.reason.kind !== 'dry-run' && { before: step.before }),
      };
  }
}

/**
 * "Done" means confirmed. A request whose steps all failed has failed (design.md rule 6). Where a step did a part, so did
 * the request. An account is not given back by that: then people may know what happened.
 */
function finish(request: Executing, steps: readonly Step[], at: string, remedies: Remedies): Finished {
  const counts = (step: Step) => request.kind !== 'give-back' && isDoneInPart(step, remedies);
  const done = steps.some((step) => step.state === 'done' || counts(step));
  const failed = steps.some((step) => step.state === 'failed');
  const status = failed ? (done ? 'partly-resolved' : 'failed') : done ? 'resolved' : 'unchanged';
  const later = {
    ...rechecksAfter(steps, at, remedies),
    ...watchAfter(request.kind, steps, at, remedies),
  };
  return { ...request, steps, status, finishedAt: at, ...later };
}
