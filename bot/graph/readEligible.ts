import type { Privileges } from '../unlock/findings.js';
import type { BatchAnswer, BatchGet } from './batch.js';
import type { Operation } from './errors.js';
import { literal } from './escape.js';
import { assignedRoles } from './readPrivileges.js';

const operation: Operation = {
  name: 'read the roles that the account can switch on',
  permission: 'RoleEligibilitySchedule.Read.Directory',
};

/**
 * Roles somebody can switch on themselves (PIM, apis.md A16; P2 or ID Governance). Their own only: eligibility that
 * comes by way of a group needs a role-assignable group, and being in one is reason enough (`readPrivileges`).
 */
export function eligibleGet(id: string): BatchGet {
  const url = '/roleManagement/directory/roleEligibilityScheduleInstances';
  return { operation, url: `${url}?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition` };
}

/** Names of the roles that are not harmless. Throws `RemoteError`. */
export function eligibleFrom(answer: BatchAnswer): Privileges {
  return [...new Set(assignedRoles(operation, answer))];
}
