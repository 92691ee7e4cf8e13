import type { Instant, Json } from '../values.js';
import type { AuditDetails } from './details.js';
import type { EventName, VOCABULARY } from './vocabulary.js';

/** Who did it, as an Entra object id. The vocabulary says which events name a person. */
type Who<Name extends EventName> = {
  person: { readonly actorId: string };
  either: { readonly actorId?: string };
  bot: { readonly actorId?: never };
}[(typeof VOCABULARY)[Name]['by']];

type Holding<Detail> = Detail extends undefined ? { readonly detail?: never } : { readonly detail: Detail };

/** A line to add to the audit trail: a name of the vocabulary with its actor and detail. Never a secret. */
export type AuditEvent<Name extends EventName = EventName> = {
  [N in Name]: { readonly what: N; readonly at: Instant } & Who<N> & Holding<AuditDetails[N]>;
}[Name];

/** A line that was read back. Another version may have written a name or a detail that this version does not know. */
export interface AuditLine {
  readonly what: string;
  readonly at: Instant;
  readonly actorId?: string;
  readonly detail?: Json;
}
