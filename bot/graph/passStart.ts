import { z } from 'zod';
import { read } from './call.js';
import type { Graph } from './client.js';
import type { Operation } from './errors.js';
import { segment } from './escape.js';

/** UserAuthMethod-TAP.Read.All would do; the permission to issue a pass, which has to be there, covers it. */
const operation: Operation = {
  name: 'read the Temporary Access Pass',
  permission: 'UserAuthMethod-TAP.ReadWrite.All',
};

const passes = z.object({ value: z.array(z.object({ startDateTime: z.string().nullish() })) });

/**
 * Start of the newest pass; `undefined` when there is none. A user has one at most. The value of the pass is null
 * here. learn.microsoft.com/graph/api/authentication-list-temporaryaccesspassmethods
 */
export async function passStart(graph: Graph, id: string): Promise<string | undefined> {
  const { value } = await read(operation, passes, () =>
    graph.api(`/users/${segment(id)}/authentication/temporaryAccessPassMethods`).get(),
  );
  return value
    .flatMap(({ startDateTime }) => startDateTime ?? [])
    .toSorted()
    .at(-1);
}
