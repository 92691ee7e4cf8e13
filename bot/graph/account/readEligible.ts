import { known, unknown, type Finding, type Privileges } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal } from '../client/escape.js';
import { assignedRoles } from './readPrivileges.js';

const operation: Operation = {
  name: 'read the roles that the account can switch on',
  permission: 'RoleEligibilitySchedule.Read.Directory',
  licence: 'Entra ID P2',
};

/**
 * Roles that the person can switch on (PIM, microsoft-apis.md A16; P2 or ID Governance). The filter finds only the
 * person's own roles. A role through a group needs a role-assignable group, and membership of such a group already
 * makes the account privileged (`readPrivileges`).
 */
export function eligibleGet(id: string): BatchGet {
  const url = '/roleManagement/directory/roleEligibilityScheduleInstances';
  return {
    whole: true,
    operation,
    url: `${url}?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition`,
  };
}

/**
 * Returns the names of the roles that are not harmless. Graph answers 400 or 404 when the tenant has no PIM, and no
 * person there can switch on a role. Any other error throws `RemoteError`, and the question stays open.
 */
export function eligibleFrom(answer: BatchAnswer): Finding<Privileges> {
  if (!answer.ok && (answer.error.kind === 'rejected' || answer.error.kind === 'not-found')) {
    return unknown('not-licensed', { licence: operation.licence });
  }
  return known([...new Set(assignedRoles(operation, answer))]);
}
