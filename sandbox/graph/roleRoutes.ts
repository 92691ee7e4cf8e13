import type { Answer } from '../http/message.js';
import { allAssignments, assignmentsOf } from '../tenant/privilege.js';
import type { RoleAssignment } from '../tenant/records.js';
import { roleName } from '../tenant/roles.js';
import { badRequest, GraphError } from './graphError.js';
import { type GraphContext, type GraphRoute, isAdvanced } from './graphContext.js';
import { listAnswer } from './odata/page.js';
import type { Row } from './odata/filter.js';
import { needsP2 } from './pimLicence.js';

const readRoles = [
  ['RoleManagement.Read.Directory'],
  ['RoleManagement.ReadWrite.Directory'],
  ['Directory.Read.All'],
];

/** microsoft-apis.md A16: three routes that show who has which role. */
export const roleRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/roleManagement/directory/roleAssignments',
    needs: readRoles,
    handle: roleAssignments,
  },
  {
    method: 'GET',
    path: '/roleManagement/directory/transitiveRoleAssignments',
    versions: ['beta'],
    needs: readRoles,
    handle: transitiveRoleAssignments,
  },
  {
    method: 'GET',
    path: '/roleManagement/directory/roleEligibilityScheduleInstances',
    // contrib rbacapplication-list-roleeligibilityscheduleinstances.md: the wider permissions work too.
    needs: [
      ['RoleEligibilitySchedule.Read.Directory'],
      ['RoleManagement.Read.All'],
      ['RoleManagement.Read.Directory'],
    ],
    handle: eligibilities,
  },
];

/** Only direct assignments, of a user or of a group by its own id. */
function roleAssignments(context: GraphContext): Answer {
  return listing(context, allAssignments(context.tenant), 'roleManagement/directory/roleAssignments');
}

/** Beta only. Includes roles through role-assignable groups. 404 without the header. */
function transitiveRoleAssignments(context: GraphContext): Answer {
  if (!isAdvanced(context)) throw new GraphError(404, 'Request_ResourceNotFound', 'Resource not found.');
  const filter = context.request.query.get('$filter') ?? '';
  const principal = /^\s*principalId\s+eq\s+'([^']+)'\s*$/i.exec(filter)?.[1];
  if (!principal) throw badRequest("transitiveRoleAssignments needs $filter=principalId eq '{id}'.");
  const found = assignmentsOf(context.tenant, principal.toLowerCase());
  const body = { '@odata.count': found.length, value: found.map((row) => shown(context, row)) };
  return { status: 200, body };
}

function eligibilities(context: GraphContext): Answer {
  needsP2(context);
  return listing(
    context,
    context.tenant.eligibilities,
    'roleManagement/directory/roleEligibilityScheduleInstances',
  );
}

function listing(context: GraphContext, rows: RoleAssignment[], name: string): Answer {
  return listAnswer(context, {
    rows: rows.map((row) => ({ ...row })),
    show: (row) => shown(context, row as unknown as RoleAssignment),
    context: name,
  });
}

/** A built-in role has the same definition id and template id. */
function shown(context: GraphContext, row: RoleAssignment): Row {
  if (context.request.query.get('$expand') !== 'roleDefinition') return { ...row };
  const id = row.roleDefinitionId;
  return { ...row, roleDefinition: { id, templateId: id, displayName: roleName(id), isBuiltIn: true } };
}
