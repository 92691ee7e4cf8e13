import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { sameId } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { Repeatable } from '../client/middleware/retry.js';

const operation: Operation = {
  name: 'check the membership of the group',
  permission: ['User.Read.All', 'GroupMember.Read.All'],
};

const groupIds = z.object({ value: z.array(z.string()) });

/**
 * True when this person is in the group, directly or through another one. A person outside this directory is in none of
 * its groups (404). microsoft-apis.md A17 / learn.microsoft.com/graph/api/directoryobject-checkmembergroups
 */
export async function checkMembership(graph: Graph, personId: string, groupId: string): Promise<boolean> {
  try {
    const { value } = await read(operation, groupIds, () =>
      graph
        .api(`/users/${segment(personId)}/checkMemberGroups`)
        .middlewareOptions([new Repeatable()])
        .post({ groupIds: [groupId] }),
    );
    return value.some((id) => sameId(id, groupId));
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return false;
    throw error;
  }
}
