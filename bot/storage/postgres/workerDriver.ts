import { Worker } from 'node:worker_threads';
import type { Log, Row, Sql } from './database.js';
import type { Driver } from './transactions.js';
import { putTogether, type Ask, type Reply } from './workerMessages.js';

/** Node 20 reads TypeScript in no thread, so from source another file comes first. */
const THREAD = import.meta.url.endsWith('.ts') ? './threadFromSource.mjs' : './databaseThread.js';

/** PGlite does one thing at a time. The second one is on its way to the thread meanwhile, so that the thread need not wait. */
export const ONE_AT_A_TIME = { all: 2, background: 1 } as const;

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

interface Waiting {
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens the folder of an embedded database in a thread of its own. A commit stops the thread that runs PostgreSQL until
 * the disk has it, some thousandths of a second each; in the bot's own thread, everybody who clicks would wait for that.
 * PGlite's own worker is for browsers: it needs `navigator.locks`, which Node 20 and 22 do not have.
 * Throws when the database cannot be opened. When the thread dies, every later call is refused and the log says why.
 */
export async function driverInWorker(data: string, log: Log): Promise<Driver> {
  const thread = new DatabaseThread(data, log);
  try {
    await thread.ask({ what: 'open' });
  } catch (error) {
    await thread.end();
    throw error;
  }
  return {
    embedded: true,
    places: ONE_AT_A_TIME,
    ...sqlIn(thread, undefined),
    attempt: (work) => attempt(thread, work),
    close: () => close(thread),
  };
}

async function attempt<T>(thread: DatabaseThread, work: (sql: Sql) => Promise<T>): Promise<T> {
  const { id, rows: begun } = thread.post({ what: 'begin' });
  await begun;
  let result: T;
  try {
    result = await work(sqlIn(thread, id));
  } catch (error) {
    await thread.ask({ what: 'rollback', within: id });
    throw error;
  }
  await thread.ask({ what: 'commit', within: id });
  return result;
}

async function close(thread: DatabaseThread): Promise<void> {
  try {
    await thread.ask({ what: 'close' });
  } finally {
    await thread.end();
  }
}

function sqlIn(thread: DatabaseThread, within: number | undefined): Sql {
  return {
    query: async <R extends object>(text: string, values: readonly unknown[] = []) =>
      (await thread.ask({ what: 'query', text, values, within })) as unknown as R[],
    execute: async (script) => {
      await thread.ask({ what: 'execute', script, within });
    },
  };
}

class DatabaseThread {
  private readonly waiting = new Map<number, Waiting>();
  private readonly worker: Worker;
  private lastId = 0;
  private over: Error | undefined;

  constructor(data: string, log: Log) {
    this.worker = new Worker(new URL(THREAD, import.meta.url), { workerData: { data }, name: 'database' });
    this.worker.unref();
    this.worker.on('message', (reply: Reply) => this.settle(reply));
    this.worker.on('error', (error) => this.died(error, log));
    this.worker.on('exit', (code) => this.died(new Error(`its thread ended with ${code}`), log));
  }

  /** Sends a question. The rows come later, under its number. */
  post(question: Question): { readonly id: number; readonly rows: Promise<readonly Row[]> } {
    const id = ++this.lastId;
    const rows = new Promise<readonly Row[]>((resolve, reject) => {
      if (this.over) return reject(this.over);
      // A value that cannot be copied throws here, so nobody waits for its answer.
      this.worker.postMessage({ ...question, id });
      this.waiting.set(id, { resolve, reject });
      // The process lives as long as somebody waits, and ends by itself otherwise.
      this.worker.ref();
    });
    return { id, rows };
  }

  /** Resolves with the rows. Rejects with PostgreSQL's error, its SQLSTATE in `code`. */
  ask(question: Question): Promise<readonly Row[]> {
    return this.post(question).rows;
  }

  async end(): Promise<void> {
    this.over ??= new Error('The embedded database is closed');
    await this.worker.terminate();
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) this.worker.unref();
    if ('error' in reply) waiting?.reject(putTogether(reply.error));
    else waiting?.resolve(reply.rows);
  }

  private died(cause: Error, log: Log): void {
    if (!this.over) {
      this.over = new Error(`The embedded database stopped: ${cause.message}`, { cause });
      log.error({ err: cause }, 'The embedded database stopped. Nothing is stored any more: restart the bot');
    }
    for (const { reject } of this.waiting.values()) reject(this.over);
    this.waiting.clear();
  }
}
