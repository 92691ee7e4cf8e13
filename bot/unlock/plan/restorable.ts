import type { RemedyId, Step } from '../request/step.js';
import type { UnlockRequest } from '../request/request.js';

/** What brings back what a remedy changed. What is not here cannot be brought back. */
export const UNDONE_BY: Readonly<Record<RemedyId, RemedyId>> = {
  'disable-inbox-rule': 'enable-inbox-rule',
  'clear-forwarding': 'restore-forwarding',
  'block-sign-in': 'enable-sign-in',
};

/** Changes of a break-in that can be brought back, each as the step that would; in the order in which they were made. */
export function restorable(request: UnlockRequest): readonly Step[] {
  if (request.kind !== 'contain') return [];
  return changed(request).flatMap((step) => {
    const remedy = UNDONE_BY[step.remedy];
    if (!remedy) return [];
    const value = 'before' in step ? step.before : undefined;
    const { id = '', name = '', kind } = step.target ?? {};
    const target = { id, name, ...(kind && { kind }), ...(value !== undefined && { value }) };
    return [{ remedy, target, state: 'planned' } as const];
  });
}

/** Changes of a break-in that stay: the cards say so plainly. */
export function notRestorable(request: UnlockRequest): readonly Step[] {
  if (request.kind !== 'contain') return [];
  return changed(request).filter(({ remedy }) => !UNDONE_BY[remedy]);
}

/** Also what Microsoft took and nobody saw: it may have been made. */
function changed({ steps }: UnlockRequest): readonly Step[] {
  return steps.filter(
    (step) => step.state === 'done' || (step.state === 'failed' && step.before !== undefined),
  );
}
