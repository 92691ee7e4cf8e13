import type { Command, Effect } from '../request/commands.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';
import { withAddresses } from './addresses.js';
import { byHandUntil } from './deadline.js';
import { whileAllowed } from './lapse.js';
import { rechecksAfter } from './recheck.js';
import { stepEnded, stepPostponed, stepRepeated, stepStarted, type EndedStep } from './stepEvents.js';
import type { Person } from '../person.js';
import type { Remedies } from '../plan/remedy.js';
import type { Json } from '../values.js';
import { isSettled, type Step } from '../request/step.js';
import type { Executing, Finished, UnlockRequest } from '../request/request.js';

type StepCommand =
  | Extract<Command, { kind: 'claim' | 'start-step' | 'repeat-step' | 'postpone-step' }>
  | (Extract<Command, { kind: 'settle-step' }> & { readonly byHand?: Person });

type Of<K extends StepCommand['kind']> = Extract<StepCommand, { kind: K }>;

/** Decides what the executor reports. The start and the result of a step are stored before the next step begins. */
export function decideStep(request: UnlockRequest, command: StepCommand, remedies: Remedies): Decision {
  if (command.kind === 'claim') return claim(request, command);
  if (request.status !== 'executing') return refused(alreadyDone(request));
  const step = request.steps[command.index];
  if (!step) return refused({ kind: 'not-now' });
  switch (command.kind) {
    case 'start-step':
      return whileAllowed(request, command, (allowed) => start(allowed, step, command));
    case 'repeat-step':
      return whileAllowed(request, command, (allowed) => repeat(allowed, step, command));
    case 'postpone-step':
      return postpone(request, step, command);
    case 'settle-step':
      return settle(request, step, command, remedies);
  }
}

/** From `approved` to `executing`, before the bot changes anything. The first worker that claims it carries it out. */
function claim(request: UnlockRequest, command: Of<'claim'>): Decision {
  if (request.status !== 'approved') return refused(alreadyDone(request));
  return accepted({ ...request, status: 'executing' }, [ANNOUNCE], { what: 'claimed', at: command.at });
}

function start(request: Executing, step: Step, command: Of<'start-step'>): Decision {
  if (step.state !== 'planned') return refused({ kind: 'not-now' });
  const started: Step = {
    ...whichOf(step),
    state: 'started',
    startedAt: command.at,
    before: command.before,
    attempts: 1,
  };
  const steps = request.steps.with(command.index, started);
  const addresses = command.subject && withAddresses(request, command.subject);
  return accepted({ ...request, ...addresses, steps }, [ANNOUNCE], stepStarted(started, command.at));
}

/** Another attempt is a line in the audit trail. It changes no card. */
function repeat(request: Executing, step: Step, { index, at }: Of<'repeat-step'>): Decision {
  if (step.state !== 'started') return refused({ kind: 'not-now' });
  const again = { ...step, attempts: step.attempts + 1, sentAt: at, retryAt: undefined };
  return accepted({ ...request, steps: request.steps.with(index, again) }, [], stepRepeated(again, at));
}

function postpone(request: Executing, step: Step, command: Of<'postpone-step'>): Decision {
  if (step.state !== 'started' && step.state !== 'planned') return refused({ kind: 'not-now' });
  const again: Effect = { kind: 'execute', after: command.retryAt };
  const taken = command.accepted && { accepted: true };
  const next = step.state === 'started' ? { ...step, retryAt: command.retryAt, ...taken } : step;
  return accepted(
    { ...request, steps: request.steps.with(command.index, next) },
    [ANNOUNCE, again],
    stepPostponed(step, command, command.retryAt),
  );
}

function settle(asked: Executing, step: Step, command: Of<'settle-step'>, remedies: Remedies): Decision {
  if (isSettled(step)) return refused({ kind: 'not-now' });
  const request = command.subject ? { ...asked, ...withAddresses(asked, command.subject) } : asked;
  const next = settled(step, command);
  const steps = request.steps.with(command.index, next);
  const event = stepEnded(next, command);
  if (next.state === 'by-hand') {
    const after = byHandUntil(next.startedAt);
    return accepted({ ...request, steps }, [ANNOUNCE, { kind: 'expire', after }], event);
  }
  if (!steps.every(isSettled)) return accepted({ ...request, steps }, [ANNOUNCE, { kind: 'execute' }], event);
  const finished = finish(request, steps, command.at, remedies);
  const checks = (finished.checks ?? []).map(({ due }) => ({ kind: 'check', after: due }) as const);
  return accepted(finished, [ANNOUNCE, ...checks], event);
}

/** Returns the remedy and its target. */
function whichOf({ remedy, target }: Step): Pick<Step, 'remedy' | 'target'> {
  return { remedy, ...(target && { target }) };
}

function settled(step: Step, { result, at, byHand }: Of<'settle-step'>): EndedStep {
  const which = whichOf(step);
  const startedAt = 'startedAt' in step ? step.startedAt : at;
  const before: Json = ('before' in step ? step.before : undefined) ?? null;
  switch (result.state) {
    case 'done':
      return { ...which, state: 'done', startedAt, at, before, ...(byHand && { byHand }) };
    case 'by-hand':
      return { ...which, state: 'by-hand', startedAt, before };
    case 'not-needed':
      return { ...which, state: 'not-needed', at, before: result.before };
    case 'failed':
      return {
        ...which,
        state: 'failed',
        at,
        reason: result.reason,
        ...('before' in step && { before: step.before }),
      };
  }
}

/** "Done" means confirmed. A request whose steps all failed has failed (design.md rule 6). */
function finish(request: Executing, steps: readonly Step[], at: string, remedies: Remedies): Finished {
  const done = steps.some((step) => step.state === 'done');
  const failed = steps.some((step) => step.state === 'failed');
  const status = failed ? (done ? 'partly-resolved' : 'failed') : done ? 'resolved' : 'unchanged';
  return { ...request, steps, status, finishedAt: at, ...rechecksAfter(steps, at, remedies) };
}
