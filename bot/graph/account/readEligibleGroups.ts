import { z } from 'zod';
import type { Privileges } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal } from '../client/escape.js';
import { limited } from '../client/limited.js';
import { page, rows } from '../client/odataPage.js';

/** Describes each of these calls. */
export const readingEligibleGroups: Operation = {
  name: 'read the groups that the account can switch on',
  permission: 'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  permissionToSee: 'GroupMember.Read.All',
  licence: 'Entra ID P2',
};

const PATH = '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';

/** Ordinary groups have null for `isAssignableToRole`, so the name tells whether the bot may see the group. */
const eligibleRows = page(
  z.object({
    accessId: z.string(),
    group: z.object({ displayName: limited, isAssignableToRole: z.boolean().nullish() }),
  }),
);

/**
 * Asks which groups this principal can join, or own, with one click of their own (PIM for Groups, microsoft-apis.md
 * A23; P2 or ID Governance). These are not among the roles of `readEligible`.
 * @param principalId a person, or a group that the person is in
 */
export function eligibleGroupsGet(principalId: string): BatchGet {
  const url = `${PATH}?$filter=principalId%20eq%20${literal(principalId)}&$expand=group`;
  return { whole: true, operation: readingEligibleGroups, url };
}

/** Asks the other side: who can join, or own, this group with one click of their own (microsoft-apis.md A23). */
export function eligibleForGroupGet(groupId: string): BatchGet {
  return {
    whole: true,
    operation: readingEligibleGroups,
    url: `${PATH}?$filter=groupId%20eq%20${literal(groupId)}`,
  };
}

/**
 * Returns the names of the role-assignable groups among them. Other groups give no admin role (microsoft-apis.md A4).
 * Throws `RemoteError`: `not-licensed` where the tenant has no PIM. After any other error the question stays open.
 */
export function eligibleGroupsFrom(answer: BatchAnswer): Privileges {
  const groups = rows(readingEligibleGroups, eligibleRows, answer).filter(
    ({ group }) => group.isAssignableToRole === true,
  );
  return groups.map(({ group }) => group.displayName);
}
