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

/** The questions that show whether the account is privileged (microsoft-apis.md A4, A16). */
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

/** Graph expands at most this many owners of a group. It does not say that there are more. */
const MOST_OWNERS = 20;

/**
 * v1.0 only: direct assignments (also custom, and of one administrative unit), active directory-wide roles, groups.
 * Roles through a group need no question. Only a role-assignable group can have a role, and membership of such a group
 * already makes the account privileged.
 */
export function privilegeGets(id: string): Record<PrivilegePart, BatchGet> {
  const memberOf = `/users/${segment(id)}/transitiveMemberOf`;
  return {
    assignments: {
      whole: true,
      operation: readingAssignments,
      url: `/roleManagement/directory/roleAssignments?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition`,
    },
    roles: { whole: true, operation: readingRoles, url: rolesPath(id), headers: ROLE_HEADERS },
    groups: {
      whole: true,
      operation: readingGroups,
      url: `${memberOf}/microsoft.graph.group?$select=id,displayName,isAssignableToRole&$count=true&$top=999`,
      headers: ROLE_HEADERS,
    },
    // Apps cannot read `ownedObjects` of a user (learn, user-list-ownedobjects). So this asks for the groups' owners.
    owned: {
      whole: true,
      operation: readingOwners,
      url: '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$expand=owners($select=id)&$top=999',
    },
  };
}

/** Rows of roles that somebody has, or can switch on. */
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

const ownedRows = page(
  z.object({ id: z.string(), displayName: limited, owners: z.array(z.object({ id: z.string() })) }),
);

/** A group that can hold roles. */
export type AssignableGroup = z.output<typeof ownedRows>['value'][number];

/** Returns the names of the roles and groups that make it privileged. Throws `RemoteError` if one part is missing. */
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

/** Returns the names of the assigned roles that are not harmless. Throws `RemoteError`. */
export function assignedRoles(operation: Operation, answer: BatchAnswer): Privileges {
  return rows(operation, assignmentRows, answer)
    .map(({ roleDefinitionId, roleDefinition }) => ({
      name: roleDefinition?.displayName ?? roleDefinitionId,
      templateId: roleDefinition?.templateId ?? roleDefinitionId,
    }))
    .filter(({ templateId }) => !isHarmless(templateId))
    .map(({ name }) => name);
}

/** Returns the ids of all groups of the account, also through other groups. Throws `RemoteError`. */
export function groupsOf(answers: Readonly<Record<'groups', BatchAnswer>>): readonly string[] {
  return rows(readingGroups, groupIds, answers.groups).map((group) => group.id);
}

/**
 * Returns all role-assignable groups. `undefined` when Graph does not know this question (400, 404). It is not tried in
 * every cloud. Any other error throws `RemoteError`.
 */
export function assignableGroups(answer: BatchAnswer): readonly AssignableGroup[] | undefined {
  if (!answer.ok && (answer.error.kind === 'rejected' || answer.error.kind === 'not-found')) return undefined;
  return rows(readingOwners, ownedRows, answer);
}

/**
 * Returns the role-assignable groups that this account owns. Where Graph does not know the question, the bot relies on
 * Graph, which refuses a User Administrator the change (microsoft-apis.md A4). Any other error throws `RemoteError`, and
 * the bot does not touch the account.
 */
function ownedBy(id: string, answer: BatchAnswer): readonly { displayName: string }[] {
  const groups = assignableGroups(answer) ?? [];
  const owned = groups.filter((group) => group.owners.some((owner) => sameId(owner.id, id)));
  if (owned.length === 0 && groups.some((group) => group.owners.length >= MOST_OWNERS)) {
    throw new RemoteError(readingOwners.name, { kind: 'rejected', code: 'more-owners-than-shown' });
  }
  return owned;
}
