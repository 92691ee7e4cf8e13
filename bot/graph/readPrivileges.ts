import { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import type { Privileges } from '../unlock/findings.js';
import type { BatchAnswer, BatchGet } from './batch.js';
import { parsed } from './call.js';
import type { Operation } from './errors.js';
import { literal, segment } from './escape.js';
import { isHarmless } from './harmlessRoles.js';

/** The three questions behind "is this account out of the bot's reach?" (apis.md A4, A16). */
export type PrivilegePart = 'assignments' | 'roles' | 'groups';

const readingRoles: Operation = {
  name: 'read the roles of the account',
  permission: 'RoleManagement.Read.Directory',
};
const readingGroups: Operation = {
  name: 'read the groups of the account',
  permission: 'User.Read.All and GroupMember.Read.All',
};

/**
 * v1.0 only: direct assignments, also custom and of one administrative unit; active directory-wide roles; groups.
 * A cast needs the advanced query headers, inside a batch too. Roles that come by way of a group need no question
 * of their own: only a role-assignable group can have one, and being in such a group is reason enough.
 */
export function privilegeGets(id: string): Record<PrivilegePart, BatchGet> {
  const memberOf = `/users/${segment(id)}/transitiveMemberOf`;
  const headers = { ConsistencyLevel: 'eventual' };
  return {
    assignments: {
      operation: readingRoles,
      url: `/roleManagement/directory/roleAssignments?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition`,
    },
    roles: {
      operation: readingRoles,
      url: `${memberOf}/microsoft.graph.directoryRole?$select=id,displayName,roleTemplateId&$count=true`,
      headers,
    },
    groups: {
      operation: readingGroups,
      url: `${memberOf}/microsoft.graph.group?$select=id,displayName,isAssignableToRole&$count=true&$top=999`,
      headers,
    },
  };
}

/** Rows of one page. The rest of a longer listing is not known, and what is not known is not fine. */
function page<T extends z.ZodType>(row: T) {
  return z.object({ '@odata.nextLink': z.undefined().optional(), value: z.array(row) });
}

const assignmentRows = page(
  z.object({
    roleDefinitionId: z.string(),
    roleDefinition: z
      .object({ templateId: z.string().nullish(), displayName: z.string().nullish() })
      .nullish(),
  }),
);

/**
 * Without the permission for a kind of object Graph answers 200 with the id alone; then the names are null, and
 * nothing may be concluded (learn.microsoft.com/graph/permissions-overview, limited information).
 */
const limited = z.string({ error: 'limited information' });
const roleRows = page(z.object({ displayName: limited, roleTemplateId: limited }));
const groupRows = page(z.object({ displayName: limited, isAssignableToRole: z.boolean().nullish() }));

/** Names of the roles and groups that put the account out of reach. Throws `RemoteError` if one part is missing. */
export function privilegesFrom(answers: Readonly<Record<PrivilegePart, BatchAnswer>>): Privileges {
  const assigned = rows(readingRoles, assignmentRows, answers.assignments)
    .map(({ roleDefinitionId, roleDefinition }) => ({
      name: roleDefinition?.displayName ?? roleDefinitionId,
      templateId: roleDefinition?.templateId ?? roleDefinitionId,
    }))
    .filter(({ templateId }) => !isHarmless(templateId));
  const active = rows(readingRoles, roleRows, answers.roles)
    .map(({ displayName, roleTemplateId }) => ({ name: displayName, templateId: roleTemplateId }))
    .filter(({ templateId }) => !isHarmless(templateId));
  const groups = rows(readingGroups, groupRows, answers.groups)
    .filter((group) => group.isAssignableToRole === true)
    .map((group) => ({ name: group.displayName }));
  return [...new Set([...assigned, ...active, ...groups].map(({ name }) => name))];
}

function rows<T>(operation: Operation, schema: z.ZodType<{ value: T[] }>, answer: BatchAnswer): readonly T[] {
  if (!answer.ok) throw answer.error;
  const { success, error } = schema.safeParse(answer.body);
  if (!success && error.issues.some((issue) => issue.message === 'limited information')) {
    throw new RemoteError(operation.name, { kind: 'forbidden', permission: operation.permission });
  }
  return parsed(operation, schema, answer.body).value;
}
