import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { rawName } from './rawName.js';
import { readAll, type Listing, type ReadAllOptions } from './readAll.js';

/** So many are named. The rest is a number. */
const MOST_NAMED = 20;

/**
 * Reads a listing as `readAll` does, and each row by itself: one in a form that the bot does not know is kept by its raw
 * name in `unclear`, and loses none of the others. Throws `RemoteError`.
 */
export async function readEach<T>(
  graph: Graph,
  operation: Operation,
  row: z.ZodType<T>,
  path: string,
  options?: ReadAllOptions,
): Promise<Listing<T> & { readonly unclear: readonly string[] }> {
  const { rows, cutOff } = await readAll(graph, operation, z.unknown(), path, options);
  const read = rows.map((raw) => ({ raw, parsed: row.safeParse(raw) }));
  return {
    rows: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unclear: named(read.filter(({ parsed }) => !parsed.success).map(({ raw }) => rawName(raw))),
    cutOff,
  };
}

function named(names: readonly string[]): readonly string[] {
  const left = names.length - MOST_NAMED;
  return left > 0 ? [...names.slice(0, MOST_NAMED), `+${left}`] : names;
}
