import type { Outcome } from './intents.js';
import { sameId } from './person.js';
import type { Transaction } from './ports/requestStore.js';
import { approvalsOf, type UnlockRequest } from './request/request.js';
import type { Alongside } from './standing.js';
import type { Instant } from './values.js';

/** Stores what came of a click, in the transaction in which the request is stored. */
export type Settle = (tx: Transaction, outcome: Outcome) => Promise<void>;

/** @param outcomeOf what the clicker is told of the request that is stored */
export function settling(
  settle: Settle | undefined,
  outcomeOf: (stored: UnlockRequest) => Outcome,
): Alongside | undefined {
  return settle && ((tx, stored) => settle(tx, outcomeOf(stored)));
}

/** What came of an approval: it counts, or what is stored is why it does not. The card shows that now. */
export function approvedOr(stored: UnlockRequest, actorId: string, at: Instant): Outcome {
  if (approvalsOf(stored).some(({ by }) => sameId(by.id, actorId))) return { kind: 'done', request: stored };
  const kind = stored.lookedAgain?.at === at ? 'findings-changed' : 'earlier-lapsed';
  return { kind: 'refused', refusal: { kind }, request: stored };
}
