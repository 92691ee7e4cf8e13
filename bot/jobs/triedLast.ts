import type { RemoteError } from '../unlock/errors.js';
import type { RemedyFacts } from '../unlock/plan/remedy.js';
import type { Executing } from '../unlock/request/request.js';
import { isSettled } from '../unlock/request/step.js';

/**
 * True when a refused step is to be tried once more after the others of its kind. Graph removes a person's default
 * sign-in method only when no other is left (microsoft-apis.md A8), and does not say beforehand which one that is.
 */
export function isTriedLast(
  { steps }: Pick<Executing, 'steps'>,
  index: number,
  { id, afterItsKind }: Pick<RemedyFacts, 'id' | 'afterItsKind'>,
  { kind }: Pick<RemoteError, 'kind'>,
): boolean {
  if (!afterItsKind || kind !== 'rejected' || steps[index]?.deferred) return false;
  return steps.slice(index + 1).some((step) => step.remedy === id && !isSettled(step));
}
