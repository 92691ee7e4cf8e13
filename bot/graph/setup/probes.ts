import { literal } from '../client/escape.js';
import type { Permission } from '../../unlock/permissions.js';

/** What a harmless read of a permission may go by. */
export interface ProbeFacts {
  /** Object id of the app's own service principal, or an id that nobody has. */
  readonly principalId: string;
  readonly clientId: string;
  /** Now, as `2026-11-28T00:00:00Z`: logs are asked for what happened from now on, which is nothing. */
  readonly now: string;
}

const ofPrincipal = ({ principalId }: ProbeFacts) => `$filter=principalId%20eq%20${literal(principalId)}`;
const AUDIT_SEARCHES = () => '/security/auditLog/queries?$top=1';

/**
 * A read for each permission that shows nobody's mail, methods or mailbox: ids alone, the app's own rows, or a time in
 * which nothing happened. `personal` and `write`: there is no such read. The paths are those that Microsoft lists for the
 * permission (microsoft-apis.md, "Permissions" and A35).
 */
export const PROBES: Readonly<Record<Permission, ((facts: ProbeFacts) => string) | 'personal' | 'write'>> = {
  'User.Read.All': () => '/users?$top=1&$select=id',
  'GroupMember.Read.All': () => '/groups?$top=1&$select=id',
  'RoleManagement.Read.Directory': (facts) =>
    `/roleManagement/directory/roleAssignments?${ofPrincipal(facts)}`,
  'RoleEligibilitySchedule.Read.Directory': (facts) =>
    `/roleManagement/directory/roleEligibilityScheduleInstances?${ofPrincipal(facts)}`,
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': (facts) =>
    `/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?${ofPrincipal(facts)}`,
  'AuditLog.Read.All': ({ now }) =>
    `/auditLogs/directoryAudits?$top=1&$filter=activityDateTime%20ge%20${now}`,
  'User-LifeCycleInfo.Read.All': () => '/users?$top=1&$select=id,employeeLeaveDateTime',
  'IdentityRiskyUser.Read.All': () => '/identityProtection/riskyUsers?$top=1&$select=id',
  'IdentityRiskEvent.Read.All': ({ now }) =>
    `/identityProtection/riskDetections?$top=1&$filter=activityDateTime%20ge%20${now}`,
  'UserAuthenticationMethod.Read.All': 'personal',
  'MailboxSettings.Read': 'personal',
  'ServiceHealth.Read.All': () => '/admin/serviceAnnouncement/issues?$top=1&$select=id',
  'Organization.Read.All': () => '/organization?$select=id,onPremisesSyncEnabled',
  'Domain.Read.All': () => '/domains?$select=id',
  'AdministrativeUnit.Read.All': () => '/directory/administrativeUnits?$top=1&$select=id',
  'Mail.ReadBasic.All': 'personal',
  'Application.Read.All': ({ clientId }) =>
    `/servicePrincipals?$filter=appId%20eq%20${literal(clientId)}&$select=id`,
  'Device.Read.All': () => '/devices?$top=1&$select=id',
  'Policy.Read.AuthenticationMethod': () =>
    '/policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
  'AuditLogsQuery-Exchange.Read.All': AUDIT_SEARCHES,
  'AuditLogsQuery-SharePoint.Read.All': AUDIT_SEARCHES,
  'AuditLogsQuery-OneDrive.Read.All': AUDIT_SEARCHES,
  'ExchangeMessageTrace.Read.All': ({ now }) =>
    `/admin/exchange/tracing/messageTraces?$top=1&$filter=receivedDateTime%20ge%20${now}%20and%20receivedDateTime%20le%20${now}`,
  'TeamsAppInstallation.ReadWriteSelfForUser.All': 'personal',
  'UserAuthMethod-TAP.ReadWrite.All': 'write',
  'User-PasswordProfile.ReadWrite.All': 'write',
  'User-Mail.ReadWrite.All': 'write',
  'User.EnableDisableAccount.All': 'write',
  'User.RevokeSessions.All': 'write',
  'UserAuthenticationMethod.ReadWrite.All': 'write',
  'DelegatedPermissionGrant.ReadWrite.All': 'write',
  'Device.ReadWrite.All': 'write',
  'IdentityRiskyUser.ReadWrite.All': 'write',
  'MailboxSettings.ReadWrite': 'write',
  // Exchange has a check of its own.
  'Exchange.ManageAsApp': 'write',
};
