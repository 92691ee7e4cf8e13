import type { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Json } from '../../unlock/values.js';
import { parsed } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { toRemoteError, type Operation } from '../../microsoft/remoteErrors.js';

/**
 * Reads an object with every property, but without `@odata.context`, which describes the question. Returns `undefined`
 * when the object is not there. Throws `RemoteError`, also when the object does not match `atLeast`.
 */
export async function readObject(
  graph: Graph,
  operation: Operation,
  atLeast: z.ZodType,
  path: string,
): Promise<Json | undefined> {
  const body = await ask(graph, operation, path);
  if (body === undefined) return undefined;
  parsed(operation, atLeast, body);
  const { '@odata.context': _context, ...rest } = body as { readonly [key: string]: Json };
  return rest;
}

async function ask(graph: Graph, operation: Operation, path: string): Promise<unknown> {
  try {
    return await graph.api(path).get();
  } catch (error) {
    const remote = toRemoteError(error, operation);
    if (remote instanceof RemoteError && remote.kind === 'not-found') return undefined;
    throw remote;
  }
}
