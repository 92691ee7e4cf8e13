import type { AuditEvent } from '../audit/auditEvent.js';
import type { OfStep } from '../audit/details.js';
import type { Person } from '../person.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';

type In<State extends Step['state']> = Extract<Step, { readonly state: State }>;

/** A step that has its result, or that waits for an admin. */
export type EndedStep = In<'done' | 'by-hand' | 'not-needed' | 'failed'>;

/** The time, and Microsoft's ids of the calls. */
interface Called {
  readonly at: Instant;
  readonly remoteIds?: readonly string[];
}

/** The audit line for a step that begins. */
export function stepStarted(step: In<'started'>, at: Instant): AuditEvent {
  return { what: 'step-started', at, detail: about(step, null) };
}

/** The audit line for a step that is sent again. */
export function stepRepeated(step: In<'started'>, at: Instant): AuditEvent {
  return { what: 'step-repeated', at, detail: about(step, null) };
}

/** The audit line for a step that has to wait. */
export function stepPostponed(step: In<'planned' | 'started'>, called: Called, until: Instant): AuditEvent {
  return { what: 'step-postponed', at: called.at, detail: { ...about(step, { until }), ...callsOf(called) } };
}

/** The audit line for a step that ended. `byHand` is the person who did it in the portal. */
export function stepEnded(step: EndedStep, called: Called & { readonly byHand?: Person }): AuditEvent {
  const { at, byHand } = called;
  const calls = callsOf(called);
  switch (step.state) {
    case 'done': {
      const who = byHand && { actorId: byHand.id };
      return { what: 'step-done', at, detail: { ...about(step, null), ...calls }, ...who };
    }
    case 'by-hand':
      return { what: 'step-by-hand', at, detail: { ...about(step, null), ...calls } };
    case 'not-needed':
      return { what: 'step-not-needed', at, detail: { ...about(step, null), ...calls } };
    case 'failed':
      return { what: 'step-failed', at, detail: { ...about(step, { ...step.reason }), ...calls } };
  }
}

function about<S extends Step, Detail>(step: S, detail: Detail): OfStep<S['state'], Detail> {
  const { remedy, target, state, rightsOf } = step;
  return {
    remedy,
    ...(target && { target: target.id }),
    ...(rightsOf && { rightsOfId: rightsOf.id }),
    result: state,
    detail,
  };
}

function callsOf({ remoteIds }: Called): { remoteIds?: readonly string[] } {
  return remoteIds && remoteIds.length > 0 ? { remoteIds } : {};
}
