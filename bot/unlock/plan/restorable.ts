import type { Step } from '../request/step.js';
import type { UnlockRequest } from '../request/request.js';
import type { Remedies } from './remedy.js';

/** Changes of a break-in that can be brought back, each as the step that would; in the order in which they were made. */
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

/** Changes of a break-in that stay: the cards say so plainly. */
export function notRestorable(request: UnlockRequest, remedies: Remedies): readonly Step[] {
  if (request.kind !== 'contain') return [];
  return changed(request).filter(({ remedy }) => !remedies.find(remedy)?.undoneBy);
}

/** Also what Microsoft took and nobody saw: it may have been made. */
function changed({ steps }: UnlockRequest): readonly Step[] {
  return steps.filter(
    (step) => step.state === 'done' || (step.state === 'failed' && step.before !== undefined),
  );
}
