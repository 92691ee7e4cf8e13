import type { AuditEvent } from '../audit/auditEvent.js';
import type { Effect } from '../request/commands.js';
import { hasBegun, type Pending } from '../request/request.js';
import type { Step } from '../request/step.js';
import type { Instant } from '../values.js';
import { ANNOUNCE } from './decision.js';
import { stepEnded } from './stepEvents.js';

/** What ends together with a request that nobody allows any more. */
export interface EndOfPending {
  readonly steps: readonly Step[];
  readonly effects: readonly Effect[];
  readonly audit: readonly AuditEvent[];
}

/**
 * Ends the steps of a request that is denied, withdrawn or expired. Only a request that waited for approval again has
 * any that began. A change that was sent and never seen is not confirmed: nobody looks for it any more. Its sealed
 * credential is wiped.
 */
export function endPending({ steps }: Pick<Pending, 'steps'>, at: Instant): EndOfPending {
  if (!hasBegun({ steps })) return { steps, effects: [ANNOUNCE], audit: [] };
  const ended = steps.map((step): Step => (step.state === 'started' ? unseen(step, at) : step));
  const audit = ended.flatMap((step, place) =>
    step.state === 'failed' && steps[place]?.state === 'started' ? [stepEnded(step, { at })] : [],
  );
  return { steps: ended, effects: [ANNOUNCE, { kind: 'wipe' }], audit };
}

function unseen({ remedy, target, before }: Extract<Step, { state: 'started' }>, at: Instant): Step {
  const reason = { kind: 'not-confirmed' } as const;
  return { remedy, ...(target && { target }), state: 'failed', at, reason, before };
}
