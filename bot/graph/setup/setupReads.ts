import { z } from 'zod';
import type { Answer, RoleHeld } from '../../setup/ports.js';
import type { Member } from '../../unlock/ports/directory.js';
import { RemoteError } from '../../unlock/errors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { literal, segment } from '../client/escape.js';
import { readMembers } from '../people/readMembers.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { answerOf } from './probe.js';

const readingRoles: Operation = { name: 'read the roles of the app' };
const readingGroup: Operation = { name: 'read the group' };
const readingLog: Operation = { name: 'try the sign-in log', licence: 'Entra ID P1' };

const assignments = z.object({
  value: z.array(z.object({ roleDefinitionId: z.string(), directoryScopeId: z.string().nullish() })),
});

/**
 * The Entra roles of a service principal. Only beta shows those that it has through a group; where beta does not answer,
 * v1.0 shows those of its own (microsoft-apis.md A16). A built-in role has its template's id.
 */
export async function readRoles(graph: Graph, principalId: string): Promise<Answer<readonly RoleHeld[]>> {
  const filter = `$filter=principalId%20eq%20${literal(principalId)}`;
  const path = '/roleManagement/directory';
  const through = await answerOf(readingRoles, () =>
    read(readingRoles, assignments, () =>
      graph
        .api(`${path}/transitiveRoleAssignments?$count=true&${filter}`)
        .version('beta')
        .headers({ ConsistencyLevel: 'eventual' })
        .get(),
    ),
  );
  const answer =
    'read' in through
      ? through
      : await answerOf(readingRoles, () =>
          read(readingRoles, assignments, () => graph.api(`${path}/roleAssignments?${filter}`).get()),
        );
  if ('trouble' in answer) return answer;
  return {
    read: answer.read.value.map(({ roleDefinitionId, directoryScopeId }) => ({
      roleId: roleDefinitionId,
      scope: directoryScopeId ?? '/',
    })),
  };
}

/** Everybody in a group, also through groups inside it. `none`: there is no such group. */
export function readGroup(graph: Graph, id: string): Promise<Answer<readonly Member[] | 'none'>> {
  return answerOf(readingGroup, async () => {
    try {
      await read(readingGroup, z.object({ id: z.string() }), () =>
        graph.api(`/groups/${segment(id)}?$select=id`).get(),
      );
    } catch (error) {
      if (error instanceof RemoteError && error.kind === 'not-found') return 'none' as const;
      throw error;
    }
    return readMembers(graph, id);
  });
}

/** Asks for the sign-ins from now on, which are none. It needs P1 (microsoft-apis.md A11). */
export function trySignInLog(graph: Graph, now: Date): Promise<Answer<true>> {
  const at = `${now.toISOString().slice(0, 19)}Z`;
  return answerOf(readingLog, async () => {
    await graph.api(`/auditLogs/signIns?$top=1&$filter=createdDateTime%20ge%20${at}`).get();
    return true as const;
  });
}
