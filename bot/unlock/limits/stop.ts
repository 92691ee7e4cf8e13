import { isAlso, namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { type Actor, sameId } from '../person.js';
import type { PolicyFacts } from '../request/commands.js';
import type { Stop } from '../request/stop.js';
import type { Instant } from '../values.js';

/** How many approvers have to lift a stop. Whoever stopped everything is none of them. */
export const LIFTS_NEEDED = 2;

/**
 * Lifts a stop, or counts this approver as the first of two who want that. The approvers have to be different people,
 * and others than the one who stopped everything.
 */
export function stopLiftedBy(
  stop: Stop,
  actor: Actor,
  facts: PolicyFacts,
  at: Instant,
): Stop | { readonly refusal: Refusal } {
  const refusal = mayLift(stop, actor, facts);
  if (refusal) return { refusal };
  const { lifts, endedAt } = stop;
  if (endedAt !== undefined) {
    const by = lifts.at(-1)?.by.name;
    return { refusal: { kind: 'already', status: 'lifted', at: endedAt, ...(by && { by }) } };
  }
  if (lifts.some(({ by }) => sameId(by.id, actor.id) || isAlso(facts, by.id)))
    return { refusal: { kind: 'same-approver' } };
  const all = [...lifts, { by: namedByDirectory(actor, facts), at }];
  return { ...stop, lifts: all, ...(all.length >= LIFTS_NEEDED && { endedAt: at }) };
}

function mayLift({ tenantId, by }: Stop, actor: Actor, facts: PolicyFacts): Refusal | undefined {
  if (!sameId(actor.tenantId, tenantId)) return { kind: 'foreign-tenant' };
  if (sameId(by.id, actor.id)) return { kind: 'own-stop' };
  if (isAlso(facts, by.id)) return { kind: 'same-person' };
  return whyNotTrusted(facts, 'not-approver');
}

/** Ids of everybody about whom the directory has to say whether the actor is the same person. */
export function partiesTo({ by, lifts }: Stop): readonly string[] {
  return [by.id, ...lifts.map((lift) => lift.by.id)];
}
