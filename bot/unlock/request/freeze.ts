import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/**
 * Why somebody stands still. A burst: asked for too many colleagues, was asked for by too many people, or approved too
 * much. Or `not-them`: who was asked to vouch for this person said no.
 */
export type FreezeKind = 'requester' | 'subject' | 'approver' | 'not-them';

/** What a burst is. It stops everything, also shutting an intruder out. */
export const BURSTS: readonly FreezeKind[] = ['requester', 'subject', 'approver'];

/** Something was stopped. Until the freeze is lifted or over, this person's requests and approvals are refused. */
export interface Freeze {
  readonly id: string;
  readonly kind: FreezeKind;
  readonly tenantId: string;
  readonly person: Person;
  /** How many there were, including the one too many. 1 for `not-them`. */
  readonly count: number;
  readonly at: Instant;
  readonly until: Instant;
  /** Ids of everybody with a part in the burst. None of them may lift the freeze. */
  readonly involved: readonly string[];
  readonly lifted?: { readonly by: Person; readonly at: Instant };
}
