import type { Remedies } from '../plan/remedy.js';
import type { UnlockRequest } from '../request/request.js';
import { isSaidThere } from './saidThere.js';

/**
 * True where somebody may have to ask Microsoft's support: a step failed at Microsoft, nothing was found to change, or it
 * still does not work. Not while a break-in is dealt with: what the evidence shows is in its own report.
 */
export function isSupportable(
  {
    status,
    kind,
    handOff,
    steps,
    follows,
    falseAlarm,
  }: UnlockRequest & {
    readonly falseAlarm?: true;
  },
  remedies: Remedies,
): boolean {
  if (kind === 'contain' || falseAlarm) return false;
  if (handOff === 'still-not-working' || follows?.how === 'still-not-working') return true;
  return (
    steps.some((step) => step.state === 'failed' && !isSaidThere(step, remedies)) || status === 'unchanged'
  );
}
