import type { PolicyFacts, Refusal } from './commands.js';
import { knownToBe } from './findings.js';
import type { Actor } from './person.js';
import { askers, type UnlockRequest } from './request.js';

/**
 * May this person decide on this request? design.md rule 2 stands above any group membership: whoever asked, and
 * whoever it is about, is refused first.
 */
export function mayDecide(request: UnlockRequest, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' };
  if (askers(request).some((asker) => sameId(asker.id, actor.id))) return { kind: 'own-request' };
  if (sameId(request.subject.id, actor.id)) return { kind: 'own-account' };
  if (!facts.isApprover)
    return { kind: concernsPrivileged(request) ? 'not-privileged-approver' : 'not-approver' };
  return undefined;
}

/** A privileged account, or one of which that could not be ruled out: it can have approvers of its own. */
export function concernsPrivileged({ handOff, findings }: UnlockRequest): boolean {
  if (handOff === 'privileged' || handOff === 'could-not-check') return true;
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

/** Entra ids are GUIDs, written in either case. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
