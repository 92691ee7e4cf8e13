import { z } from 'zod';
import type { Privileges } from '../../unlock/findings.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readAll } from './readAll.js';

const operation: Operation = {
  name: 'read the roles of the account',
  permission: 'RoleManagement.Read.Directory',
};
const roleRow = z.object({ displayName: z.string() });

/** Every admin role in force, harmless ones too: who was in the account had them (apis.md A16). Throws `RemoteError`. */
export async function readRoles(graph: Graph, id: string): Promise<Privileges> {
  const path = `/users/${segment(id)}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true`;
  const headers = { ConsistencyLevel: 'eventual' };
  const { rows } = await readAll(graph, operation, roleRow, path, { headers });
  return rows.map(({ displayName }) => displayName);
}
