import type { SignInLink } from '../../unlock/proof/signInLink.js';
import type { Instant } from '../../unlock/values.js';
import type { Sql } from '../postgres/database.js';

interface LinkRow {
  readonly request_id: string;
  readonly made_at: Date;
  readonly expires_at: Date;
}

/** A link works once, until it is over. */
const USABLE = 'token_hash = $1 and used_at is null and expires_at > $2::timestamptz';

/** Keeps a link. It replaces an earlier one of the same request. */
export async function makeLink(sql: Sql, link: SignInLink): Promise<void> {
  await sql.query(
    `insert into sign_in_links (request_id, token_hash, made_at, expires_at) values ($1, $2, $3, $4)
     on conflict (request_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at,
       expires_at = excluded.expires_at, used_at = null`,
    [link.requestId, link.tokenHash, link.madeAt, link.expiresAt],
  );
}

/** Returns a link that works at that moment. */
export async function findLink(sql: Sql, tokenHash: string, at: Instant): Promise<SignInLink | undefined> {
  const [row] = await sql.query<LinkRow>(
    `select request_id, made_at, expires_at from sign_in_links
     where ${USABLE}`,
    [tokenHash, at],
  );
  return (
    row && {
      requestId: row.request_id,
      tokenHash,
      madeAt: row.made_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    }
  );
}

/** Uses a link up. Of two callers in the same instant one gets `true`. */
export async function useLink(sql: Sql, tokenHash: string, at: Instant): Promise<boolean> {
  const rows = await sql.query(
    `update sign_in_links set used_at = $2
     where ${USABLE} returning request_id`,
    [tokenHash, at],
  );
  return rows.length === 1;
}
