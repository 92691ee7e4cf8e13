import { changeKey, type Step } from '../request/step.js';
import type { UnlockRequest } from '../request/request.js';
import type { Remedies } from './remedy.js';

/** Returns the steps that would bring back the changes of a break-in, in the order of those changes. */
export function restorable(request: UnlockRequest, remedies: Remedies): readonly Step[] {
  if (request.kind !== 'contain') return [];
  return changed(request).flatMap((step) => {
    const remedy = remedies.find(step.remedy)?.undoneBy;
    if (!remedy) return [];
    const value = 'before' in step ? step.before : undefined;
    const { id = '', name = '', kind } = step.target ?? {};
    const target = { id, name, ...(kind && { kind }), ...(value !== undefined && { value }) };
    return [{ remedy, target, state: 'planned' } as const];
  });
}

/** Returns the changes of a break-in that no step can bring back. The cards name them. */
export function notRestorable(request: UnlockRequest, remedies: Remedies): readonly Step[] {
  if (request.kind !== 'contain') return [];
  return changed(request).filter(({ remedy }) => !remedies.find(remedy)?.undoneBy);
}

/**
 * Includes a change that failed after its start, because Microsoft may have made it. What was done twice, in first aid
 * and once more, is there once: as it was before the first time.
 */
function changed({ steps }: UnlockRequest): readonly Step[] {
  const made = steps.filter(
    (step) => step.state === 'done' || (step.state === 'failed' && step.before !== undefined),
  );
  return [...new Map(made.toReversed().map((step) => [changeKey(step), step])).values()].toReversed();
}
