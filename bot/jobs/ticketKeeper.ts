import { createHash } from 'node:crypto';
import type { Log } from '../log.js';
import type { CardRenderer } from '../teams/outgoing/cardRenderer.js';
import type { CardLinks } from '../teams/outgoing/cardLinks.js';
import { RemoteError } from '../unlock/errors.js';
import type { AskableJobs, Leases } from '../unlock/ports/jobs.js';
import type { StoredTicket, TicketKey, TicketStore } from '../unlock/ports/ticketStore.js';
import type { Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';
import { isOpen, type UnlockRequest } from '../unlock/request/request.js';
import { INSIDE_OPENED, type Happening, type TicketStory } from '../unlock/tickets/story.js';
import { ticketRoot } from '../unlock/tickets/ticketRoot.js';
import { isPassing, TicketDelivery } from './ticketDelivery.js';
import type { TicketTrouble } from './ticketTrouble.js';

export interface TicketKeeperOptions {
  readonly tickets: Tickets | 'off';
  readonly store: TicketStore;
  readonly renderer: Pick<CardRenderer, 'ticketStory'>;
  readonly links: Pick<CardLinks, 'to'>;
  readonly trouble: Pick<TicketTrouble, 'tell' | 'over'>;
  readonly leases: Leases;
  readonly jobs: AskableJobs;
  readonly now: () => Date;
  readonly log: Log;
}

/** How soon the job runs again when another worker was at it. */
const BUSY_PAUSE_MS = 1_000;
/** A new ticket waits this long for the card, whose address it has. */
const CARD_WITHIN_MS = 60_000;
const CARD_PAUSE_MS = 2_000;
/** Pauses before the next try, in seconds. The last one repeats (ticket-apis.md W4). */
const PAUSES = [5, 60, 300, 1_800, 7_200, 18_000] as const;
const LONGEST_PAUSE = 86_400;
/** After this time without an answer the helpdesk is told. */
const SILENT_MS = 72 * 60 * 60_000;

/**
 * The `ticket` job: brings the helpdesk's ticket about a request up to date. It works out everything that the ticket
 * should have, and sends what it has not, in that order. It may run twice and may die at any point. A ticket system
 * that is down delays nothing but this job.
 */
export class TicketKeeper {
  constructor(private readonly options: TicketKeeperOptions) {}

  async run(requestId: string): Promise<void> {
    const { tickets, store, leases, jobs } = this.options;
    if (tickets === 'off') return;
    const own = (await store.family(requestId)).find(({ id }) => id === requestId);
    if (!own) return;
    const key = { requestId: ticketRoot(own), system: tickets.system };
    const result = await leases.hold(`ticket:${key.requestId}`, (renew) =>
      this.keep(key, requestId, tickets, renew),
    );
    if (result === 'busy') await jobs.send('ticket', requestId, this.in(BUSY_PAUSE_MS));
  }

  /** Tries again what could not be written, and opens tickets for what is open. For the start of the process. */
  async catchUp(): Promise<void> {
    const { tickets, store, jobs } = this.options;
    if (tickets === 'off') return;
    for (const id of await store.behind(tickets.system)) await jobs.send('ticket', id);
  }

  private async keep(
    key: TicketKey,
    requestId: string,
    tickets: Tickets,
    renew: () => Promise<void>,
  ): Promise<void> {
    const { store, renderer, trouble, now } = this.options;
    const [stored, [root, ...later]] = await Promise.all([store.find(key), store.family(requestId)]);
    if (!root || (!stored.ticket && this.isLongOver([root, ...later]))) return;
    const story = renderer.ticketStory(root, later);
    const delivery = new TicketDelivery({ tickets, store, key, stored, now });
    try {
      const ticket = stored.ticket ?? (await this.open(story, root, key, delivery, later));
      if (!ticket) return;
      const { written, refused } = await this.writeAll(ticket, story.happenings, {
        key,
        tickets,
        delivery,
        renew,
      });
      if (stored.failures > 0) await store.failing(key, undefined);
      // A job that found nothing to do has shown nothing.
      if (refused === 0 && (written > 0 || !stored.ticket)) await trouble.over();
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      await this.failed(key, stored, tickets, error);
    }
  }

  /** `undefined`: the card is not posted yet, and the ticket waits for its address. */
  private async open(
    { title, caller, opening }: TicketStory,
    root: UnlockRequest,
    key: TicketKey,
    delivery: TicketDelivery,
    later: readonly UnlockRequest[],
  ): Promise<Ticket | undefined> {
    const { jobs, now } = this.options;
    const isNew = now().getTime() - Date.parse(root.createdAt) < CARD_WITHIN_MS;
    if (isNew && (await this.options.links.to(root.id)) === undefined) {
      await jobs.send('ticket', root.id, this.in(CARD_PAUSE_MS));
      return undefined;
    }
    const ticket = await delivery.open({ title, caller, entry: await this.entryOf(opening, key) });
    // The cards show its number.
    if (ticket.number !== undefined) for (const { id } of [root, ...later]) await jobs.send('announce', id);
    return ticket;
  }

  /** Returns how many entries were written now, and how many were refused now. */
  private async writeAll(
    ticket: Ticket,
    happenings: readonly Happening[],
    by: {
      readonly key: TicketKey;
      readonly tickets: Tickets;
      readonly delivery: TicketDelivery;
      readonly renew: () => Promise<void>;
    },
  ): Promise<{ written: number; refused: number }> {
    const done = { written: 0, refused: 0 };
    for (const happening of happenings) {
      if (happening.audience === 'operators' && !by.tickets.hasInside) continue;
      await by.renew();
      const entry = await this.entryOf(happening, by.key);
      const delivered = await by.delivery.write(ticket, entry, happening.does);
      if (delivered === 'sent') done.written += 1;
      if (delivered !== 'refused') continue;
      done.refused += 1;
      await this.refused(by.key, by.delivery.refusal);
    }
    return done;
  }

  private async entryOf(happening: Happening, { requestId: root }: TicketKey): Promise<TicketEntry> {
    const { key, at, requestId, audience, lines } = happening;
    const id = createHash('sha256').update(`${root}\n${requestId}\n${key}`).digest('hex').slice(0, 16);
    const link = key === INSIDE_OPENED ? await this.options.links.to(requestId) : undefined;
    return { id, at, requestId, audience, lines, ...(link !== undefined && { link }) };
  }

  /** Nobody opens a ticket for what was over long before there were tickets. */
  private isLongOver(family: readonly UnlockRequest[]): boolean {
    const before = new Date(this.options.now().getTime() - SILENT_MS).toISOString();
    return family.every((one) => {
      if (isOpen(one)) return false;
      return (one.status === 'denied' ? one.denial.at : one.finishedAt) < before;
    });
  }

  private async failed(
    key: TicketKey,
    { failures, failingSince }: StoredTicket,
    { system }: Tickets,
    error: RemoteError,
  ): Promise<void> {
    const { store, jobs, log, trouble, now } = this.options;
    const { requestId } = key;
    const since = failingSince ?? now().toISOString();
    await store.failing(key, since);
    if (!isPassing(error)) return this.refused(key, error);
    if (now().getTime() - Date.parse(since) > SILENT_MS) {
      log.error({ requestId, system, err: error }, 'The ticket system has not answered for three days');
      return trouble.tell({ kind: 'silent', system, requestId, why: whyOf(error) });
    }
    const pause = Math.max(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0, error.retryAfterSeconds ?? 0);
    const seconds = Math.min(pause, LONGEST_PAUSE);
    log.warn({ requestId, system, err: error, seconds }, 'A ticket could not be written: it is tried again');
    if (!(await jobs.isWaiting('ticket', requestId)))
      await jobs.send('ticket', requestId, this.in(seconds * 1_000));
  }

  private async refused({ requestId, system }: TicketKey, error: RemoteError | undefined): Promise<void> {
    const { log, trouble } = this.options;
    log.error({ requestId, system, err: error }, 'The ticket system refused what the bot wrote');
    await trouble.tell({ kind: 'refused', system, requestId, why: error ? whyOf(error) : '' });
  }

  private in(ms: number): Date {
    return new Date(this.options.now().getTime() + ms);
  }
}

/** For the operator: "401", or "Redirect". Never a body. */
function whyOf({ status, code, kind }: RemoteError): string {
  return [status, code].filter((part) => part !== undefined).join(' ') || kind;
}
