import type { PolicyFacts } from '../request/commands.js';
import type { Refusal } from '../decide/refusal.js';
import { type Actor, sameId } from '../person.js';
import { isAlso, namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Instant } from '../values.js';
import type { Freeze } from '../request/freeze.js';

/** Lifts a freeze. The actor has to be an approver who has no part in it. */
export function liftedBy(
  freeze: Freeze,
  actor: Actor,
  facts: PolicyFacts,
  at: Instant,
): Freeze | { readonly refusal: Refusal } {
  const refusal = mayLift(freeze, actor, facts);
  if (refusal) return { refusal };
  if (freeze.lifted) {
    const { by, at: before } = freeze.lifted;
    return { refusal: { kind: 'already', status: 'lifted', by: by.name, at: before } };
  }
  return { ...freeze, lifted: { by: namedByDirectory(actor, facts), at } };
}

function mayLift({ tenantId, involved }: Freeze, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, tenantId)) return { kind: 'foreign-tenant' };
  if (involved.some((id) => sameId(id, actor.id))) return { kind: 'own-request' };
  if (involved.some((id) => isAlso(facts, id))) return { kind: 'same-person' };
  return whyNotTrusted(facts, 'not-approver');
}
