import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { sameId } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { Repeatable } from '../client/middleware/retry.js';
import { bodyOf } from '../client/odataPage.js';

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
    const found = await read(operation, groupIds, () =>
      graph.api(pathOf(personId)).middlewareOptions([new Repeatable()]).post(bodyFor(groupId)),
    );
    return has(found, groupId);
  } catch (error) {
    if (isOutside(error)) return false;
    throw error;
  }
}

/** The same question as a part of a batch. `isMemberBy` reads its answer. */
export function membershipGet(personId: string, groupId: string): BatchGet {
  return { operation, url: pathOf(personId), posted: bodyFor(groupId) };
}

/** Reads the answer to `membershipGet`. Throws `RemoteError`. */
export function isMemberBy(answer: BatchAnswer, groupId: string): boolean {
  if (!answer.ok && isOutside(answer.error)) return false;
  return has(bodyOf(operation, groupIds, answer), groupId);
}

const pathOf = (personId: string): string => `/users/${segment(personId)}/checkMemberGroups`;
const bodyFor = (groupId: string) => ({ groupIds: [groupId] });

function has({ value }: z.output<typeof groupIds>, groupId: string): boolean {
  return value.some((id) => sameId(id, groupId));
}

function isOutside(error: unknown): boolean {
  return error instanceof RemoteError && error.kind === 'not-found';
}
