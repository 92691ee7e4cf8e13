import type { PolicyFacts, Refusal } from '../commands.js';
import type { Actor, Person } from '../person.js';
import { isAlso, maySit, sameId } from '../policy.js';
import type { Instant } from '../values.js';

/** Why somebody's requests are stopped: too many colleagues asked for, asked for by too many, or allowed too much. */
export type FreezeKind = 'requester' | 'subject' | 'approver';

/** A burst that was stopped. Until it is lifted or over, nothing of this person's is asked or allowed. */
export interface Freeze {
  readonly id: string;
  readonly kind: FreezeKind;
  readonly tenantId: string;
  readonly person: Person;
  /** How many there were, with the one that was too many. */
  readonly count: number;
  readonly at: Instant;
  readonly until: Instant;
  /** Ids of everybody whose requests these are: none of them may lift it. */
  readonly involved: readonly string[];
  readonly lifted?: { readonly by: Person; readonly at: Instant };
}

/** Somebody lifts it: an approver who has no part in it. */
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
  return { ...freeze, lifted: { by: { id: actor.id, name: actor.name }, at } };
}

function mayLift({ tenantId, involved }: Freeze, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, tenantId)) return { kind: 'foreign-tenant' };
  if (involved.some((id) => sameId(id, actor.id))) return { kind: 'own-request' };
  if (involved.some((id) => isAlso(facts, id))) return { kind: 'same-person' };
  return maySit(facts, 'not-approver');
}
