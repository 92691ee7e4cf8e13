import type { Instant } from '../values.js';

/** The ticket systems that have an adapter in `bot/tickets`. Stored with each ticket, so never renamed. */
export const TICKET_SYSTEMS = ['webhook', 'topdesk', 'servicenow', 'jira'] as const;
export type TicketSystem = (typeof TICKET_SYSTEMS)[number];

/** What the helpdesk calls a ticket, and where it is. A card shows it. */
export interface TicketLink {
  readonly number: string;
  /** An https address, or one on this machine. */
  readonly url?: string;
}

/** A ticket as its system knows it. */
export interface Ticket extends Partial<TicketLink> {
  /** The vendor's id. */
  readonly id: string;
}

/** Something that happened, in words of the tenant's language. Never a secret, and no free text that could be one. */
export interface TicketEntry {
  /** 16 hex digits. The same for the same thing that happened, however often it is sent. */
  readonly id: string;
  readonly at: Instant;
  /** The request that it happened to. A ticket of a break-in also has what happened to the requests that follow it. */
  readonly requestId: string;
  /** `caller`: whoever asked may read it. `operators`: only those who work with tickets. */
  readonly audience: 'caller' | 'operators';
  /** Plain text, one sentence or row each. */
  readonly lines: readonly string[];
  /** Address of the card in Teams. Only for operators. */
  readonly link?: string;
}

/** What a new ticket begins with. Its entry is always one that whoever asked may read. */
export interface NewTicket {
  readonly title: string;
  /** Whose ticket it is: whoever asked, or whoever called the helpdesk. */
  readonly caller: { readonly name: string; readonly email?: string };
  readonly entry: TicketEntry;
}

/**
 * When this was last sent, if it was sent before and no answer came. Then it may be there already: the adapter looks,
 * and does not make it twice.
 */
export type SentBefore = Instant | undefined;

/**
 * The helpdesk's ticket system. Each call throws `RemoteError`: `throttled` and `unavailable` are tried again, the other
 * kinds are final. A call can be repeated: with `sentBefore` it makes nothing twice.
 */
export interface Tickets {
  readonly system: TicketSystem;
  /** True when the system has a place that whoever asked cannot read. Without one it gets no entry for operators. */
  readonly hasInside: boolean;
  /** @param key the id of the request, by which the ticket is found again */
  open(key: string, ticket: NewTicket, sentBefore: SentBefore): Promise<Ticket>;
  note(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void>;
  /** Adds the entry and closes the ticket. */
  close(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void>;
}
