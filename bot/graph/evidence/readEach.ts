import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { eachRow, type EachRow } from './eachRow.js';
import { readAll, type Listing, type ReadAllOptions } from './readAll.js';

/**
 * Reads a listing as `readAll` does, and each row by itself: one in a form that the bot does not know is kept by its raw
 * name in `unclear`. Throws `RemoteError`.
 */
export async function readEach<T>(
  graph: Graph,
  operation: Operation,
  row: z.ZodType<T>,
  path: string,
  options?: ReadAllOptions,
): Promise<Listing<T> & EachRow<T>> {
  const { rows, cutOff } = await readAll(graph, operation, z.unknown(), path, options);
  return { ...eachRow(operation, row, rows), cutOff };
}
