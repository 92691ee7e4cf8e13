import type { NewTicket, TicketEntry } from '../ports/tickets.js';

/** One thing that happened, for the ticket. */
export interface Happening extends Pick<TicketEntry, 'at' | 'requestId' | 'audience' | 'lines'> {
  /** Names it among those of its request. Stored as a part of a digest, so never renamed. */
  readonly key: string;
  /** `close`: with it the ticket is closed. */
  readonly does: 'note' | 'close';
}

/** The entry for operators that says what a request is about. It gets the address of the card. */
export const INSIDE_OPENED = 'inside-opened';

/** Everything that a ticket has to say, in the order in which it happened. */
export interface TicketStory {
  readonly title: string;
  readonly caller: NewTicket['caller'];
  readonly opening: Happening;
  readonly happenings: readonly Happening[];
}
