import { z } from 'zod';
import type { NewTicket, Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';
import { shortened } from './entryText.js';
import { signatureHeaders } from './signature.js';
import { parsed, post } from './ticketHttp.js';

export interface WebhookOptions {
  /** Where the events go: https, or http on this machine. */
  readonly url: string;
  /** The newest first. */
  readonly secrets: readonly string[];
  /** Names this bot in each event. */
  readonly tenantId: string;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
}

const LONGEST_TITLE = 200;

/** The receiver may say what it calls the ticket. Anything else in its answer is ignored. */
const named = z
  .object({
    number: z.string().min(1).max(60),
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .optional()
      .catch(undefined),
  })
  .optional()
  .catch(undefined);

/**
 * Events for anything that takes a webhook: CloudEvents 1.0, signed by the Standard Webhooks scheme (ticket-apis.md W1
 * to W4). An event that is sent again has the same id, by which the receiver drops it. Nobody knows who reads them in
 * the end, so they have no part for operators.
 */
export class WebhookTickets implements Tickets {
  readonly system = 'webhook';
  readonly hasInside = false;

  constructor(private readonly options: WebhookOptions) {}

  async open(key: string, { title, caller, entry }: NewTicket): Promise<Ticket> {
    const text = await this.send('opened', key, entry, { title: shortened(title, LONGEST_TITLE), caller });
    const answer = parsed({ name: 'open a ticket' }, text, named.or(z.unknown().transform(() => undefined)));
    return {
      id: key,
      ...(answer && { number: answer.number, ...(answer.url !== undefined && { url: answer.url }) }),
    };
  }

  async note(ticket: Ticket, entry: TicketEntry): Promise<void> {
    await this.send('noted', ticket.id, entry);
  }

  async close(ticket: Ticket, entry: TicketEntry): Promise<void> {
    await this.send('closed', ticket.id, entry);
  }

  private send(
    what: 'opened' | 'noted' | 'closed',
    subject: string,
    { id, at, lines }: TicketEntry,
    more: object = {},
  ): Promise<string> {
    const body = JSON.stringify({
      specversion: '1.0',
      id,
      source: `urn:latchkey:${this.options.tenantId}`,
      type: `latchkey.request.${what}`,
      subject,
      time: at,
      datacontenttype: 'application/json',
      data: { ...more, lines },
    });
    const headers = signatureHeaders({ id, at: this.options.now(), body }, this.options.secrets);
    return post(
      { name: 'send an event to the webhook', writes: true },
      this.options.url,
      this.options.fetch,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/cloudevents+json; charset=utf-8', ...headers },
        body,
      },
    );
  }
}
