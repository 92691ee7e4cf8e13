import { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import type { Privileges } from '../unlock/findings.js';
import { sameId } from '../unlock/policy.js';
import type { BatchAnswer, BatchGet } from './batch.js';
import { parsed } from './call.js';
import type { Operation } from './errors.js';
import { literal, segment } from './escape.js';
import { isHarmless } from './harmlessRoles.js';

/** The questions behind "is this account out of the bot's reach?" (apis.md A4, A16). */
export type PrivilegePart = 'assignments' | 'roles' | 'groups' | 'owned';

const readingRoles: Operation = {
  name: 'read the roles of the account',
  permission: 'RoleManagement.Read.Directory',
};
const readingGroups: Operation = {
  name: 'read the groups of the account',
  permission: 'User.Read.All and GroupMember.Read.All',
};

const readingOwners: Operation = {
  name: 'read the owners of role-assignable groups',
  permission: 'GroupMember.Read.All',
};

/** Graph expands this many owners of a group, and does not say that there are more. */
const MOST_OWNERS = 20;

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
    // From the groups' side: `ownedObjects` of a user is not there for apps (learn, user-list-ownedobjects).
    owned: {
      operation: readingOwners,
      url: '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$expand=owners($select=id)&$top=999',
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

const ownedRows = page(z.object({ displayName: limited, owners: z.array(z.object({ id: z.string() })) }));

/** Names of the roles and groups that put the account out of reach. Throws `RemoteError` if one part is missing. */
export function privilegesFrom(
  id: string,
  answers: Readonly<Record<PrivilegePart, BatchAnswer>>,
): Privileges {
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
  const owned = ownedBy(id, answers.owned).map((group) => ({ name: group.displayName }));
  return [...new Set([...assigned, ...active, ...groups, ...owned].map(({ name }) => name))];
}

/**
 * Role-assignable groups this account owns. A tenant that cannot answer the question as it is put (400, 404: nobody
 * has tried it in every cloud) leaves it to Graph itself, which refuses a User Administrator the change (apis.md A4);
 * one that would not or could not just now leaves it open, and then the account is not touched.
 */
function ownedBy(id: string, answer: BatchAnswer): readonly { displayName: string }[] {
  if (!answer.ok && (answer.error.kind === 'rejected' || answer.error.kind === 'not-found')) return [];
  const groups = rows(readingOwners, ownedRows, answer);
  const owned = groups.filter((group) => group.owners.some((owner) => sameId(owner.id, id)));
  if (owned.length === 0 && groups.some((group) => group.owners.length >= MOST_OWNERS)) {
    throw new RemoteError(readingOwners.name, { kind: 'rejected', code: 'more-owners-than-shown' });
  }
  return owned;
}

function rows<T>(operation: Operation, schema: z.ZodType<{ value: T[] }>, answer: BatchAnswer): readonly T[] {
  if (!answer.ok) throw answer.error;
  const { success, error } = schema.safeParse(answer.body);
  if (!success && error.issues.some((issue) => issue.message === 'limited information')) {
    throw new RemoteError(operation.name, { kind: 'forbidden', permission: operation.permission });
  }
  return parsed(operation, schema, answer.body).value;
}
