import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

/** What a listing gave, and whether there was more than was read. */
export interface Listing<T> {
  readonly rows: readonly T[];
  readonly cutOff: boolean;
}

export interface ReadAllOptions {
  /** Pages that are read at most. */
  readonly pages?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const MOST_PAGES = 10;
const TRIES = 4;
/** Identity Protection says nothing of how long (microsoft-apis.md A19): one request a second for the whole tenant. */
const UNTOLD_SECONDS = 2;
const MOST_WAITING_SECONDS = 30;

/**
 * A whole listing, page by page, with the patience of work that nobody watches: what is throttled is asked again when
 * Microsoft says so (microsoft-apis.md A19). The next page is asked of the same Graph, whatever host its link names.
 * Throws `RemoteError`.
 */
export async function readAll<T>(
  graph: Graph,
  operation: Operation,
  row: z.ZodType<T>,
  path: string,
  { pages = MOST_PAGES, headers = {} }: ReadAllOptions = {},
): Promise<Listing<T>> {
  const schema = z.object({ value: z.array(row), '@odata.nextLink': z.string().nullish() });
  const rows: T[] = [];
  let next: string | undefined = path;
  for (let page = 0; next !== undefined && page < pages; page++) {
    const asked = next;
    const answer: z.infer<typeof schema> = await patiently(graph, () =>
      read(operation, schema, () => graph.api(asked).headers(headers).get()),
    );
    rows.push(...answer.value);
    next = nextPath(operation, answer['@odata.nextLink']);
  }
  return { rows, cutOff: next !== undefined };
}

/** Asks again, a few times, when there was no room just now. Throws `RemoteError`. */
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

function nextPath(operation: Operation, link: string | null | undefined): string | undefined {
  if (!link) return undefined;
  const path = /\/v1\.0(\/.*)$/.exec(link)?.[1];
  if (path === undefined)
    throw new RemoteError(operation.name, { kind: 'unavailable', code: 'UnexpectedAnswer' });
  return path;
}
