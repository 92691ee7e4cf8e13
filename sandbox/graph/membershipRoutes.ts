import { asObject, asStrings } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { groupsOf, membersOf } from '../tenant/membership.js';
import { assignmentsOf } from '../tenant/privilege.js';
import { roleName } from '../tenant/roles.js';
import type { Group } from '../tenant/records.js';
import { badRequest, notFound, unsupportedQuery } from './graphError.js';
import { type GraphContext, type GraphRoute, isAdvanced, userInPath } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';
import { pick, selection } from './odata/select.js';
import { showUser } from './userProperties.js';

/** microsoft-apis.md A17: permissions for membership checks by an app. */
const checkMembers = [['User.Read.All', 'GroupMember.Read.All'], ['Directory.Read.All']];
const readUser = [['User.Read.All'], ['Directory.Read.All']];
const readGroup = [
  ['GroupMember.Read.All'],
  ['GroupMember.ReadBasic.All'],
  ['Directory.Read.All'],
  ['Group.Read.All'],
];

export const membershipRoutes: GraphRoute[] = [
  { method: 'POST', path: '/users/{id}/checkMemberGroups', needs: checkMembers, handle: checkMemberGroups },
  { method: 'POST', path: '/users/{id}/getMemberObjects', needs: checkMembers, handle: getMemberObjects },
  { method: 'GET', path: '/users/{id}/transitiveMemberOf', needs: readUser, handle: transitiveMemberOf },
  {
    method: 'GET',
    path: '/users/{id}/transitiveMemberOf/{cast}',
    needs: readUser,
    handle: transitiveMemberOf,
  },
  { method: 'GET', path: '/groups', needs: readGroup, handle: listGroups },
  { method: 'GET', path: '/groups/{id}', needs: readGroup, handle: getGroup },
  {
    method: 'GET',
    path: '/groups/{id}/transitiveMembers/microsoft.graph.user',
    needs: readGroup,
    handle: transitiveMembers,
  },
];

/** microsoft-apis.md A17: takes at most 20 group ids. Returns those that the user is in, also through other groups. */
function checkMemberGroups(context: GraphContext): Answer {
  const user = userInPath(context);
  const asked = asObject(context.request.body).groupIds;
  if (!Array.isArray(asked)) throw badRequest("Required parameter 'groupIds' is missing.");
  if (asked.length > 20) throw badRequest('The number of values in groupIds exceeds the limit of 20.');
  const member = groupsOf(context.tenant.groups, user.id).map((group) => group.id);
  return ids(
    context,
    asStrings(asked).filter((id) => member.includes(id.toLowerCase())),
  );
}

/** microsoft-apis.md A17: groups and directory roles. */
function getMemberObjects(context: GraphContext): Answer {
  const user = userInPath(context);
  const groups = groupsOf(context.tenant.groups, user.id).map((group) => group.id);
  return ids(context, [...groups, ...directRoles(context, user.id).map((role) => role.id as string)]);
}

function ids(context: GraphContext, value: string[]): Answer {
  const metadata = `https://graph.microsoft.com/${context.version}/$metadata#Collection(Edm.String)`;
  return { status: 200, body: { '@odata.context': metadata, value } };
}

/**
 * microsoft-apis.md A16: groups and active directory-wide roles. A cast selects one kind and needs the advanced query
 * parameters.
 */
function transitiveMemberOf(context: GraphContext): Answer {
  const user = userInPath(context);
  const cast = context.params.cast?.toLowerCase();
  if (cast && !isAdvanced(context)) {
    throw unsupportedQuery("OData cast needs the 'ConsistencyLevel: eventual' header and $count=true.");
  }
  const rows = [...groupRows(context, user.id), ...directRoles(context, user.id)];
  return listAnswer(context, {
    rows: cast ? rows.filter((row) => String(row['@odata.type']).toLowerCase() === `#${cast}`) : rows,
    show: (row) => showObject(context, row),
    context: 'directoryObjects',
  });
}

/** Without the permission for groups, Graph returns only their ids (contrib, list members). */
function groupRows(context: GraphContext, userId: string): Row[] {
  const named = readGroup.some(([permission]) => context.tenant.settings.grants.has(permission!));
  return groupsOf(context.tenant.groups, userId).map((group) => groupRow(group, named));
}

function groupRow(group: Group, named: boolean): Row {
  const { id, displayName, isAssignableToRole } = group;
  const rest = named
    ? { displayName, isAssignableToRole: isAssignableToRole || null, securityEnabled: true }
    : {};
  return { '@odata.type': '#microsoft.graph.group', id, ...rest };
}

function directRoles(context: GraphContext, userId: string): Row[] {
  const named = context.tenant.settings.grants.has('RoleManagement.Read.Directory');
  return assignmentsOf(context.tenant, userId).map(({ roleDefinitionId }) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    id: roleDefinitionId.replace(/^.{8}/, 'd1d1d1d1'),
    ...(named ? { displayName: roleName(roleDefinitionId), roleTemplateId: roleDefinitionId } : {}),
  }));
}

function showObject(context: GraphContext, row: Row): Row {
  const names = selection(context.request.query, Object.keys(row)).filter((name) => name !== '@odata.type');
  const known = new Set([
    'id',
    'displayName',
    'description',
    'roleTemplateId',
    'isAssignableToRole',
    'securityEnabled',
  ]);
  return { '@odata.type': row['@odata.type'], ...pick(row, names, known, 'directoryObject') };
}

function groupInPath(context: GraphContext): Group {
  const group = context.tenant.groups.get(context.params.id ?? '');
  if (!group) throw notFound(context.params.id ?? '');
  return group;
}

/** contrib group-list.md: `$filter` by isAssignableToRole. `$expand=owners` returns at most 20 owners. */
function listGroups(context: GraphContext): Answer {
  const expands = context.request.query.get('$expand')?.startsWith('owners') ?? false;
  return listAnswer(context, {
    rows: [...context.tenant.groups.values()].map((group) => ({
      ...groupRow(group, true),
      isAssignableToRole: group.isAssignableToRole,
      ownerIds: group.owners,
    })),
    show: (row) => ({
      ...showObject(context, row),
      ...(expands && { owners: ownerRows(row.ownerIds as string[]) }),
    }),
    context: 'groups',
  });
}

const MOST_EXPANDED = 20;

function ownerRows(ids: readonly string[]): Row[] {
  return ids.slice(0, MOST_EXPANDED).map((id) => ({ '@odata.type': '#microsoft.graph.user', id }));
}

function getGroup(context: GraphContext): Answer {
  return { status: 200, body: showObject(context, groupRow(groupInPath(context), true)) };
}

/** microsoft-apis.md A17: everybody in a group, also through groups inside it. */
function transitiveMembers(context: GraphContext): Answer {
  if (!isAdvanced(context)) {
    throw unsupportedQuery("OData cast needs the 'ConsistencyLevel: eventual' header and $count=true.");
  }
  const members = membersOf(context.tenant.groups, groupInPath(context).id).flatMap(
    (id) => context.tenant.seen(id) ?? [],
  );
  const rows: Row[] = members;
  return listAnswer(context, {
    rows,
    show: (row) => showUser(context, row as (typeof members)[0]),
    context: 'users',
  });
}
