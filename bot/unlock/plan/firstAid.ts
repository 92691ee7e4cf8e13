import { optionsOf } from './options.js';
import type { Remedies } from './remedy.js';
import type { UnlockRequest } from '../request/request.js';
import { changeKey, isAsWanted, isSettled, type Step } from '../request/step.js';

/**
 * What one approver may do at once about a break-in that waits: what can be undone, or harms nobody. Empty when there is
 * nothing of that, or when it was done already.
 */
export function firstAidFor(request: UnlockRequest, remedies: Remedies): readonly Step[] {
  if (request.kind !== 'contain' || request.firstAid) return [];
  return optionsOf(request, remedies)
    .filter(({ remedy, advised }) => {
      const when = remedies.find(remedy)?.firstAid;
      return when === 'always' || (when === 'advised' && advised);
    })
    .map(({ remedy, target }) => ({ remedy, ...(target && { target }), state: 'planned' }));
}

/** True while first aid is given. The rest of the break-in waits for it, for seconds. */
export function isFirstAid({ firstAid }: Pick<UnlockRequest, 'firstAid'>): boolean {
  return firstAid !== undefined && firstAid.over === undefined;
}

/**
 * The steps of first aid, and those of a later choice. What failed in first aid and is chosen again is there once: as it
 * is to be done now. What is done stays.
 */
export function afterFirstAid(
  { steps }: Pick<UnlockRequest, 'steps'>,
  chosen: readonly Step[],
): readonly Step[] {
  const again = new Set(chosen.map(changeKey));
  return [
    ...steps.filter((step) => isAsWanted(step) || (isSettled(step) && !again.has(changeKey(step)))),
    ...chosen,
  ];
}
