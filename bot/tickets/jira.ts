import { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import type { NewTicket, SentBefore, Ticket, TicketEntry, Tickets } from '../unlock/ports/tickets.js';
import { isPlainAddress, markOf, shortened } from './entryText.js';
import { wikiEntry } from './jiraMarkup.js';
import { TicketHttp, type TicketHttpOptions } from './ticketHttp.js';

export interface JiraOptions extends TicketHttpOptions {
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  /** More fields of a new request, by their ids. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Name of the transition that closes a request. Absent: the first one to a status of the category done. */
  readonly doneTransition?: string | undefined;
  readonly now: () => Date;
}

const LONGEST_TITLE = 200;
/** A new request is in the search after some seconds, sometimes minutes (J4). Before that nothing is looked for. */
const SEARCH_LAG_SECONDS = 180;

const KEY = z.string().regex(/^[A-Z][A-Z0-9_]+-\d+$/i);
const created = z.object({ issueKey: KEY });
const found = z.object({
  issues: z.array(z.object({ key: KEY, fields: z.object({ summary: z.string().nullish() }) })).default([]),
});
const users = z.array(
  z.object({
    accountId: z.string().min(1),
    emailAddress: z.string().nullish(),
    active: z.boolean().optional(),
  }),
);
const comments = z.object({
  values: z.array(z.object({ body: z.string().nullish() })),
  isLastPage: z.boolean().optional(),
});
const status = z.object({
  fields: z.object({ status: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
});
const transitions = z.object({
  transitions: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      to: z.object({ statusCategory: z.object({ key: z.string() }) }),
    }),
  ),
});

/** Requests of Jira Service Management Cloud (ticket-apis.md J1 to J6). Entries for operators are internal comments. */
export class JiraTickets implements Tickets {
  readonly system = 'jira';
  readonly hasInside = true;
  private readonly http: TicketHttp;

  constructor(private readonly options: JiraOptions) {
    this.http = new TicketHttp(options);
  }

  async open(key: string, { title, caller, entry }: NewTicket, sentBefore: SentBefore): Promise<Ticket> {
    const there = sentBefore === undefined ? undefined : await this.findOpen(key, sentBefore);
    if (there) return this.ticketOf(there);
    const accountId = isPlainAddress(caller.email) ? await this.accountWith(caller.email) : undefined;
    const { serviceDeskId, requestTypeId, fields } = this.options;
    const body = {
      serviceDeskId,
      requestTypeId,
      requestFieldValues: {
        ...fields,
        summary: `${shortened(title, LONGEST_TITLE)} ${tokenOf(key)}`,
        description: wikiEntry(entry),
      },
      ...(accountId !== undefined && { raiseOnBehalfOf: accountId }),
    };
    const operation = { name: 'open a Jira request', writes: true };
    const call = { method: 'POST', path: '/rest/servicedeskapi/request', body } as const;
    return this.ticketOf((await this.http.send(operation, call, created)).issueKey);
  }

  async note({ id }: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    if (sentBefore !== undefined && (await this.isThere(id, entry))) return;
    const body = { body: wikiEntry(entry), public: entry.audience === 'caller' };
    const path = `/rest/servicedeskapi/request/${encodeURIComponent(id)}/comment`;
    await this.http.send(
      { name: 'comment on a Jira request', writes: true },
      { method: 'POST', path, body },
      z.unknown(),
    );
  }

  async close(ticket: Ticket, entry: TicketEntry, sentBefore: SentBefore): Promise<void> {
    if (entry.lines.length > 0) await this.note(ticket, entry, sentBefore);
    if (await this.isDone(ticket.id)) return;
    const path = `${issue(ticket.id)}/transitions`;
    const body = { transition: { id: await this.doneTransition(path) } };
    await this.http.send(
      { name: 'close a Jira request', writes: true },
      { method: 'POST', path, body },
      z.unknown(),
    );
  }

  /** The search finds by words, so the whole token is compared. */
  private async findOpen(key: string, sentBefore: string): Promise<string | undefined> {
    const operation = { name: 'look for a Jira request' };
    const passed = (this.options.now().getTime() - Date.parse(sentBefore)) / 1000;
    if (passed < SEARCH_LAG_SECONDS) {
      const retryAfterSeconds = Math.ceil(SEARCH_LAG_SECONDS - passed);
      throw new RemoteError(operation.name, { kind: 'throttled', code: 'SearchIsLate', retryAfterSeconds });
    }
    const body = { jql: `summary ~ "\\"${key}\\""`, fields: ['summary'], maxResults: 20 };
    const answer = await this.http.send(
      operation,
      { method: 'POST', path: '/rest/api/3/search/jql', body },
      found,
    );
    return answer.issues.find(({ fields }) => fields.summary?.includes(tokenOf(key)))?.key;
  }

  /** Jira shows the address of an account only where its owner allows it (J3). One account alone is theirs, too. */
  private async accountWith(email: string): Promise<string | undefined> {
    const call = { method: 'GET', path: '/rest/api/3/user/search', query: { query: email } } as const;
    const all = await this.http.send({ name: 'look for a Jira account' }, call, users);
    const active = all.filter((user) => user.active !== false);
    const same = active.filter((user) => user.emailAddress?.toLowerCase() === email.toLowerCase());
    const hidden = active.filter((user) => !user.emailAddress);
    if (same.length === 1) return same[0]?.accountId;
    return same.length === 0 && active.length === 1 ? hidden[0]?.accountId : undefined;
  }

  private async isThere(id: string, entry: TicketEntry): Promise<boolean> {
    const path = `/rest/servicedeskapi/request/${encodeURIComponent(id)}/comment`;
    for (let start = 0; ; start += 100) {
      const query = { start: String(start), limit: '100', public: 'true', internal: 'true' };
      const call = { method: 'GET', path, query } as const;
      const page = await this.http.send({ name: 'read the comments of a Jira request' }, call, comments);
      if (page.values.some(({ body }) => body?.includes(markOf(entry)))) return true;
      if (page.isLastPage !== false || page.values.length === 0) return false;
    }
  }

  private async isDone(id: string): Promise<boolean> {
    const call = { method: 'GET', path: issue(id), query: { fields: 'status' } } as const;
    const { fields } = await this.http.send({ name: 'read a Jira request' }, call, status);
    return fields.status.statusCategory.key === 'done';
  }

  private async doneTransition(path: string): Promise<string> {
    const operation = { name: 'close a Jira request' };
    const { transitions: all } = await this.http.send(operation, { method: 'GET', path }, transitions);
    const { doneTransition: name } = this.options;
    const way = all.find((one) => (name ? one.name === name : one.to.statusCategory.key === 'done'));
    if (!way) throw new RemoteError(operation.name, { kind: 'rejected', code: 'NoTransition' });
    return way.id;
  }

  private ticketOf(key: string): Ticket {
    const base = this.options.url.replace(/\/+$/, '');
    return { id: key, number: key, url: `${base}/browse/${encodeURIComponent(key)}` };
  }
}

function issue(id: string): string {
  return `/rest/api/3/issue/${encodeURIComponent(id)}`;
}

/** Stands in the summary of a request. A new request cannot have anything else that the search finds (J4). */
function tokenOf(key: string): string {
  return `[${key}]`;
}
