import { RemoteError } from '../unlock/errors.js';
import type { StoredTicket, TicketKey, TicketStore } from '../unlock/ports/ticketStore.js';
import type { NewTicket, SentBefore, Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';

/** What became of an entry now. */
export type Delivered = 'sent' | 'there-already' | 'refused';

/** Kinds of errors after which the same entry is refused again, and others may be taken. */
const OF_THE_ENTRY = ['not-found', 'rejected', 'limit-reached'];
/** Kinds after which it is tried again later. */
const PASSING = ['throttled', 'unavailable'];

/** True when the system may take it later. */
export function isPassing({ kind }: RemoteError): boolean {
  return PASSING.includes(kind);
}

/**
 * Writes entries into one ticket, each once. That an entry is about to be sent is stored before, so that after a lost
 * answer the system is asked whether it has it.
 */
export class TicketDelivery {
  constructor(
    private readonly options: {
      readonly tickets: Tickets;
      readonly store: TicketStore;
      readonly key: TicketKey;
      readonly stored: StoredTicket;
      readonly now: () => Date;
    },
  ) {}

  /** Makes the ticket, or finds it. Throws `RemoteError`. */
  async open(ticket: NewTicket): Promise<Ticket> {
    const { tickets, store, key, now } = this.options;
    const made = await this.send(ticket.entry.id, (before) => tickets.open(key.requestId, ticket, before));
    await store.opened(key, made, now().toISOString());
    await store.settled(key, ticket.entry.id, 'sent', now().toISOString());
    return made;
  }

  /** Throws `RemoteError` when later entries have to wait too. */
  async write(ticket: Ticket, entry: TicketEntry, does: 'note' | 'close'): Promise<Delivered> {
    const { tickets, store, key, now, stored } = this.options;
    const known = stored.entries.get(entry.id)?.state;
    if (known === 'sent' || known === 'refused') return 'there-already';
    let state: 'sent' | 'refused' = 'sent';
    try {
      await this.send(entry.id, (before) => tickets[does](ticket, entry, before));
    } catch (error) {
      if (!(error instanceof RemoteError) || !OF_THE_ENTRY.includes(error.kind)) throw error;
      state = 'refused';
      this.refusal = error;
    }
    await store.settled(key, entry.id, state, now().toISOString());
    return state;
  }

  /** Why the last refused entry was refused. */
  refusal: RemoteError | undefined;

  private async send<T>(entry: string, work: (before: SentBefore) => Promise<T>): Promise<T> {
    const { store, key, stored, now } = this.options;
    const before = stored.entries.get(entry)?.at;
    await store.trying(key, entry, now().toISOString());
    try {
      return await work(before);
    } catch (error) {
      // Nothing was made this time. So it counts from the sending before that.
      const isUnmade = error instanceof RemoteError && !error.maybeMade;
      if (isUnmade && before !== undefined) await store.trying(key, entry, before);
      throw error;
    }
  }
}
