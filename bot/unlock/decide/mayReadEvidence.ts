import type { Actor } from '../person.js';
import type { PolicyFacts } from '../request/commands.js';
import type { UnlockRequest } from '../request/request.js';
import { mayDecide } from './policy.js';
import type { Refusal } from './refusal.js';

/**
 * Says why this person may not read the evidence of a request, in Teams or in the browser. `undefined` when they may.
 * Today: whoever may decide on the request. The one place that says so.
 */
export function mayReadEvidence(
  request: UnlockRequest,
  actor: Actor,
  facts: PolicyFacts,
): Refusal | undefined {
  return mayDecide(request, actor, facts);
}
