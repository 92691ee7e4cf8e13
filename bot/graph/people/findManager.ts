import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Person } from '../../unlock/person.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';

const operation: Operation = { name: 'find the manager', permission: 'User.Read.All' };

const manager = z.object({ id: z.string(), displayName: limited });

/** Reads the manager as the directory has them now (microsoft-apis.md A1). `undefined`: none. Throws `RemoteError`. */
export async function findManager(graph: Graph, id: string): Promise<Person | undefined> {
  try {
    const found = await read(operation, manager, () =>
      graph
        .api(`/users/${segment(id)}/manager`)
        .select('id,displayName')
        .get(),
    );
    return { id: found.id, name: found.displayName };
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
