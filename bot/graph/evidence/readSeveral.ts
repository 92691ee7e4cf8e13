import { RemoteError } from '../../unlock/errors.js';
import type { Graph } from '../client/client.js';
import type { Listing } from './readAll.js';

/**
 * Reads several listings, one after the other, as one. One that fails does not lose the others: `inPart` says that there
 * may be more. Throws `RemoteError` when all of them fail.
 */
export async function readSeveral<T, K>(
  graph: Graph,
  keys: readonly K[],
  read: (key: K) => Promise<Listing<T>>,
): Promise<Listing<T>> {
  const listings: Listing<T>[] = [];
  const failures: RemoteError[] = [];
  for (const key of keys) {
    try {
      listings.push(await read(key));
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      graph.log.warn({ err: error }, 'A part of a source could not be read');
      failures.push(error);
    }
  }
  if (listings.length === 0 && failures[0]) throw failures[0];
  return {
    rows: listings.flatMap(({ rows }) => rows),
    cutOff: listings.some(({ cutOff }) => cutOff),
    unclear: [...new Set(listings.flatMap(({ unclear = [] }) => unclear))],
    inPart: failures.length > 0,
  };
}
