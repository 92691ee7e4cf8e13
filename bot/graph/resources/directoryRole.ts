import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';

export const readingRoles: Operation = {
  name: 'read the roles of the account',
  permission: 'User.Read.All',
  permissionToSee: 'RoleManagement.Read.Directory',
};

/** An admin role in force (microsoft-apis.md A16). learn.microsoft.com/graph/api/resources/directoryrole */
export const roleRow = z.object({ displayName: limited, roleTemplateId: limited });

/** A cast needs the advanced query headers, inside a batch too. */
export const ROLE_HEADERS = { ConsistencyLevel: 'eventual' } as const;

/** Directory-wide roles in force. learn.microsoft.com/graph/api/user-list-transitivememberof */
export function rolesPath(id: string): string {
  return `/users/${segment(id)}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true`;
}
