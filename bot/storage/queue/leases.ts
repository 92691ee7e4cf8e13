import { randomUUID } from 'node:crypto';
import type { Database } from '../postgres/database.js';

/** The lease ended and another worker took it. The current work must stop. */
export class LeaseLost extends Error {
  constructor(key: string) {
    super(`The lease on ${key} ran out and was taken by somebody else`);
    this.name = 'LeaseLost';
  }
}

/** Runs the work while nobody else runs under the same key, see `withLease`. */
export type WithLease = <T>(
  key: string,
  ttlMs: number,
  work: (renew: () => Promise<void>) => Promise<T>,
) => Promise<T | 'busy'>;

/** The part of its time for which a lease needs no renewal. What is left is longer than most calls; `jobs/keepLease.ts` is for the others. */
const FRESH = 1 / 6;

/**
 * Runs `work` while no other worker, in any process, runs under the same key. Returns `busy` when one does, and the
 * caller comes back later. The lease ends with the work, or `ttlMs` after its process died, by the database's clock:
 * the clocks of two machines may differ, and one that is ahead would take what another still works on. Longer work calls
 * `renew` before each step, which throws `LeaseLost` when it was too late. While the lease is fresh, `renew` asks
 * nothing: nobody can have taken it.
 * @param elapsed milliseconds from any fixed moment
 */
export async function withLease<T>(
  database: Database,
  { key, holder, ttlMs }: { readonly key: string; readonly holder: string; readonly ttlMs: number },
  work: (renew: () => Promise<void>) => Promise<T>,
  elapsed: () => number = () => performance.now(),
): Promise<T | 'busy'> {
  // A new token for each call, so that two calls of the same holder also exclude each other.
  const token = `${holder}:${randomUUID()}`;
  // The moment before the statement: the lease lasts at least as long as that says.
  let renewedAt = elapsed();
  if (!(await acquire(database, key, token, ttlMs))) return 'busy';
  try {
    return await work(async () => {
      const at = elapsed();
      if (at - renewedAt < ttlMs * FRESH) return;
      if (!(await renew(database, key, token, ttlMs))) throw new LeaseLost(key);
      renewedAt = at;
    });
  } finally {
    // A failed release must not lose the result. The lease ends by itself.
    await release(database, key, token).catch(() => undefined);
  }
}

/**
 * The commits do not wait for the disk. When the server crashes a lease may be lost, and somebody else takes it: then two
 * work on the same, and as ever the version of the request lets one of them store its step.
 */
const QUICKLY = `with quickly as (select set_config('synchronous_commit', 'off', true))`;

/** The clock, and not `now()`: that is when the statement began, and it may have waited for another worker. */
const END = `clock_timestamp() + $3 * interval '1 millisecond'`;

async function acquire(database: Database, key: string, token: string, ttlMs: number): Promise<boolean> {
  const rows = await database.query(
    `${QUICKLY} insert into leases (key, holder, until) select $1, $2, ${END} from quickly
     on conflict (key) do update set holder = excluded.holder, until = ${END}
       where leases.until <= clock_timestamp()
     returning key`,
    [key, token, ttlMs],
  );
  return rows.length === 1;
}

async function renew(database: Database, key: string, token: string, ttlMs: number): Promise<boolean> {
  const rows = await database.query(
    `${QUICKLY} update leases set until = ${END} from quickly where key = $1 and holder = $2 returning key`,
    [key, token, ttlMs],
  );
  return rows.length === 1;
}

async function release(database: Database, key: string, token: string): Promise<void> {
  await database.query(`${QUICKLY} delete from leases using quickly where key = $1 and holder = $2`, [
    key,
    token,
  ]);
}
