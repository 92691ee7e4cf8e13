import type { Instant, Json } from '../values.js';

/** A line of the audit trail. `detail` holds ids and kinds, never secrets. */
export interface AuditEvent {
  readonly what: string;
  readonly at: Instant;
  readonly actorId?: string;
  readonly detail?: Json;
}
