import { RemoteError } from '../../unlock/errors.js';
import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

/** Removes an object. A 404 counts as removed: the call was repeated, or somebody else was faster. */
export async function remove(graph: Graph, operation: Operation, path: string): Promise<void> {
  try {
    await write(operation, () => graph.api(path).delete());
  } catch (error) {
    if (!(error instanceof RemoteError) || error.kind !== 'not-found') throw error;
  }
}
