import { isPassing, type RemoteError } from '../unlock/errors.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import type { Executing } from '../unlock/request/request.js';
import type { Step, StepFailure } from '../unlock/request/step.js';
import type { Instant } from '../unlock/values.js';
import { stepFailure } from './stepFailure.js';
import { failed, type StepVerdict } from './stepVerdict.js';
import type { Timings } from './timings.js';

type Started = Extract<Step, { state: 'started' }>;

/** How long a step waits before it is looked at again, and when it is given up. */
export class StepWaits {
  constructor(private readonly options: { readonly timings: Timings; readonly now: () => Date }) {}

  /** A read that failed is tried again later. A refusal is final. */
  unlessRefused(
    { remedy }: { readonly remedy: Pick<Remedy, 'permission'> },
    error: RemoteError,
    since: Instant,
  ): StepVerdict {
    const reason = stepFailure(error, remedy.permission);
    return isPassing(error) ? this.later(since, reason, error) : failed(reason);
  }

  /** Waits, and the pause grows with the time since `since`. After `giveUpAfter` the step fails with this reason. */
  later(since: Instant, reason: StepFailure, error?: RemoteError): StepVerdict {
    const { timings } = this.options;
    const waited = this.since(since);
    if (waited >= timings.giveUpAfter) return failed(reason);
    const [shortest = 0] = timings.retryPauses;
    const pause = timings.retryPauses.findLast((ms) => ms <= waited) ?? shortest;
    return this.postponed(pause, error);
  }

  /** Waits as long as Microsoft asks, else so many milliseconds. */
  postponed(ms: number, error?: RemoteError): Extract<StepVerdict, { kind: 'postponed' }> {
    const asked = error?.retryAfterSeconds ? error.retryAfterSeconds * 1000 : undefined;
    const retryAt = new Date(this.options.now().getTime() + (asked ?? ms)).toISOString();
    const isThrottled = error?.kind === 'throttled';
    return { kind: 'postponed', retryAt, ...(isThrottled && { throttledMs: asked ?? ms }) };
  }

  /** Microsoft accepted the change, but it is not visible. The bot looks again later and never sends again. */
  notVisibleYet(step: Pick<Started, 'startedAt' | 'sentAt' | 'operation'>): StepVerdict {
    const verdict = this.neverSentAgain(step);
    if (verdict.kind !== 'postponed') return verdict;
    return { ...verdict, accepted: true, ...(step.operation !== undefined && { goesOn: true }) };
  }

  /** Nobody knows whether it was made, and sending it again could make it twice. The bot looks again for a while. */
  neverSentAgain(step: Pick<Started, 'startedAt' | 'sentAt'>): StepVerdict {
    const { timings } = this.options;
    if (this.since(sentAt(step)) >= timings.confirmWithin) return failed({ kind: 'not-confirmed' });
    return this.postponed(timings.confirmLater);
  }

  private since(moment: Instant): number {
    return this.options.now().getTime() - Date.parse(moment);
  }
}

/** Returns when the change was last sent. */
export function sentAt(step: Pick<Started, 'startedAt' | 'sentAt'>): Instant {
  return step.sentAt ?? step.startedAt;
}

/** Returns the later of two moments. Both are ISO 8601 in UTC. */
export function latest(one: Instant, other: Instant): Instant {
  return one > other ? one : other;
}

/** Returns when the step could have begun: after the approval and the result of the step before. */
export function turnCameAt({
  request,
  index,
}: {
  readonly request: Executing;
  readonly index: number;
}): Instant {
  const results = request.steps.slice(0, index).flatMap((step) => ('at' in step ? [step.at] : []));
  return [request.approval.at, ...results].toSorted().at(-1)!;
}
