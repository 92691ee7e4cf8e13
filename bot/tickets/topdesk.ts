import { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import type { NewTicket, SentBefore, Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';
import { isPlainAddress, markOf, shortened } from './entryText.js';
import { htmlEntry } from './topdeskHtml.js';
import { TicketHttp, type TicketHttpOptions } from './ticketHttp.js';

export interface TopdeskOptions extends TicketHttpOptions {
  /** More fields of a new incident, e.g. its category or its operator group. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The processing status that a closed incident gets. Absent: it is marked as closed. */
  readonly closedStatus?: string;
}

/** Longest brief description (T2). */
const LONGEST_TITLE = 80;

const incident = z.object({ id: z.string().min(1), number: z.string().min(1) });
// A list without a row has no body (T4).
const incidents = z.array(incident.extend({ externalNumber: z.string().nullish() })).optional();
const persons = z.array(z.object({ id: z.string().min(1), email: z.string().nullish() })).optional();
const actions = z.array(z.object({ memoText: z.string().nullish() })).optional();

/** TOPdesk incidents (ticket-apis.md T1 to T6). Entries for operators are actions that the caller does not see. */
export class TopdeskTickets implements Tickets {
  readonly system = 'topdesk';
  readonly hasInside = true;
  private readonly http: TicketHttp;

  constructor(private readonly options: TopdeskOptions) {
    this.http = new TicketHttp(options);
  }

  async open(key: string, { title, caller, entry }: NewTicket, sentBefore: SentBefore): Promise<Ticket> {
    const there = sentBefore === undefined ? undefined : await this.findOpen(key);
    if (there) return this.ticketOf(there);
    const { caller: callerFields, ...fields } = this.options.fields;
    const body = {
      status: 'firstLine',
      ...fields,
      ...(await this.callerOf(caller, callerFields)),
      briefDescription: shortened(title, LONGEST_TITLE),
      request: htmlEntry(entry),
      externalNumber: key,
    };
    const call = { method: 'POST', path: '/tas/api/incidents', body } as const;
    return this.ticketOf(
      await this.http.send({ name: 'open a TOPdesk incident', writes: true }, call, incident),
    );
  }

  async note(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    if (await this.isThere(ticket, entry, sentBefore)) return;
    await this.patch(ticket, this.actionOf(entry));
  }

  async close(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    const isThere = entry.lines.length === 0 || (await this.isThere(ticket, entry, sentBefore));
    const { closedStatus: name } = this.options;
    const closed = name === undefined ? { closed: true } : { processingStatus: { name } };
    await this.patch(ticket, { ...(isThere ? {} : this.actionOf(entry)), ...closed });
  }

  /** The filter is checked again: a version that does not know it would give back every incident. */
  private async findOpen(key: string): Promise<z.infer<typeof incident> | undefined> {
    const query = { query: `externalNumber=="${key}"`, page_size: '5' };
    const call = { method: 'GET', path: '/tas/api/incidents', query } as const;
    const found = await this.http.send({ name: 'look for a TOPdesk incident' }, call, incidents);
    return found?.find(({ externalNumber }) => externalNumber === key);
  }

  /** A registered caller, or the name and address of somebody whom TOPdesk does not know (T3). */
  private async callerOf({ name, email }: NewTicket['caller'], more: unknown): Promise<object> {
    const id = isPlainAddress(email) ? await this.personWith(email) : undefined;
    if (id !== undefined) return { callerLookup: { id } };
    const fields = typeof more === 'object' ? more : {};
    return { caller: { ...fields, dynamicName: name, ...(email !== undefined && { email }) } };
  }

  private async personWith(email: string): Promise<string | undefined> {
    const query = { query: `email=="${email}"`, page_size: '5' };
    const call = { method: 'GET', path: '/tas/api/persons', query } as const;
    try {
      const found = await this.http.send({ name: 'look for a TOPdesk person' }, call, persons);
      const same = (found ?? []).filter((one) => one.email?.toLowerCase() === email.toLowerCase());
      return same.length === 1 ? same[0]?.id : undefined;
    } catch (error) {
      // Not every API account may read persons. The ticket then has the name.
      if (error instanceof RemoteError && ['forbidden', 'not-found', 'rejected'].includes(error.kind))
        return undefined;
      throw error;
    }
  }

  private async isThere({ id }: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<boolean> {
    if (sentBefore === undefined) return false;
    const path = `/tas/api/incidents/id/${encodeURIComponent(id)}/actions`;
    const call = { method: 'GET', path, query: { page_size: '100' } } as const;
    const found = await this.http.send({ name: 'read the actions of a TOPdesk incident' }, call, actions);
    return (found ?? []).some(({ memoText }) => memoText?.includes(markOf(entry)));
  }

  private actionOf(entry: TicketEntry): object {
    return { action: htmlEntry(entry), actionInvisibleForCaller: entry.audience === 'operators' };
  }

  private async patch({ id }: Ticket, body: object): Promise<void> {
    const path = `/tas/api/incidents/id/${encodeURIComponent(id)}`;
    const operation = { name: 'change a TOPdesk incident', writes: true };
    await this.http.send(operation, { method: 'PATCH', path, body }, z.unknown());
  }

  private ticketOf({ id, number }: z.infer<typeof incident>): Ticket {
    const unid = id.replaceAll('-', '');
    const base = this.options.url.replace(/\/+$/, '');
    return { id, number, url: `${base}/tas/secure/incident?unid=${encodeURIComponent(unid)}` };
  }
}
