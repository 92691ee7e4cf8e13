import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';

export const readingRoles: Operation = {
  name: 'read the roles of the account',
  permission: 'User.Read.All',
  permissionToSee: 'RoleManagement.Read.Directory',
};

/** An active admin role (microsoft-apis.md A16). learn.microsoft.com/graph/api/resources/directoryrole */
export const roleRow = z.object({ displayName: limited, roleTemplateId: limited });

/** Graph needs these advanced query headers for a cast, inside a batch too. */
export const ROLE_HEADERS = { ConsistencyLevel: 'eventual' } as const;

/** Path of the active directory-wide roles. learn.microsoft.com/graph/api/user-list-transitivememberof */
export function rolesPath(id: string): string {
  return `/users/${segment(id)}/transitiveMemberOf/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true`;
}
