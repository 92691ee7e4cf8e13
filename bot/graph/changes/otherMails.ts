import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { read, write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';

const changing: Operation = {
  name: 'change the other addresses of the person',
  permission: 'User-Mail.ReadWrite.All',
  writes: true,
};
const reading: Operation = { name: 'read the other addresses of the person', permission: 'User.Read.All' };

/** `null` is none. A property that is missing was not answered. */
const body = z.object({ otherMails: z.array(z.string()).nullable() });

/** Reads `otherMails`, as they are written (microsoft-apis.md A34). Throws `RemoteError`. */
export async function readOtherMails(graph: Graph, id: string): Promise<readonly string[]> {
  const path = `/users/${segment(id)}?$select=otherMails`;
  return (await read(reading, body, () => graph.api(path).get())).otherMails ?? [];
}

/**
 * Writes `otherMails`. Graph replaces the whole list and answers 204.
 * microsoft-apis.md A34 / learn.microsoft.com/graph/api/user-update
 */
export async function writeOtherMails(
  graph: Graph,
  id: string,
  otherMails: readonly string[],
): Promise<void> {
  await write(changing, () => graph.api(`/users/${segment(id)}`).patch({ otherMails }));
}
