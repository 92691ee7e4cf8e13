import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/**
 * Why somebody stands still. A burst: asked for too many colleagues, was asked for by too many people, or decided too
 * much. Or `not-them`: who was asked to vouch for this person said that it was not them.
 */
export type FreezeKind = 'requester' | 'subject' | 'approver' | 'not-them';

/** Who lifted a freeze or a stop, and when. */
export interface Lift {
  readonly by: Person;
  readonly at: Instant;
  /** The operator did it with a command. `by.id` is the person that they named, and `by.name` is empty. */
  readonly isOperator?: true;
}

/** Something was stopped. Until the freeze is lifted or over, what it binds is refused. `FREEZE_TABLE` says what that is. */
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
  readonly lifted?: Lift;
}
