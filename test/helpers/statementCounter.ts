import { PGlite, type Transaction } from '@electric-sql/pglite';
import pg from 'pg';

/** One thing that the bot sent to its database. */
interface Sent {
  readonly text: string;
  /** In a transaction that was opened with `begin`. */
  readonly inside: boolean;
}

/** What a part of a story cost the database. */
export interface Counted {
  /** Without `begin` and `commit`, which are counted as commits. */
  readonly statements: number;
  /** How often somebody waits for the disk: transactions, and single statements that write. */
  readonly commits: number;
  /** The statements, in their order. */
  readonly texts: readonly string[];
}

/** The bot's own pool has this name. */
const BOT = 'latchkey';
const ENDS = /^(begin|commit|rollback)$/i;

/**
 * Counts what the bots of this process send to their databases, on either one. What a test sends is not counted, nor
 * what goes by the clock: the queue looks twice a second whether something is due.
 */
export function countStatements(): { take(): Counted; close(): void } {
  let sent: Sent[] = [];
  const undo = [watchServer((one) => sent.push(one)), watchEmbedded((one) => sent.push(one))];
  return {
    take: () => {
      const taken = sent.filter(({ text }) => !isByTheClock(text) && !isOfTest(text));
      sent = [];
      return counted(taken);
    },
    close: () => undo.forEach((again) => again()),
  };
}

function counted(sent: readonly Sent[]): Counted {
  const texts = sent.map(({ text }) => text).filter((text) => !ENDS.test(text));
  const transactions = sent.filter(({ text }) => text === 'commit').length;
  const alone = sent.filter(({ text, inside }) => !inside && waitsForTheDisk(text)).length;
  return { statements: texts.length, commits: transactions + alone, texts };
}

function waitsForTheDisk(text: string): boolean {
  return /\b(insert into|update \w|delete from)/i.test(text) && !text.includes('synchronous_commit');
}

function isByTheClock(text: string): boolean {
  return (
    text.startsWith('select name from unnest($1::text[]) as queue') || text.includes('SET LOCAL lock_timeout')
  );
}

/** `World.settle`. */
function isOfTest(text: string): boolean {
  return text.startsWith('update pgboss.job set start_after');
}

type Note = (sent: Sent) => void;
type Run = (this: unknown, text: string, ...rest: unknown[]) => unknown;
/** A driver's methods, to be replaced and put back. */
type Methods = Record<'query' | 'exec' | 'transaction', Run>;

function watchServer(note: Note): () => void {
  const driver = pg.Client.prototype as unknown as Methods;
  const { query } = driver;
  const inside = new WeakSet<object>();
  function watched(this: unknown, ...args: unknown[]): unknown {
    const client = this as object;
    const [first] = args;
    const text = typeof first === 'string' ? first : (first as { readonly text?: string } | null)?.text;
    if (text !== undefined && nameOf(client) === BOT) {
      note({ text, inside: inside.has(client) });
      if (text === 'begin') inside.add(client);
      if (text === 'commit' || text === 'rollback') inside.delete(client);
    }
    return Reflect.apply(query, this, args);
  }
  driver.query = watched;
  return () => void (driver.query = query);
}

function nameOf(client: object): unknown {
  return (client as { readonly connectionParameters?: { readonly application_name?: string } })
    .connectionParameters?.application_name;
}

function watchEmbedded(note: Note): () => void {
  const embedded = PGlite.prototype as unknown as Methods;
  const { query, exec, transaction } = embedded;
  const noting = (run: Run, inside: boolean): Run =>
    function (text, ...rest) {
      note({ text, inside });
      return Reflect.apply(run, this, [text, ...rest]);
    };
  async function watched(this: PGlite, work: (tx: Transaction) => Promise<unknown>): Promise<unknown> {
    const inside = async (tx: Transaction): Promise<unknown> => {
      const { query: ask, exec: run } = tx as unknown as Methods;
      note({ text: 'begin', inside: false });
      const result = await work({
        ...tx,
        query: noting(ask, true),
        exec: noting(run, true),
      } as Transaction);
      note({ text: 'commit', inside: true });
      return result;
    };
    return Reflect.apply(transaction, this, [inside]);
  }
  Object.assign(embedded, {
    query: noting(query, false),
    exec: noting(exec, false),
    transaction: watched,
  });
  return () => void Object.assign(embedded, { query, exec, transaction });
}
