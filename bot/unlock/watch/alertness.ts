import type { UnlockRequest } from '../request/request.js';

/**
 * What a look is about. `contained`: somebody was in the account, and nobody knows its password until it is given back.
 * `given-back`: the same account, after that. `let-in`: nothing pointed at a break-in.
 */
export type Alertness = 'let-in' | 'given-back' | 'contained';

/** What the looks of a request are about. */
export function alertnessOf({ kind, origin }: Pick<UnlockRequest, 'kind' | 'origin'>): Alertness {
  if (kind === 'contain') return 'contained';
  return origin ? 'given-back' : 'let-in';
}
