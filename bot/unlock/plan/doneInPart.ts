import type { Step } from '../request/step.js';
import type { Remedies } from './remedy.js';

/** True for a step that failed, and of whose things some were seen changed: it says which are left. */
export function isDoneInPart(step: Step, remedies: Remedies): boolean {
  if (step.state !== 'failed' || step.before === undefined || step.reason.left === undefined) return false;
  const all = remedies.find(step.remedy)?.names?.(step.before) ?? [];
  return step.reason.left.length < all.length;
}

/** The things that such a step left as they were, by their names. Empty for every other step. */
export function leftInPart(step: Step, remedies: Remedies): readonly string[] {
  if (step.state !== 'failed' || step.before === undefined || !isDoneInPart(step, remedies)) return [];
  const all = remedies.find(step.remedy)?.names?.(step.before) ?? [];
  return all.filter((_name, place) => step.reason.left?.includes(place));
}
