import { type Person, sameId } from '../person.js';
import type { Standing } from '../request/commands.js';
import type { Fallen } from '../request/lapse.js';
import { approvalsOf, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { kindOf } from './catalogue.js';
import { counts, judgeNeeded, type Counting } from './judgeProof.js';

/**
 * Says whose proof does not count any more, so that it is made anew (design.md rule 9). Asked when the last approval
 * comes in, before each sending of a change, and before a credential is shown. What the last approval needed has to
 * hold as it was then: nobody is asked for more only because it became night. Empty for what needs no proof.
 */
export function proofFallen(request: UnlockRequest, now: Standing, at: Instant): readonly Fallen[] {
  if (request.kind === 'contain' || request.kind === 'restore') return [];
  const counting = { sameAsVoucher: sameAsVoucher(request, now), holdsMs: now.proofHoldsMs, at };
  const own = approvalsOf(request)
    .map(({ by }) => by)
    .filter(isStale(request, counting));
  return [...own, ...others(request, own, counting)].map(({ id, name }) => ({
    by: { id, name },
    why: 'proof-lapsed',
  }));
}

/** True for an approver whose own proof does not count any more. They have to make sure once more. */
function isStale(request: UnlockRequest, counting: Counting) {
  return ({ id }: Person): boolean => {
    const own = (request.proofs ?? []).filter(({ by }) => sameId(by.id, id));
    return own.length > 0 && !own.some((proof) => counts(proof, request, counting));
  };
}

/** When it is not sure enough any more for other reasons: who made the proofs that do not count. */
function others(request: UnlockRequest, named: readonly Person[], counting: Counting): readonly Person[] {
  if (!('approval' in request) || !request.proofNeeded) return [];
  const approvers = approvalsOf(request).map(({ by }) => by);
  const verdict = judgeNeeded(request, approvers, request.proofNeeded, counting);
  if (!('kind' in verdict) && verdict.approvers <= approvers.length) return [];
  const makers = (request.proofs ?? [])
    .filter((proof) => !counts(proof, request, counting))
    .map(({ by }) => by)
    .filter(({ id }, place, all) => all.findIndex((one) => sameId(one.id, id)) === place);
  const unnamed = makers.filter(({ id }) => !named.some((one) => sameId(one.id, id)));
  return named.length + unnamed.length > 0 ? unnamed : [request.approval.by];
}

/** Returns who vouched. They are read together with those who allowed it. */
export function vouchersOf({ proofs = [] }: UnlockRequest): readonly Person[] {
  return proofs.filter(({ kind }) => kindOf(kind).madeBy === 'voucher').map(({ by }) => by);
}

/** Who asks or allows, and is the voucher under another account. Whoever was not read is nobody else. */
function sameAsVoucher(request: UnlockRequest, { approvers }: Standing): readonly string[] {
  const vouchers = vouchersOf(request);
  return approvers
    .filter(({ id }) => vouchers.some((by) => sameId(by.id, id)))
    .flatMap(({ facts }) => facts.sameAs);
}
