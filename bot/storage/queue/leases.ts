import { randomUUID } from 'node:crypto';
import type { Database } from '../postgres/database.js';

/** The lease ran out and somebody else took it: whatever was being done must stop. */
export class LeaseLost extends Error {
  constructor(key: string) {
    super(`The lease on ${key} ran out and was taken by somebody else`);
    this.name = 'LeaseLost';
  }
}

/**
 * Does `work` while nobody else, in any process, does work under the same key. `busy` when somebody does: come back
 * later. A lease ends with the work, or after `ttlMs` when its process died; longer work calls `renew`, which throws
 * `LeaseLost` when it came too late.
 */
export async function withLease<T>(
  database: Database,
  key: string,
  holder: string,
  ttlMs: number,
  now: () => Date,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T | 'busy'> {
  // Two pieces of work of the same holder exclude each other too.
  const token = `${holder}:${randomUUID()}`;
  if (!(await acquire(database, key, token, ttlMs, now()))) return 'busy';
  try {
    return await work(async () => {
      if (!(await renew(database, key, token, ttlMs, now()))) throw new LeaseLost(key);
    });
  } finally {
    // Not worth losing the result for: it ends by itself.
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
