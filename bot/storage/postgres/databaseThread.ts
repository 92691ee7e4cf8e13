import { parentPort, workerData } from 'node:worker_threads';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { builtDatabase } from './emptyDatabase.js';
import { openFolder } from './pgliteFolder.js';
import type { Row } from './database.js';
import { takeApart, type Ask, type Reply } from './workerMessages.js';

// The thread of the embedded database. It waits for the disk at each commit, so that the bot's own thread need not:
// PGlite runs PostgreSQL in the thread that calls it, and its fsync stops that thread. `workerDriver.ts` starts it.

/** A transaction that is open. Its end is told to PGlite by one of these. */
interface Open {
  readonly tx: Transaction;
  readonly commit: () => void;
  readonly rollback: () => void;
  /** Settles when PostgreSQL committed, or rolled back. */
  readonly ended: Promise<void>;
}

class RolledBack extends Error {}

const NO_ROWS: readonly Row[] = [];
const transactions = new Map<number, Open>();
let pglite: PGlite | undefined;

async function answer(ask: Ask): Promise<readonly Row[]> {
  if (ask.what === 'open') {
    pglite = await openFolder((workerData as { data: string }).data, builtDatabase());
    return NO_ROWS;
  }
  if (!pglite) throw new Error('The embedded database is not open');
  switch (ask.what) {
    case 'query':
      return (await place(pglite, ask.within).query<Row>(ask.text, [...ask.values])).rows;
    case 'execute':
      await place(pglite, ask.within).exec(ask.script);
      return NO_ROWS;
    case 'begin':
      await begin(pglite, ask.id);
      return NO_ROWS;
    case 'commit':
    case 'rollback':
      await end(ask.within, ask.what);
      return NO_ROWS;
    case 'close':
      await pglite.close();
      return NO_ROWS;
  }
}

function place(database: PGlite, within: number | undefined): PGlite | Transaction {
  return within === undefined ? database : opened(within).tx;
}

function opened(id: number): Open {
  const transaction = transactions.get(id);
  if (!transaction) throw new Error('This transaction is over');
  return transaction;
}

/** Resolves when the transaction has begun: PGlite lets one at a time. */
function begin(database: PGlite, id: number): Promise<void> {
  return new Promise((begun, failed) => {
    const ended = database.transaction(
      (tx) =>
        new Promise<void>((resolve, reject) => {
          const rollback = (): void => reject(new RolledBack());
          transactions.set(id, { tx, commit: resolve, rollback, ended: Promise.resolve().then(() => ended) });
          begun();
        }),
    );
    // Whoever ends the transaction hears how that went. This is for one that never began.
    ended.catch(failed);
  });
}

async function end(id: number, how: 'commit' | 'rollback'): Promise<void> {
  const { ended, [how]: finish } = opened(id);
  transactions.delete(id);
  finish();
  await ended.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

const port = parentPort;
if (!port) throw new Error('This is a thread of the bot, and no program');

port.on('message', (ask: Ask) => {
  const reply = (message: Reply): void => port.postMessage(message);
  answer(ask).then(
    (rows) => reply({ id: ask.id, rows }),
    (error: unknown) => reply({ id: ask.id, error: takeApart(error) }),
  );
});
