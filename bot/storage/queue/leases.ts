import { randomUUID } from 'node:crypto';
import type { Database } from '../postgres/database.js';

/** The lease ended and another worker took it. The current work must stop. */
export class LeaseLost extends Error {
  constructor(key: string) {
    super(`The lease on ${key} ran out and was taken by somebody else`);
    this.name = 'LeaseLost';
  }
}

/**
 * Runs `work` while no other worker, in any process, runs under the same key. Returns `busy` when one does, and the
 * caller comes back later. The lease ends with the work, or `ttlMs` after its process died. Longer work calls `renew`,
 * which throws `LeaseLost` when it was too late.
 */
export async function withLease<T>(
  database: Database,
  key: string,
  holder: string,
  ttlMs: number,
  now: () => Date,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T | 'busy'> {
  // A new token for each call, so that two calls of the same holder also exclude each other.
  const token = `${holder}:${randomUUID()}`;
  if (!(await acquire(database, key, token, ttlMs, now()))) return 'busy';
  try {
    return await work(async () => {
      if (!(await renew(database, key, token, ttlMs, now()))) throw new LeaseLost(key);
    });
  } finally {
    // A failed release must not lose the result. The lease ends by itself.
    await release(database, key, token).catch(() => undefined);
  }
}

async function acquire(
  database: Database,
  key: string,
  token: string,
  ttlMs: number,
  now: Date,
): Promise<boolean> {
  const rows = await database.query(
    `insert into leases (key, holder, until) values ($1, $2, $3)
     on conflict (key) do update set holder = excluded.holder, until = excluded.until
       where leases.until <= $4
     returning key`,
    [key, token, end(now, ttlMs), now.toISOString()],
  );
  return rows.length === 1;
}

async function renew(
  database: Database,
  key: string,
  token: string,
  ttlMs: number,
  now: Date,
): Promise<boolean> {
  const rows = await database.query(
    'update leases set until = $3 where key = $1 and holder = $2 returning key',
    [key, token, end(now, ttlMs)],
  );
  return rows.length === 1;
}

async function release(database: Database, key: string, token: string): Promise<void> {
  await database.query('delete from leases where key = $1 and holder = $2', [key, token]);
}

function end(now: Date, ttlMs: number): string {
  return new Date(now.getTime() + ttlMs).toISOString();
}
