import { groupsOf } from './membership.js';
import type { RoleAssignment } from './records.js';
import { appPrincipalId } from './seed.js';
import { assignment } from './seedDirectory.js';
import {
  actsOnEveryone,
  roles,
  withinAuthenticationAdministrator,
  withinUserAdministrator,
} from './roles.js';
import type { Tenant } from './tenant.js';

/** The assignments of the app's own service principal, by the settings. */
function assignmentsOfApp({ settings: { appRoles, appRoleScope } }: Tenant): RoleAssignment[] {
  return appRoles.map((role) => ({ ...assignment(appPrincipalId, role), directoryScopeId: appRoleScope }));
}

/** Every active assignment: of people, of groups, and of the app. */
export function allAssignments(tenant: Tenant): RoleAssignment[] {
  return [...tenant.roleAssignments, ...assignmentsOfApp(tenant)];
}

/** A principal's active assignments: its own, and those of its groups (microsoft-apis.md A16). */
export function assignmentsOf(tenant: Tenant, id: string): RoleAssignment[] {
  const principals = [id, ...groupsOf(tenant.groups, id).map((group) => group.id)];
  return allAssignments(tenant).filter((assigned) => principals.includes(assigned.principalId));
}

/** microsoft-apis.md A4: true for a member or an owner of a role-assignable group. */
function inRoleAssignableGroup(tenant: Tenant, id: string): boolean {
  const owns = [...tenant.groups.values()].some(
    (group) => group.isAssignableToRole && group.owners.includes(id),
  );
  return owns || groupsOf(tenant.groups, id).some((group) => group.isAssignableToRole);
}

/** microsoft-apis.md A33: true for a member of a restricted management unit. The app has no role for any unit. */
export function isRestricted(tenant: Tenant, id: string): boolean {
  return tenant.units.some((unit) => unit.isMemberManagementRestricted && unit.members.includes(id));
}

/** microsoft-apis.md A4: true when the app's Entra roles allow a sensitive action on this user. */
export function mayAct(
  tenant: Tenant,
  targetId: string,
  action: 'accountEnabled' | 'passwordProfile' | 'otherMails',
): boolean {
  const appRoles = tenant.settings.appRoles;
  if (appRoles.some((role) => actsOnEveryone.has(role))) return true;
  if (inRoleAssignableGroup(tenant, targetId)) return false;
  const held = assignmentsOf(tenant, targetId);
  if (appRoles.includes(roles.userAdministrator)) {
    return held.every((assigned) => withinUserAdministrator.has(assigned.roleDefinitionId));
  }
  // microsoft-apis.md A5: a password needs at least User Administrator. A3: enabling, and other addresses, need a role only
  // for targets with a role.
  return action !== 'passwordProfile' && held.length === 0;
}

/** microsoft-apis.md A6, A4: whether this person's own roles let them reset that person's password method. */
export function mayReset(tenant: Tenant, callerId: string, targetId: string): boolean {
  const own = assignmentsOf(tenant, callerId).map(({ roleDefinitionId }) => roleDefinitionId);
  if (own.some((role) => actsOnEveryone.has(role))) return true;
  if (!own.includes(roles.authenticationAdministrator)) return false;
  if (inRoleAssignableGroup(tenant, targetId) || isRestricted(tenant, targetId)) return false;
  return assignmentsOf(tenant, targetId).every(({ roleDefinitionId }) =>
    withinAuthenticationAdministrator.has(roleDefinitionId),
  );
}
