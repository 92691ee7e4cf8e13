import { optionsOf } from '../../bot/unlock/plan/options.js';
import { secureFirst } from '../../bot/unlock/plan/secureFirst.js';
import { whoAsks } from '../../bot/unlock/proof/levels.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { View } from './view.js';

/**
 * True when an approval of this request needs a proof by the operator's table. `decide` judges it at the click. It may
 * ask for more then, for example at night.
 */
export function asksForProof(request: UnlockRequest, { remedies, proofLevels }: View): boolean {
  if (!proofLevels || request.kind === 'contain' || request.kind === 'restore') return false;
  const row = proofLevels[whoAsks(request)];
  const bySecuring = secureFirst(request, remedies) ?? [];
  return [...request.steps, ...optionsOf(request, remedies), ...bySecuring].some(({ remedy }) => {
    const gives = remedies.find(remedy)?.gives;
    return gives !== undefined && row[gives] > 0;
  });
}
