import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Privileges } from '../../unlock/findings.js';
import { sameId } from '../../unlock/person.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import { limited } from '../client/limited.js';
import { page, rows } from '../client/odataPage.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal, segment } from '../client/escape.js';
import { readingRoles, ROLE_HEADERS, roleRow, rolesPath } from '../resources/directoryRole.js';
import { isHarmless } from './harmlessRoles.js';

/** The questions behind "is this account out of the bot's reach?" (microsoft-apis.md A4, A16). */
export type PrivilegePart = 'assignments' | 'roles' | 'groups' | 'owned';

const readingAssignments: Operation = {
  name: 'read the roles of the account',
  permission: 'RoleManagement.Read.Directory',
};
const readingGroups: Operation = {
  name: 'read the groups of the account',
  permission: 'User.Read.All',
  permissionToSee: 'GroupMember.Read.All',
};

const readingOwners: Operation = {
  name: 'read the owners of role-assignable groups',
  permission: 'GroupMember.Read.All',
};

/** Graph expands this many owners of a group, and does not say that there are more. */
const MOST_OWNERS = 20;

/**
 * v1.0 only: direct assignments, also custom and of one administrative unit; active directory-wide roles; groups.
 * Roles that come by way of a group need no question
 * of their own: only a role-assignable group can have one, and being in such a group is reason enough.
 */
export function privilegeGets(id: string): Record<PrivilegePart, BatchGet> {
  const memberOf = `/users/${segment(id)}/transitiveMemberOf`;
  return {
    assignments: {
      operation: readingAssignments,
      url: `/roleManagement/directory/roleAssignments?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition`,
    },
    roles: { operation: readingRoles, url: rolesPath(id), headers: ROLE_HEADERS },
    groups: {
      operation: readingGroups,
      url: `${memberOf}/microsoft.graph.group?$select=id,displayName,isAssignableToRole&$count=true&$top=999`,
      headers: ROLE_HEADERS,
    },
    // From the groups' side: `ownedObjects` of a user is not there for apps (learn, user-list-ownedobjects).
    owned: {
      operation: readingOwners,
      url: '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$expand=owners($select=id)&$top=999',
    },
  };
}

/** A role somebody has, or can switch on. */
const assignmentRows = page(
  z.object({
    roleDefinitionId: z.string(),
    roleDefinition: z
      .object({ templateId: z.string().nullish(), displayName: z.string().nullish() })
      .nullish(),
  }),
);

const roleRows = page(roleRow);
const groupRows = page(z.object({ displayName: limited, isAssignableToRole: z.boolean().nullish() }));
const groupIds = page(z.object({ id: z.string() }));

const ownedRows = page(z.object({ displayName: limited, owners: z.array(z.object({ id: z.string() })) }));

/** Names of the roles and groups that put the account out of reach. Throws `RemoteError` if one part is missing. */
export function privilegesFrom(
  id: string,
  answers: Readonly<Record<PrivilegePart, BatchAnswer>>,
): Privileges {
  const assigned = assignedRoles(readingAssignments, answers.assignments);
  const active = rows(readingRoles, roleRows, answers.roles)
    .map(({ displayName, roleTemplateId }) => ({ name: displayName, templateId: roleTemplateId }))
    .filter(({ templateId }) => !isHarmless(templateId));
  const groups = rows(readingGroups, groupRows, answers.groups).filter(
    (group) => group.isAssignableToRole === true,
  );
  const named = [...groups, ...ownedBy(id, answers.owned)].map((group) => group.displayName);
  return [...new Set([...assigned, ...active.map(({ name }) => name), ...named])];
}

/** Names of the roles in a listing of assignments that are not harmless. Throws `RemoteError`. */
export function assignedRoles(operation: Operation, answer: BatchAnswer): Privileges {
  return rows(operation, assignmentRows, answer)
    .map(({ roleDefinitionId, roleDefinition }) => ({
      name: roleDefinition?.displayName ?? roleDefinitionId,
      templateId: roleDefinition?.templateId ?? roleDefinitionId,
    }))
    .filter(({ templateId }) => !isHarmless(templateId))
    .map(({ name }) => name);
}

/** Ids of all groups the account is in, also by way of others. Throws `RemoteError`. */
export function groupsOf(answers: Readonly<Record<'groups', BatchAnswer>>): readonly string[] {
  return rows(readingGroups, groupIds, answers.groups).map((group) => group.id);
}

/**
 * Role-assignable groups this account owns. A tenant that cannot answer the question as it is put (400, 404: nobody has
 * tried it in every cloud) leaves it to Graph itself, which refuses a User Administrator the change (microsoft-apis.md
 * A4); one that would not or could not just now leaves it open, and then the account is not touched.
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
