import { RemoteError } from '../unlock/errors.js';
import type { Outcome } from '../unlock/intents.js';
import type { Lack } from '../unlock/plan/rights.js';
import type { Subject } from '../unlock/person.js';
import type { StepResult } from '../unlock/request/commands.js';
import type { StepFailure } from '../unlock/request/step.js';

/** The result of one run of a step. */
export type StepVerdict = Verdict & {
  /** Microsoft's ids of the calls that may have changed something. */
  readonly remoteIds?: readonly string[];
};
type Verdict =
  | { readonly kind: 'settled'; readonly result: StepResult; readonly subject?: Subject }
  | {
      readonly kind: 'postponed';
      readonly retryAt: string;
      readonly accepted?: boolean;
      /** Microsoft said that it goes on with it after its answer, so a new password is not set yet. */
      readonly goesOn?: boolean;
      /** Microsoft answered that the sending changed nothing. */
      readonly notMade?: boolean;
      /** Microsoft's limits refused it: nothing else of this API should be tried now. */
      readonly throttledMs?: number;
    }
  /** Microsoft refused it, and it is tried once more after the others of its remedy. */
  | { readonly kind: 'deferred' }
  /** The approval does not hold any more. Nothing was sent, and the request waits for approval again. */
  | { readonly kind: 'not-allowed' }
  /** It needs rights of the approver that are not there. `notMade`: Microsoft refused it because of that. */
  | { readonly kind: 'lacks-rights'; readonly why: Lack; readonly notMade?: boolean }
  /** Everything that gives is stopped. Nothing was sent or stored. */
  | { readonly kind: 'stopped' };

export const DONE: StepVerdict = { kind: 'settled', result: { state: 'done' } };
const NOT_ALLOWED: StepVerdict = { kind: 'not-allowed' };

/** A step that ends here, and why. */
export function failed(reason: StepFailure): StepVerdict {
  return { kind: 'settled', result: { state: 'failed', reason } };
}

/**
 * Says why the bot must not send now, although the sending was to be stored first. `undefined` when it was stored and
 * may go out.
 */
export function stopOf(outcome: Outcome): StepVerdict | undefined {
  // A break-in into the account came in between. What gives something waits for that.
  if (outcome.kind === 'refused' && outcome.refusal.kind === 'not-secured')
    return failed({ kind: 'incident-open' });
  if (isStopped(outcome)) return { kind: 'stopped' };
  if (outcome.kind !== 'done') throw new Error(`The step's start was not stored: ${outcome.kind}`);
  // What was stored is that the request waits for approval again.
  return outcome.request.status === 'executing' ? undefined : NOT_ALLOWED;
}

/** True when nothing may be carried out now, because everything that gives is stopped. */
export function isStopped(outcome: Outcome): boolean {
  return outcome.kind === 'refused' && outcome.refusal.kind === 'stopped';
}

/** Any other error is a bug. It goes to the job queue, which logs it and runs the job again. */
export function asRemoteError(error: unknown): RemoteError {
  if (error instanceof RemoteError) return error;
  throw error;
}
