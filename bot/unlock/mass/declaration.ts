import { isAlso, namedByDirectory, whyNotTrusted } from '../decide/policy.js';
import type { Refusal } from '../decide/refusal.js';
import { type Actor, sameId } from '../person.js';
import type { PolicyFacts } from '../request/commands.js';
import type { Instant } from '../values.js';
import type { MassLockout } from './massLockout.js';

/** How many different approvers declare a mass lock-out. */
const DECLARERS_NEEDED = 2;
/** So long the first of them waits for another one. */
export const DECLARING_WAITS_MS = 30 * 60_000;
/** So long a declaration holds. It ends by itself, and can be made again. */
export const DECLARED_MS = 2 * 60 * 60_000;

/** Whether a declaration waits for another approver at this moment, or holds. */
export function declarationAt({ declared }: MassLockout, at: Instant): 'none' | 'waits' | 'holds' {
  if (!declared || at >= declared.until) return 'none';
  return declared.by.length >= DECLARERS_NEEDED ? 'holds' : 'waits';
}

/** What an approver clicked, and what the directory says about them now. */
interface Declaring {
  readonly actor: Actor;
  readonly facts: PolicyFacts;
  readonly at: Instant;
  readonly cardVersion: number;
}

/** Declares it, or counts this approver as the first of two different people who do. Pure. */
export function declaredBy(
  lockout: MassLockout,
  { actor, facts, at, cardVersion }: Declaring,
): MassLockout | { readonly refusal: Refusal } {
  const untrusted = whyNotTrusted(facts, 'not-approver');
  if (untrusted) return { refusal: untrusted };
  const state = declarationAt(lockout, at);
  const before = state === 'none' ? [] : (lockout.declared?.by ?? []);
  if (state === 'holds') {
    const last = before.at(-1)!;
    return { refusal: { kind: 'already', status: 'declared', by: last.person.name, at: last.at } };
  }
  if (before.some(({ person }) => sameId(person.id, actor.id) || isAlso(facts, person.id)))
    return { refusal: { kind: 'same-approver' } };
  if (cardVersion !== versionOf(lockout)) return { refusal: { kind: 'stale' } };
  const by = [...before, { person: namedByDirectory(actor, facts), at }];
  const lasts = by.length >= DECLARERS_NEEDED ? DECLARED_MS : DECLARING_WAITS_MS;
  const until = new Date(Date.parse(at) + lasts).toISOString();
  return { ...lockout, declared: { by, until }, version: versionOf(lockout) + 1 };
}

/** Counts what was declared. People who come later change nothing of it. */
export function versionOf({ version }: MassLockout): number {
  return version ?? 1;
}

/** Ids of everybody who declares it, at this moment. */
export function declarersOf(lockout: MassLockout, at: Instant): readonly string[] {
  return declarationAt(lockout, at) === 'none' ? [] : lockout.declared!.by.map(({ person }) => person.id);
}
