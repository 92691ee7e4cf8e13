import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Subject } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

/** What a `Subject` is made of. */
export const SUBJECT_PROPERTIES = 'id,displayName,userPrincipalName,mail';

/** A look at the account comes after it, and somebody waits for both. */
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
 * Somebody by object id; `undefined` when there is no such person.
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
