import type { Instant } from '../values.js';
import type { Person } from '../person.js';

/** What several people have in common: an error code, or an incident that Microsoft reports. */
export type Cause =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'outage'; readonly id: string; readonly title: string };

/** Several people who have the same problem at the same time. The helpdesk reads one message about all of them. */
export interface MassLockout {
  readonly id: string;
  readonly cause: Cause;
  /** When the first of them was looked at. */
  readonly since: Instant;
  /** When the last one was. */
  readonly last: Instant;
  /** Different accounts. */
  readonly people: number;
  /** Different IP addresses in the sign-in logs of those whose log was read. Absent: no log named one. */
  readonly addresses?: number;
  /** Two approvers say that it is one, or one of them waits for the other. Absent: nobody does. */
  readonly declared?: Declaration;
  /** Counts what was declared. Absent before that. */
  readonly version?: number;
}

/** Approvers say that it is a mass lock-out. Only then the limits per approver rise, for the requests in it. */
export interface Declaration {
  readonly by: readonly { readonly person: Person; readonly at: Instant }[];
  /** One more has to declare it until then, or it holds until then. */
  readonly until: Instant;
}

/** An account was looked at, and this is what stops it. */
export interface Sighting {
  readonly cause: Cause;
  readonly subjectId: string;
  readonly at: Instant;
  /** Where the newest sign-in with this cause came from. Absent: the log was not read, or does not say. */
  readonly address?: string;
}

/** What was seen of a cause before: of this account, and of all. */
export interface SeenBefore {
  /** The last time that this account had this cause. */
  readonly ofThis: Instant | undefined;
  /** Accounts of the last hour, with this one, and the first of those moments. */
  readonly lately: { readonly people: number; readonly since: Instant };
  /** Different IP addresses of the open lock-out, or of the last hour, with this one. */
  readonly addresses: number;
  /** The lock-out whose last account came within the hour. */
  readonly open: MassLockout | undefined;
}

/** So long two sightings belong together. */
export const TOGETHER_MS = 60 * 60_000;

/** When people are many, and how a lock-out gets its number. */
export interface Counting {
  /** So many accounts within an hour are a lock-out. */
  readonly from: number;
  readonly newId: () => string;
}

/**
 * Returns the lock-out that this sighting belongs to, as it is with it. `undefined`: too few people have it.
 */
export function lockoutWith(
  { cause, at }: Sighting,
  { ofThis, lately, addresses, open }: SeenBefore,
  { from, newId }: Counting,
): MassLockout | undefined {
  if (open) {
    const isCounted = ofThis !== undefined && ofThis >= open.since;
    if (isCounted) return open;
    const last = at > open.last ? at : open.last;
    // Sightings are kept for two days, and the number never shrinks.
    return { ...open, last, people: open.people + 1, ...some(Math.max(addresses, open.addresses ?? 0)) };
  }
  if (lately.people < from) return undefined;
  return { id: newId(), cause, since: lately.since, last: at, people: lately.people, ...some(addresses) };
}

const some = (addresses: number): Pick<MassLockout, 'addresses'> => (addresses > 0 ? { addresses } : {});

/** The key under which sightings of a cause are counted. */
export function keyOf(cause: Cause): string {
  return cause.kind === 'code' ? cause.code : cause.id;
}
