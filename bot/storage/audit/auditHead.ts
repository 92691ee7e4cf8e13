import type { AuditHead, AuditHeads } from '../../unlock/ports/auditHeads.js';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

const SETTING = 'audit-head-sent';

/** Where the trail ends, and when that was told outside. */
export class PostgresAuditHeads implements AuditHeads {
  constructor(private readonly database: Database) {}

  async newest(): Promise<AuditHead | undefined> {
    const [row] = await this.database.query<{ place: string; hash: string }>(
      'select place::text, hash from audit_head where place > 0',
    );
    return row && { place: Number(row.place), hash: row.hash };
  }

  async sentOn(): Promise<string | undefined> {
    const [row] = await this.database.query<{ day: string | null }>(
      `select value->>'day' as day from settings where key = $1`,
      [SETTING],
    );
    return row?.day ?? undefined;
  }

  async sent(day: string): Promise<void> {
    await this.database.query(
      `insert into settings (key, value) values ($1, $2::jsonb)
       on conflict (key) do update set value = excluded.value`,
      [SETTING, toJson({ day })],
    );
  }
}
