import { z } from 'zod';
import type { Member } from '../../unlock/ports/directory.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { readAll } from '../evidence/readAll.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const operation: Operation = {
  name: 'read the members of the group',
  permission: ['User.Read.All', 'GroupMember.Read.All'],
};

const row = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  accountEnabled: z.boolean(),
  userType: z.string().nullish(),
});

/**
 * Reads the people in a group, also through groups inside it. A group of more than 10 pages is cut off: it has enough
 * people. Throws `RemoteError`. microsoft-apis.md A17.
 */
export async function readMembers(graph: Graph, groupId: string): Promise<readonly Member[]> {
  const path = `/groups/${segment(groupId)}/transitiveMembers/microsoft.graph.user`;
  const query = '?$select=id,displayName,accountEnabled,userType&$count=true';
  const { rows } = await readAll(graph, operation, row, `${path}${query}`, {
    headers: { ConsistencyLevel: 'eventual' },
  });
  return rows.map(({ id, displayName, accountEnabled, userType }) => ({
    id,
    name: displayName ?? '',
    enabled: accountEnabled,
    guest: userType === 'Guest',
  }));
}
