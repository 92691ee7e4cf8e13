import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { Lift } from './freeze.js';

/** An approver stopped everything that gives, for everybody, until others lift it. Containing goes on. */
export interface Stop {
  readonly id: string;
  readonly tenantId: string;
  /** Who stopped everything. */
  readonly by: Person;
  readonly at: Instant;
  /** Who wants it lifted, in this order. Two approvers, or the operator alone, end it. */
  readonly lifts: readonly Lift[];
  /** When it was over. Absent while it holds. */
  readonly endedAt?: Instant;
}
