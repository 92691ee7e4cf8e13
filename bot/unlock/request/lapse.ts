import type { Person } from '../person.js';
import { LACKS, type Lack } from '../plan/rights.js';
import type { Instant } from '../values.js';

/** Why an approval does not hold any more. Each has its sentence in `cards:lapsed.why`. Stored, so never renamed. */
export const LAPSE_REASONS = [
  // Why the same person would be refused now, by the same words.
  'own-request',
  'own-account',
  'same-person',
  'same-approver',
  'not-approver',
  'not-privileged-approver',
  'disabled-approver',
  'guest-approver',
  'helpdesk-asked',
  /** The requests of somebody with a part in it stand still. */
  'frozen',
  /** A new look at the account found something else than what they decided on. */
  'findings-changed',
  /** How it was made sure that it is really them does not count any more: mostly it is too old (rule 9). */
  'proof-lapsed',
  // Their own rights in Entra ID, with which the change is made, could not be used.
  ...LACKS,
  /** They would be refused now for another reason. */
  'other',
] as const;
export type LapseReason = (typeof LAPSE_REASONS)[number];

/** Returns the reason of this name. `other` for a refusal that has no name among the reasons. */
export function lapseReason(refusal: string): LapseReason {
  return LAPSE_REASONS.find((reason) => reason === refusal) ?? 'other';
}

/** Whose part in an approval fell away, and why. Mostly an approver; for `frozen` also whoever asked, or the subject. */
export interface Fallen {
  readonly by: Person;
  readonly why: LapseReason;
}

/**
 * Why nothing may be sent now although everybody may still decide: everything that gives is stopped. It is not stored
 * with the request, which waits until it is lifted.
 */
export interface Halt {
  /** Who stopped it. */
  readonly by: Person;
  readonly why: 'stopped';
}

/** The same, as a request keeps it. */
export interface Lapse extends Fallen {
  readonly at: Instant;
  /**
   * What came of it. `not-counted`: it fell away before the last approval came in. `waits-again`: the request had its
   * approvals, and waits for one again. `goes-on`: a containment, which is not stopped by it.
   */
  readonly then: 'not-counted' | 'waits-again' | 'goes-on';
}

/**
 * Adds lapses to those that a request keeps. The same person with the same reason and outcome is named once, with the
 * newest time.
 */
export function withLapses(before: readonly Lapse[] | undefined, added: readonly Lapse[]): readonly Lapse[] {
  const kept = (before ?? []).filter((old) => !added.some((lapse) => sameLapse(old, lapse)));
  return [...kept, ...added];
}

/** True for the same person, reason and outcome. The time does not count. */
export function sameLapse(one: Lapse, other: Lapse): boolean {
  return (
    one.by.id.toLowerCase() === other.by.id.toLowerCase() && one.why === other.why && one.then === other.then
  );
}

/** Which rights of an approver are missing for a step. */
export interface LackedRights {
  readonly index: number;
  readonly why: Lack;
  /** Microsoft refused the change because of it, and changed nothing. */
  readonly notMade?: boolean;
}
