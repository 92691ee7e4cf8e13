import { z } from 'zod';
import type { NewTicket, SentBefore, Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';
import { isPlainAddress, markOf, plainEntry, shortened } from './entryText.js';
import { TicketHttp, type TicketHttpOptions } from './ticketHttp.js';

export interface ServiceNowOptions extends TicketHttpOptions {
  /** More fields of a new incident, e.g. its assignment group. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The resolution code of a resolved incident. Each organisation has its own list (S4). */
  readonly closeCode: string;
}

const TABLE = '/api/now/table/incident';
const LONGEST_TITLE = 160;
/** Resolved, in the states of an incident (S4). Closed comes later, by ServiceNow's own rule. */
const RESOLVED = '6';

const SYS_ID = z.string().regex(/^[0-9a-f]{32}$/i);
const incident = z.object({ sys_id: SYS_ID, number: z.string().min(1) });
const one = z.object({ result: incident });
const several = z.object({ result: z.array(incident.extend({ correlation_id: z.string().nullish() })) });
const people = z.object({ result: z.array(z.object({ sys_id: SYS_ID, email: z.string().nullish() })) });
const journal = z.object({
  result: z.object({ work_notes: z.string().nullish(), comments: z.string().nullish() }),
});

/** ServiceNow incidents (ticket-apis.md S1 to S5). Entries for operators are work notes, the others are comments. */
export class ServiceNowTickets implements Tickets {
  readonly system = 'servicenow';
  readonly hasInside = true;
  private readonly http: TicketHttp;

  constructor(private readonly options: ServiceNowOptions) {
    this.http = new TicketHttp(options);
  }

  async open(key: string, { title, caller, entry }: NewTicket, sentBefore: SentBefore): Promise<Ticket> {
    const there = sentBefore === undefined ? undefined : await this.findOpen(key);
    if (there) return this.ticketOf(there);
    const callerId = isPlainAddress(caller.email) ? await this.userWith(caller.email) : undefined;
    const body = {
      ...this.options.fields,
      ...(callerId !== undefined && { caller_id: callerId }),
      short_description: shortened(title, LONGEST_TITLE),
      description: harmless(plainEntry(entry)),
      correlation_id: key,
      correlation_display: 'Latchkey',
    };
    const operation = { name: 'open a ServiceNow incident', writes: true };
    const call = { method: 'POST', path: TABLE, query: { sysparm_fields: 'sys_id,number' }, body } as const;
    return this.ticketOf((await this.http.send(operation, call, one)).result);
  }

  async note(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    if (await this.isThere(ticket, entry, sentBefore)) return;
    await this.patch(ticket, this.noteOf(entry));
  }

  async close(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    const isThere = entry.lines.length === 0 || (await this.isThere(ticket, entry, sentBefore));
    const notes = entry.lines.length === 0 ? markOf(entry) : harmless(plainEntry(entry));
    await this.patch(ticket, {
      ...(isThere ? {} : this.noteOf(entry)),
      state: RESOLVED,
      close_code: this.options.closeCode,
      close_notes: notes,
    });
  }

  /** An invalid part of a query is dropped, and every row comes back (S3). So the answer is checked. */
  private async findOpen(key: string): Promise<z.infer<typeof incident> | undefined> {
    const query = {
      sysparm_query: `correlation_id=${key}`,
      sysparm_fields: 'sys_id,number,correlation_id',
      sysparm_limit: '5',
    };
    const call = { method: 'GET', path: TABLE, query } as const;
    const { result } = await this.http.send({ name: 'look for a ServiceNow incident' }, call, several);
    return result.find(({ correlation_id: id }) => id === key);
  }

  private async userWith(email: string): Promise<string | undefined> {
    const query = {
      sysparm_query: `email=${email}^active=true`,
      sysparm_fields: 'sys_id,email',
      sysparm_limit: '5',
    };
    const call = { method: 'GET', path: '/api/now/table/sys_user', query } as const;
    const { result } = await this.http.send({ name: 'look for a ServiceNow user' }, call, people);
    const same = result.filter((user) => user.email?.toLowerCase() === email.toLowerCase());
    return same.length === 1 ? same[0]?.sys_id : undefined;
  }

  /** As a display value a journal field has all its entries as one text (S5). */
  private async isThere({ id }: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<boolean> {
    if (sentBefore === undefined) return false;
    const query = { sysparm_display_value: 'true', sysparm_fields: 'work_notes,comments' };
    const call = { method: 'GET', path: `${TABLE}/${encodeURIComponent(id)}`, query } as const;
    const { result } = await this.http.send(
      { name: 'read the notes of a ServiceNow incident' },
      call,
      journal,
    );
    return `${result.work_notes ?? ''}\n${result.comments ?? ''}`.includes(markOf(entry));
  }

  private noteOf(entry: TicketEntry): object {
    const text = harmless(plainEntry(entry));
    return entry.audience === 'operators' ? { work_notes: text } : { comments: text };
  }

  private async patch({ id }: Ticket, body: object): Promise<void> {
    const call = { method: 'PATCH', path: `${TABLE}/${encodeURIComponent(id)}`, body } as const;
    await this.http.send({ name: 'change a ServiceNow incident', writes: true }, call, z.unknown());
  }

  private ticketOf({ sys_id: id, number }: z.infer<typeof incident>): Ticket {
    const base = this.options.url.replace(/\/+$/, '');
    const uri = encodeURIComponent(`incident.do?sys_id=${id}`);
    return { id, number, url: `${base}/nav_to.do?uri=${uri}` };
  }
}

/** Journal fields draw HTML between [code] and [/code] (S5). */
function harmless(text: string): string {
  return text.replace(/\[(?=\s*\/?\s*code)/giu, '［');
}
