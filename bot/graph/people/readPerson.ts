import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { DirectoryPerson } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { asPerson, PERSON_PROPERTIES, personFields, WORK_PROPERTIES } from '../resources/person.js';

/** Somebody waits in a dialog. */
const LONGEST_MS = 3_000;

const operation: Operation = { name: 'look up who is asking', permission: 'User.Read.All' };

const personBody = z.object(personFields).transform(asPerson);

/**
 * Reads who somebody is, by object id. Returns `undefined` when Graph does not know them. Throws `RemoteError`.
 * microsoft-apis.md A1, A24 / learn.microsoft.com/graph/api/user-get
 */
export async function readPerson(graph: Graph, id: string): Promise<DirectoryPerson | undefined> {
  try {
    return await read(operation, personBody, () =>
      graph
        .api(`/users/${segment(id)}`)
        .select(`${PERSON_PROPERTIES},${WORK_PROPERTIES}`)
        .option('signal', graph.deadline(LONGEST_MS))
        .get(),
    );
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
