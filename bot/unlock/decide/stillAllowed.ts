import { frozenAmong } from '../limits/frozenAmong.js';
import { sameId } from '../person.js';
import type { PolicyFacts, Standing } from '../request/commands.js';
import { lapseReason, type Fallen } from '../request/lapse.js';
import { approvalsOf, type Approval, type UnlockRequest } from '../request/request.js';
import { isAlso, mayDecide } from './policy.js';

/**
 * Says who fell away since they allowed the request. Empty: it is still allowed. Asked when the last approval comes in,
 * before each sending of a change, and before a credential is shown. Everything that an approval needs to hold has its
 * line here.
 * @param now what the directory and the database say at this moment
 */
export function stillAllowed(request: UnlockRequest, now: Standing): readonly Fallen[] {
  return [...approversFallen(request, now), ...frozen(request, now)];
  // Proof of who asked belongs here: proof that has lapsed since.
}

/**
 * The same rules as for a click now: rule 2 (nobody who asked meanwhile, under any account), then the group, disabled,
 * guest. Two approvals of one person count once. Whoever was not read does not count.
 */
function approversFallen(request: UnlockRequest, { approvers }: Standing): readonly Fallen[] {
  const approvals = approvalsOf(request);
  return approvals.flatMap(({ by }, place): readonly Fallen[] => {
    const facts = approvers.find(({ id }) => sameId(id, by.id))?.facts;
    if (!facts) return [{ by, why: 'not-approver' }];
    const refusal = mayDecide(request, { ...by, tenantId: request.tenantId }, facts);
    if (refusal) return [{ by, why: lapseReason(refusal.kind) }];
    return isSecond(approvals.slice(0, place), by.id, facts) ? [{ by, why: 'same-approver' }] : [];
  });
}

function isSecond(before: readonly Approval[], id: string, facts: PolicyFacts): boolean {
  return before.some(({ by }) => sameId(by.id, id) || isAlso(facts, by.id));
}

/** Whoever fell away already is not named a second time. */
function frozen(request: UnlockRequest, now: Standing): readonly Fallen[] {
  const named = approversFallen(request, now);
  return frozenAmong(request, now.freezes)
    .filter(({ id }) => !named.some(({ by }) => sameId(by.id, id)))
    .map(({ id, name }) => ({ by: { id, name }, why: 'frozen' }));
}
