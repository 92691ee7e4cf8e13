import { frozenApprovers } from '../limits/frozenAmong.js';
import { heldBy } from '../limits/heldBy.js';
import { sameId } from '../person.js';
import type { PolicyFacts, Standing } from '../request/commands.js';
import { lapseReason, type Fallen, type Halt } from '../request/lapse.js';
import { approvalsOf, type Approval, type UnlockRequest } from '../request/request.js';
import { proofFallen } from '../proof/stillProved.js';
import type { Instant } from '../values.js';
import { isAlso, mayDecide } from './policy.js';

/**
 * Says who fell away since they allowed the request, and whether everything is stopped. Empty: it is still allowed.
 * Asked when an approval comes in, before each sending of a change, and before a credential is shown. Everything that an
 * approval needs to hold has its line here.
 * @param now what the directory and the database say at this moment
 */
export function stillAllowed(request: UnlockRequest, now: Standing, at: Instant): readonly (Fallen | Halt)[] {
  const named = [...approversFallen(request, now), ...held(request, now)];
  const unproved = proofFallen(request, now, at).filter(
    ({ by }) => !named.some((one) => sameId(one.by.id, by.id)),
  );
  return [...named, ...unproved];
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

/** A stop, or freezes of who asked, of the subject and of who allowed it. Whoever fell away already is not named twice. */
function held(request: UnlockRequest, now: Standing): readonly (Fallen | Halt)[] {
  const hold = heldBy(request, now);
  if (hold?.kind === 'stopped') return [{ by: hold.stop.by, why: 'stopped' }];
  const binding = (hold?.freezes ?? []).map(({ person }) => person);
  const people = [...binding, ...frozenApprovers(request, now.freezes)];
  const named = approversFallen(request, now).map(({ by }) => by);
  return people
    .filter(({ id }, place) => people.findIndex((other) => sameId(other.id, id)) === place)
    .filter(({ id }) => !named.some((by) => sameId(by.id, id)))
    .map(({ id, name }) => ({ by: { id, name }, why: 'frozen' }));
}

/** Returns those who fell away, without a stop. */
export function fallenAmong(found: readonly (Fallen | Halt)[]): readonly Fallen[] {
  return found.filter((one): one is Fallen => one.why !== 'stopped');
}

/** True when everything that gives is stopped. Then the request waits as it is, and nobody fell away for good. */
export function isHalted(found: readonly (Fallen | Halt)[]): boolean {
  return found.some(({ why }) => why === 'stopped');
}
