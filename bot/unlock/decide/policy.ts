import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from './refusal.js';
import { knownToBe } from '../findings.js';
import { mayBePrivileged } from '../mayBePrivileged.js';
import { type Actor, type Person, sameId } from '../person.js';
import { approvalsOf, askers, type UnlockRequest } from '../request/request.js';

/**
 * Says why this person may not decide on this request. `undefined` when they may. design.md rule 2 comes before any
 * group membership: it refuses requester, joiners and subject first.
 */
export function mayDecide(request: UnlockRequest, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' };
  if (askers(request).some((asker) => sameId(asker.id, actor.id))) return { kind: 'own-request' };
  if (sameId(request.subject.id, actor.id)) return { kind: 'own-account' };
  if ([...askers(request), request.subject].some(({ id }) => isAlso(facts, id)))
    return { kind: 'same-person' };
  // The helpdesk approves nothing that the helpdesk asked for: two agents could do anything to anybody.
  if (request.caller && facts.isHelpdesk) return { kind: 'helpdesk-asked' };
  return whyNotTrusted(facts, concernsPrivileged(request) ? 'not-privileged-approver' : 'not-approver');
}

/** The actor as records and cards name them: as the directory does. Teams may send another name, or none. */
export function namedByDirectory({ id, name }: Actor, { person }: Pick<PolicyFacts, 'person'>): Person {
  return { id, name: person?.name ?? name };
}

/** Says why this person does not count as an approver. `undefined` when they do. */
export function whyNotTrusted(
  { isApprover, isDisabled, isGuest }: PolicyFacts,
  otherwise: 'not-approver' | 'not-privileged-approver',
): Refusal | undefined {
  if (!isApprover) return { kind: otherwise };
  if (isDisabled) return { kind: 'disabled-approver' };
  return isGuest ? { kind: 'guest-approver' } : undefined;
}

/** True when this id is another account of the actor. */
export function isAlso({ sameAs }: PolicyFacts, id: string): boolean {
  return sameAs.some((same) => sameId(same, id));
}

/** Returns everybody who may not decide, and everybody who may not decide a second time, or has vouched. */
export function othersOf(request: UnlockRequest): readonly string[] {
  const opener = request.openedBy ? [request.openedBy] : [];
  const provers = (request.proofs ?? []).map(({ by }) => by);
  const people = [
    ...askers(request),
    request.subject,
    ...opener,
    ...approvalsOf(request).map(({ by }) => by),
    ...provers,
  ];
  return [...new Set(people.map(({ id }) => id.toLowerCase()))];
}

/** True when the actor opened this request, under any of their accounts. Others have to allow it. */
export function isOpener({ openedBy }: UnlockRequest, actor: Actor, facts: PolicyFacts): boolean {
  return openedBy !== undefined && (sameId(openedBy.id, actor.id) || isAlso(facts, openedBy.id));
}

/** True for a privileged account, or when the bot could not exclude that. Such a request can have its own approvers. */
export function concernsPrivileged({ handOff, findings }: UnlockRequest): boolean {
  if (handOff === 'privileged' || handOff === 'rights-not-read') return true;
  // A break-in is handed off as `compromised`, also for the account of an admin. So the findings decide here.
  if (handOff === 'compromised') return mayBePrivileged(findings);
  return [findings?.privileges, findings?.eligible].some(
    (rights) => rights !== undefined && knownToBe(rights, (names) => names.length > 0),
  );
}

/** Says why this person may not withdraw the request. Only who asked for it may stop waiting for it. */
export function mayWithdraw(request: UnlockRequest, actor: Actor): Refusal | undefined {
  if (!sameId(actor.tenantId, request.tenantId)) return { kind: 'foreign-tenant' };
  return askers(request).some(({ id }) => sameId(id, actor.id)) ? undefined : { kind: 'not-requester' };
}
