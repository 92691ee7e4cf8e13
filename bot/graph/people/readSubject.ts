import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Subject } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

/** The properties that a `Subject` needs. */
export const SUBJECT_PROPERTIES = 'id,displayName,userPrincipalName,mail';

/** A look at the account follows, and the person waits for both. */
const LONGEST_MS = 3_000;

const operation: Operation = { name: 'look up the person', permission: 'User.Read.All' };

/** A user as `SUBJECT_PROPERTIES` selects it. */
export const subjectBody = z
  .object({
    id: z.string(),
    displayName: z.string().nullish(),
    userPrincipalName: z.string(),
    mail: z.string().nullish(),
  })
  .transform(({ id, displayName, userPrincipalName, mail }): Subject => {
    const name = displayName || userPrincipalName;
    return { id, name, userPrincipalName, ...(mail && { mail }) };
  });

/**
 * Reads a person by object id. Returns `undefined` when Graph does not know the person.
 * microsoft-apis.md A1 / learn.microsoft.com/graph/api/user-get
 */
export async function readSubject(graph: Graph, id: string): Promise<Subject | undefined> {
  try {
    return await read(operation, subjectBody, () =>
      graph
        .api(`/users/${segment(id)}`)
        .select(SUBJECT_PROPERTIES)
        .option('signal', graph.deadline(LONGEST_MS))
        .get(),
    );
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
