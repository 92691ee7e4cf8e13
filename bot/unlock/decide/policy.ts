import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import { knownToBe } from '../findings.js';
import { type Actor, sameId } from '../person.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';

/**
 * May this person decide on this request? design.md rule 2 stands above any group membership: whoever asked, and
 * whoever it is about, is refused first.
 */
export function mayDecide(request: UnlockRequest, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' };
  if (askers(request).some((asker) => sameId(asker.id, actor.id))) return { kind: 'own-request' };
  if (sameId(request.subject.id, actor.id)) return { kind: 'own-account' };
  if ([...askers(request), request.subject].some(({ id }) => isAlso(facts, id)))
    return { kind: 'same-person' };
  return whyNotTrusted(facts, concernsPrivileged(request) ? 'not-privileged-approver' : 'not-approver');
}

/** Is this one of those who decide, and to be believed? */
export function whyNotTrusted(
  { isApprover, isDisabled, isGuest }: PolicyFacts,
  otherwise: 'not-approver' | 'not-privileged-approver',
): Refusal | undefined {
  if (!isApprover) return { kind: otherwise };
  if (isDisabled) return { kind: 'disabled-approver' };
  return isGuest ? { kind: 'guest-approver' } : undefined;
}

/** Is this the actor too, under another account? */
export function isAlso({ sameAs }: PolicyFacts, id: string): boolean {
  return sameAs.some((same) => sameId(same, id));
}

/** Everybody who must not be the one who decides, nor decide twice. */
export function othersOf(request: UnlockRequest): readonly string[] {
  return [...askers(request), request.subject, ...approvalsOf(request).map(({ by }) => by)].map(
    ({ id }) => id,
  );
}

/** A privileged account, or one of which that could not be ruled out: it can have approvers of its own. */
export function concernsPrivileged({ handOff, findings }: UnlockRequest): boolean {
  if (handOff === 'privileged' || handOff === 'rights-not-read') return true;
  // A break-in is handed off as a break-in, also when it is an admin's account.
  return [findings?.privileges, findings?.eligible].some(
    (rights) => rights !== undefined && knownToBe(rights, (names) => names.length > 0),
  );
}

/** May this person take the request back? Only who asked first; joiners simply stop waiting. */
export function mayWithdraw(request: UnlockRequest, actor: Actor): Refusal | undefined {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' };
  return sameId(request.requester.id, actor.id) ? undefined : { kind: 'not-requester' };
}
