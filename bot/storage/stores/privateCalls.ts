import type { PrivateCall, PrivateCallStore } from '../../unlock/ports/privateCalls.js';
import type { Instant } from '../../unlock/values.js';
import type { Database } from '../postgres/database.js';

/** Who wants to be called privately, in the database. */
export class PostgresPrivateCalls implements PrivateCallStore {
  constructor(private readonly database: Database) {}

  async all(): Promise<readonly PrivateCall[]> {
    const rows = await this.database.query<{ person_id: string; since: Date; unreached_at: Date | null }>(
      'select person_id, since, unreached_at from private_calls order by since, person_id',
    );
    return rows.map(({ person_id: personId, since, unreached_at: unreached }) => ({
      personId,
      since: since.toISOString(),
      ...(unreached && { unreachedAt: unreached.toISOString() }),
    }));
  }

  async choose(personId: string, at: Instant): Promise<boolean> {
    const rows = await this.database.query<{ is_new: boolean }>(
      `insert into private_calls (person_id, since) values (lower($1), $2)
       on conflict (person_id) do update set unreached_at = null
       returning xmax = 0 as is_new`,
      [personId, at],
    );
    return rows[0]?.is_new === true;
  }

  async end(personId: string): Promise<boolean> {
    const rows = await this.database.query(
      'delete from private_calls where person_id = lower($1) returning 1',
      [personId],
    );
    return rows.length > 0;
  }

  async noteReach(personId: string, unreachedAt: Instant | undefined): Promise<boolean> {
    const rows = await this.database.query(
      `update private_calls set unreached_at = $2
       where person_id = lower($1) and (unreached_at is null) = ($2::timestamptz is not null)
       returning 1`,
      [personId, unreachedAt ?? null],
    );
    return rows.length > 0;
  }
}
