import type { Follows, GoesOn, Tried } from '../request/after.js';
import type { UnlockRequest } from '../request/request.js';
import { isDryRun } from '../request/step.js';

/** A request that goes on for ever would grow for ever. The newest are kept. */
const MOST = 20;

/** From where a new request goes on, with what was tried until then. */
export function followsFrom(from: UnlockRequest, how: GoesOn): Follows {
  const tried = [...(from.follows?.tried ?? []), ...triedIn(from)].slice(-MOST);
  return { id: from.id, how, ...(tried.length > 0 && { tried }) };
}

/** What this request tried, and with what result. Without what the account looked like before. */
export function triedIn({ steps }: Pick<UnlockRequest, 'steps'>): readonly Tried[] {
  return steps.flatMap((step): Tried[] => {
    const { remedy, remoteIds } = step;
    const ids = remoteIds && { remoteIds };
    if (step.state === 'done' || step.state === 'not-needed')
      return [{ remedy, state: step.state, at: step.at, ...ids }];
    // A dry run tries nothing, and a step that was left out was not tried.
    if (step.state !== 'failed' || isDryRun(step)) return [];
    const { kind, code, remoteId } = step.reason;
    if (kind === 'earlier-step-failed') return [];
    const reason = { kind, ...(code && { code }), ...(remoteId && { remoteId }) };
    return [{ remedy, state: 'failed', at: step.at, reason, ...ids }];
  });
}
