import type { StoredTicket, TicketKey, TicketStore } from '../../unlock/ports/ticketStore.js';
import type { Ticket, TicketSystem } from '../../unlock/ports/tickets.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import { ticketRoot } from '../../unlock/tickets/ticketRoot.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';
import type { Stored } from './storedRequest.js';

interface TicketRow {
  readonly ticket_id: string | null;
  readonly number: string | null;
  readonly url: string | null;
  readonly failing_since: Date | null;
  readonly failures: number;
}

interface EntryRow {
  readonly entry: string;
  readonly state: 'trying' | 'sent' | 'refused';
  readonly at: Date;
}

/** Which tickets there are, in the database. */
export class PostgresTicketStore implements TicketStore {
  constructor(private readonly sql: Sql) {}

  async family(requestId: string): Promise<readonly UnlockRequest[]> {
    const [own] = await this.sql.query<Stored>('select body from requests where id = $1', [requestId]);
    if (!own) return [];
    const rows = await this.sql.query<Stored>(
      `select body from requests
       where id = $1 or body->'origin'->>'id' = $1 and body->>'kind' in ('give-back', 'restore')
       order by id = $1 desc, created_at, id`,
      [ticketRoot(own.body)],
    );
    return rows.map((row) => row.body);
  }

  async find({ requestId, system }: TicketKey): Promise<StoredTicket> {
    const values = [requestId, system];
    const [row] = await this.sql.query<TicketRow>(
      `select ticket_id, number, url, failing_since, failures from tickets where request_id = $1 and system = $2`,
      values,
    );
    const entries = await this.sql.query<EntryRow>(
      'select entry, state, at from ticket_entries where request_id = $1 and system = $2',
      values,
    );
    return {
      ...(row && row.ticket_id !== null && { ticket: ticketOf(row.ticket_id, row) }),
      ...(row?.failing_since && { failingSince: row.failing_since.toISOString() }),
      failures: row?.failures ?? 0,
      entries: new Map(entries.map(({ entry, state, at }) => [entry, { state, at: at.toISOString() }])),
    };
  }

  async trying({ requestId, system }: TicketKey, entry: string, at: Instant): Promise<void> {
    await this.sql.query(
      `insert into tickets (request_id, system) values ($1, $2) on conflict (request_id, system) do nothing`,
      [requestId, system],
    );
    await this.write({ requestId, system }, entry, 'trying', at);
  }

  async opened({ requestId, system }: TicketKey, ticket: Ticket, at: Instant): Promise<void> {
    const { id, number, url } = ticket;
    await this.sql.query(
      `update tickets set ticket_id = $3, number = $4, url = $5, opened_at = $6::timestamptz
       where request_id = $1 and system = $2`,
      [requestId, system, id, number ?? null, url ?? null, at],
    );
  }

  async settled(key: TicketKey, entry: string, state: 'sent' | 'refused', at: Instant): Promise<void> {
    await this.write(key, entry, state, at);
  }

  async failing({ requestId, system }: TicketKey, since: Instant | undefined): Promise<void> {
    await this.sql.query(
      `update tickets set failing_since = $3::timestamptz,
         failures = case when $3::timestamptz is null then 0 else failures + 1 end
       where request_id = $1 and system = $2`,
      [requestId, system, since ?? null],
    );
  }

  async behind(system: TicketSystem): Promise<readonly string[]> {
    const rows = await this.sql.query<{ id: string }>(
      `select request_id as id from tickets where system = $1 and failing_since is not null
       union
       select r.id from requests r where r.status in ('pending', 'approved', 'executing', 'taken')
         and not exists (select 1 from tickets t where t.request_id = r.id and t.system = $1)
       order by 1`,
      [system],
    );
    return rows.map((row) => row.id);
  }

  private async write(
    { requestId, system }: TicketKey,
    entry: string,
    state: EntryRow['state'],
    at: Instant,
  ): Promise<void> {
    await this.sql.query(
      `insert into ticket_entries (request_id, system, entry, state, at) values ($1, $2, $3, $4, $5::timestamptz)
       on conflict (request_id, system, entry) do update set state = excluded.state, at = excluded.at`,
      [requestId, system, entry, state, at],
    );
  }
}

function ticketOf(id: string, { number, url }: Pick<TicketRow, 'number' | 'url'>): Ticket {
  return { id, ...(number !== null && { number }), ...(url !== null && { url }) };
}

/** Forgets the tickets of these requests. The tickets themselves stay where they are. */
export async function forgetTickets(sql: Sql, requestIds: readonly string[]): Promise<void> {
  await sql.query('delete from ticket_entries where request_id = any($1::text[])', [requestIds]);
  await sql.query('delete from tickets where request_id = any($1::text[])', [requestIds]);
}
