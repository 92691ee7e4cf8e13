import type { UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import type { Ticket, TicketSystem } from './tickets.js';

/** What became of an entry. `trying`: it was sent, and no answer came yet. */
export type EntryState = 'trying' | 'sent' | 'refused';

/** What is known about the ticket of a request in one system. */
export interface StoredTicket {
  /** Absent until the system has answered. */
  readonly ticket?: Ticket;
  /** Since when the system did not answer. Absent while it does. */
  readonly failingSince?: Instant;
  /** How often in a row it did not answer. */
  readonly failures: number;
  readonly entries: ReadonlyMap<string, { readonly state: EntryState; readonly at: Instant }>;
}

/** The ticket of one request in one system. */
export interface TicketKey {
  /** The request with which it began: of a break-in the containment. */
  readonly requestId: string;
  readonly system: TicketSystem;
}

/** Which tickets there are, and what each system has of them. It holds ids and times, and no text. */
export interface TicketStore {
  /** Returns the request, or the break-in that it follows from, and everything that follows from it. The oldest first. */
  family(requestId: string): Promise<readonly UnlockRequest[]>;
  find(key: TicketKey): Promise<StoredTicket>;
  /** Stored before an entry is sent, so that a lost answer is known. */
  trying(key: TicketKey, entry: string, at: Instant): Promise<void>;
  opened(key: TicketKey, ticket: Ticket, at: Instant): Promise<void>;
  settled(key: TicketKey, entry: string, state: 'sent' | 'refused', at: Instant): Promise<void>;
  /** Notes that the system did not answer, or refuses everything. `undefined`: it answers again. */
  failing(key: TicketKey, since: Instant | undefined): Promise<void>;
  /** Returns the requests whose ticket in this system is not up to date, and those that are open and have none. */
  behind(system: TicketSystem): Promise<readonly string[]>;
}
