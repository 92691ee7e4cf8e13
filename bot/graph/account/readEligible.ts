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
 * Roles somebody can switch on themselves (PIM, microsoft-apis.md A16; P2 or ID Governance). Their own only:
 * eligibility that comes by way of a group needs a role-assignable group, and being in one is reason enough
 * (`readPrivileges`).
 */
export function eligibleGet(id: string): BatchGet {
  const url = '/roleManagement/directory/roleEligibilityScheduleInstances';
  return { operation, url: `${url}?$filter=principalId%20eq%20${literal(id)}&$expand=roleDefinition` };
}

/**
 * Names of the roles that are not harmless. A tenant to which the question means nothing (400, 404) has no PIM, and
 * nobody can switch anything on; one that refuses it or does not answer leaves it open. Throws `RemoteError`.
 */
export function eligibleFrom(answer: BatchAnswer): Finding<Privileges> {
  if (!answer.ok && (answer.error.kind === 'rejected' || answer.error.kind === 'not-found')) {
    return unknown('not-licensed', { licence: operation.licence });
  }
  return known([...new Set(assignedRoles(operation, answer))]);
}
