import type { ClickOutcome } from '../../unlock/clicks/outcome.js';
import type { Sql } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';

/** Stores the outcome of a click that has none. Returns `false` when it had one. */
export async function settleClick(sql: Sql, id: string, outcome: ClickOutcome): Promise<boolean> {
  const rows = await sql.query(
    'update clicks set outcome = $2::jsonb, wish = null where id = $1 and outcome is null returning id',
    [id, toJson(outcome)],
  );
  return rows.length === 1;
}
