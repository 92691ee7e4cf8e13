import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Sql } from './database.js';
import { type Places, WaitingLine } from './waitingLine.js';

/** What each driver has to do. The rest is the same for both. */
export interface Driver extends Sql {
  readonly embedded: boolean;
  /** How many transactions and single statements it takes at once. */
  readonly places: Places;
  /** Runs one transaction, once. */
  attempt<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** SQLSTATEs of a transaction that was rolled back because of other transactions. It may run again. */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01']);
const TRIES = 5;

/** Adds the common rules to a driver: who is served first, a transaction is tried again, and never waits for itself. */
export function databaseOn(driver: Driver): Database {
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const line = new WaitingLine(driver.places);
  const outside = (): void => {
    if (inside.getStore()?.open) {
      throw new Error(
        'Inside a transaction, query through the `sql` it was given: this would wait for itself',
      );
    }
  };
  const transaction = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    outside();
    const scope = { open: true };
    const scoped = (sql: Sql): Promise<T> => inside.run(scope, () => work(sql));
    try {
      return await retrying(() => line.inTurn(() => driver.attempt(scoped)));
    } finally {
      scope.open = false;
    }
  };
  let closing: Promise<void> | undefined;
  return {
    embedded: driver.embedded,
    transaction,
    query: async (text, values) => {
      outside();
      return line.inTurn(() => driver.query(text, values));
    },
    // One transaction, so that a script that fails leaves nothing behind, on either driver.
    execute: (script) => transaction((sql) => sql.execute(script)),
    close: () => (closing ??= driver.close()),
  };
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (!WORTH_ANOTHER_TRY.has(sqlState(error) ?? '') || tries === TRIES) throw error;
      // A random pause, so that two transactions in conflict do not meet again.
      await delay(Math.random() * 20 * tries);
    }
  }
}

/** Returns the SQLSTATE of a driver's error, e.g. `23505`. `undefined` for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
