import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { nextPath as pathBehind } from '../client/nextPath.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

/** What an answer lacks. */
export interface Lacking {
  /** There was more than was read. */
  readonly cutOff: boolean;
  /** Raw names of rows in a form that the bot does not know (readEach.ts). */
  readonly unclear?: readonly string[];
  /** One of several calls was not answered. */
  readonly inPart?: boolean;
}

/** The rows that were read. */
export interface Listing<T> extends Lacking {
  readonly rows: readonly T[];
}

/** What was made of the rows that were read. */
export interface Reading<T> extends Lacking {
  readonly value: T;
}

export interface ReadAllOptions {
  /** Largest number of pages to read. */
  readonly pages?: number;
  /** No further page once there are so many rows: a page may have fewer than were asked for. */
  readonly enough?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Microsoft may change beta, so only sources of their own ask it. */
  readonly version?: 'v1.0' | 'beta';
  /** Runs before each page, for example to keep a lease. */
  readonly beforePage?: () => Promise<void>;
}

const MOST_PAGES = 10;
const TRIES = 4;
/** Identity Protection sends no `Retry-After` (microsoft-apis.md A19): one request a second for the whole tenant. */
const UNTOLD_SECONDS = 2;
const MOST_WAITING_SECONDS = 30;

/**
 * Reads a whole listing, page by page. No person waits for it, so it waits when Microsoft throttles (microsoft-apis.md
 * A19). It takes only the path of a next link, so every page comes from the same Graph. Throws `RemoteError`.
 */
export async function readAll<T>(
  graph: Graph,
  operation: Operation,
  row: z.ZodType<T>,
  path: string,
  { pages = MOST_PAGES, enough = Infinity, headers = {}, version = 'v1.0', beforePage }: ReadAllOptions = {},
): Promise<Listing<T>> {
  const rows: T[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined && page < pages && rows.length < enough; page++) {
    await beforePage?.();
    const answer: Page<T> = await readPage(graph, operation, row, next, { headers, version });
    rows.push(...answer.rows);
    next = answer.next;
  }
  return { rows, cutOff: next !== undefined };
}

/** One page of a listing. */
export interface Page<T> {
  readonly rows: readonly T[];
  /** Path of the next one. Absent after the last. */
  readonly next?: string;
}

/** Reads one page, as `readAll` does. Throws `RemoteError`. */
export async function readPage<T>(
  graph: Graph,
  operation: Operation,
  row: z.ZodType<T>,
  path: string,
  { headers = {}, version = 'v1.0' }: Pick<ReadAllOptions, 'headers' | 'version'> = {},
): Promise<Page<T>> {
  const schema = z.object({ value: z.array(row), '@odata.nextLink': z.string().nullish() });
  const answer = await patiently(graph, () =>
    read(operation, schema, () => graph.api(path).version(version).headers(headers).get()),
  );
  const next = nextPath(operation, answer['@odata.nextLink'], version);
  return { rows: answer.value, ...(next !== undefined && { next }) };
}

/**
 * The row that passes the test. Throws `RemoteError` where none does and there was more than was read or understood: "not
 * there" would be a guess.
 */
export function foundIn<T>(
  { rows, cutOff, inPart, unclear = [] }: Listing<T>,
  operation: Operation,
  test: (row: T) => boolean,
): T | undefined {
  const found = rows.find(test);
  if (!found && (cutOff || inPart || unclear.length > 0))
    throw new RemoteError(operation.name, { kind: 'unavailable', code: 'MoreThanWasRead' });
  return found;
}

/** Asks again a few times when Graph throttles. Throws `RemoteError`. */
export async function patiently<T>(graph: Graph, work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof RemoteError) || error.kind !== 'throttled' || tries === TRIES) throw error;
      const seconds = error.retryAfterSeconds ?? UNTOLD_SECONDS * tries;
      if (seconds > MOST_WAITING_SECONDS) throw error;
      await graph.wait(seconds * 1000);
    }
  }
}

function nextPath(
  operation: Operation,
  link: string | null | undefined,
  version: string,
): string | undefined {
  if (!link) return undefined;
  const path = pathBehind(link, version);
  if (path === undefined)
    throw new RemoteError(operation.name, { kind: 'unavailable', code: 'UnexpectedAnswer' });
  return path;
}
