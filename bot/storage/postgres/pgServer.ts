import pg from 'pg';
import { SILENT, type Database, type Log, type Sql } from './database.js';
import { databaseOn } from './transactions.js';

/** Longer than any statement here takes. A click must not wait forever for a server that no longer answers. */
const STATEMENT_MS = 30_000;
const CONNECT_MS = 10_000;
/** Connections of one instance. Two of them are kept for people, whatever the jobs do. */
const PLACES = { all: 10, background: 8 } as const;

/** Gives the password of a new connection. A rejection is the reason why there is no connection. */
export type PasswordSource = () => Promise<string>;

/**
 * Opens a pool on a PostgreSQL server. It connects at the first query. The pool logs and replaces a lost connection.
 * Code that was using it gets the driver's error.
 * @param password asked for at each new connection. Absent: the address has it
 */
export function openServer(url: string, log: Log = SILENT, password?: PasswordSource): Database {
  const pool = new pg.Pool({
    ...(password ? withPassword(url, password) : { connectionString: url }),
    application_name: 'latchkey',
    max: PLACES.all,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: STATEMENT_MS,
    query_timeout: STATEMENT_MS + CONNECT_MS,
    keepAlive: true,
  });
  const lost = (error: Error): void => log.warn({ err: error }, 'A connection to the database was lost');
  pool.on('error', lost);
  // The pool does not handle errors of a client in use. Without this listener a lost connection would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return databaseOn({
    embedded: false,
    places: PLACES,
    ...sqlOn(pool),
    attempt: (work) => attempt(pool, work),
    close: () => pool.end(),
  });
}

/**
 * The parts of the address, because the driver takes the (empty) password of a whole one. With TLS, and the server's
 * certificate is checked: such a password opens more than a database. `sslmode=disable` is for tests on this machine.
 */
function withPassword(address: string, password: PasswordSource): pg.PoolConfig {
  const { hostname, port, username, pathname, searchParams } = new URL(address);
  return {
    host: hostname,
    port: port ? Number(port) : 5432,
    user: decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: searchParams.get('sslmode') !== 'disable',
    password,
  };
}

async function attempt<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(sqlOn(client));
    const end = await client.query('commit');
    // The work caught an SQL error and went on. PostgreSQL then rolls back, and says so only here.
    if (end.command !== 'COMMIT')
      throw new Error('The transaction was rolled back: a statement in it failed');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => (broken = failure));
    throw error;
  } finally {
    client.release(broken);
  }
}

function sqlOn(client: pg.Pool | pg.PoolClient): Sql {
  return {
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query(text, [...values])).rows as R[],
    execute: async (script) => {
      await client.query(script);
    },
  };
}
