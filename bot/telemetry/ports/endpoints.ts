/**
 * Every path of Microsoft Graph that the bot calls, without the version and with `{}` in place of each id. This list is
 * what may stand in a label, a span and a log line: a path that is not in it is `other`.
 */
export const GRAPH_ENDPOINTS = [
  '$batch',
  'admin/exchange/tracing/messageTraces',
  'admin/serviceAnnouncement/issues',
  'applications/{}',
  'applications/{}/federatedIdentityCredentials',
  'auditLogs/directoryAudits',
  'auditLogs/signIns',
  'devices',
  'devices/{}',
  'directory/administrativeUnits',
  'directory/administrativeUnits/{}/scopedRoleMembers',
  'domains',
  'domains/{}',
  'groups',
  'groups/{}',
  'groups/{}/transitiveMembers/microsoft.graph.user',
  'identityGovernance/privilegedAccess/group/eligibilityScheduleInstances',
  'identityProtection/riskDetections',
  'identityProtection/riskyUsers',
  'identityProtection/riskyUsers/confirmCompromised',
  'identityProtection/riskyUsers/dismiss',
  'identityProtection/riskyUsers/{}',
  'oauth2PermissionGrants',
  'oauth2PermissionGrants/{}',
  'organization',
  'policies/authenticationMethodsPolicy/authenticationMethodConfigurations/TemporaryAccessPass',
  'reports/authenticationMethods/userRegistrationDetails',
  'reports/authenticationMethods/userRegistrationDetails/{}',
  'roleManagement/directory/roleAssignments',
  'roleManagement/directory/roleEligibilityScheduleInstances',
  'roleManagement/directory/transitiveRoleAssignments',
  'security/auditLog/queries',
  'security/auditLog/queries/{}',
  'security/auditLog/queries/{}/records',
  'servicePrincipals',
  'servicePrincipals/{}',
  'users',
  'users/{}',
  'users/{}/authentication/fido2Methods/{}',
  'users/{}/authentication/emailMethods/{}',
  'users/{}/authentication/methods',
  'users/{}/authentication/methods/{}',
  'users/{}/authentication/methods/{}/resetPassword',
  'users/{}/authentication/microsoftAuthenticatorMethods/{}',
  'users/{}/authentication/operations/{}',
  'users/{}/authentication/phoneMethods/{}',
  'users/{}/authentication/softwareOathMethods/{}',
  'users/{}/authentication/temporaryAccessPassMethods',
  'users/{}/authentication/temporaryAccessPassMethods/{}',
  'users/{}/authentication/windowsHelloForBusinessMethods/{}',
  'users/{}/checkMemberGroups',
  'users/{}/mailFolders/inbox/messageRules',
  'users/{}/mailFolders/inbox/messageRules/{}',
  'users/{}/mailFolders/{}',
  'users/{}/mailboxSettings',
  'users/{}/mailboxSettings/automaticRepliesSetting',
  'users/{}/mailboxSettings/userPurpose',
  'users/{}/manager',
  'users/{}/memberOf/microsoft.graph.administrativeUnit',
  'users/{}/memberOf/microsoft.graph.group',
  'users/{}/oauth2PermissionGrants',
  'users/{}/ownedDevices',
  'users/{}/registeredDevices',
  'users/{}/revokeSignInSessions',
  'users/{}/teamwork/installedApps',
  'users/{}/teamwork/installedApps/{}/chat',
  'users/{}/transitiveMemberOf/microsoft.graph.directoryRole',
  'users/{}/transitiveMemberOf/microsoft.graph.group',
] as const;

/** Every cmdlet of Exchange that the bot runs. */
export const CMDLETS = [
  'Add-MailboxFolderPermission',
  'Add-MailboxPermission',
  'Add-RecipientPermission',
  'Disable-InboxRule',
  'Disable-SweepRule',
  'Enable-InboxRule',
  'Enable-SweepRule',
  'Get-AcceptedDomain',
  'Get-BlockedSenderAddress',
  'Get-CASMailbox',
  'Get-InboundConnector',
  'Get-InboxRule',
  'Get-MailContact',
  'Get-Mailbox',
  'Get-MailboxFolderPermission',
  'Get-MailboxFolderStatistics',
  'Get-MailboxPermission',
  'Get-MobileDeviceStatistics',
  'Get-OrganizationConfig',
  'Get-OutboundConnector',
  'Get-Recipient',
  'Get-RecipientPermission',
  'Get-SweepRule',
  'Get-TransportRule',
  'Remove-BlockedSenderAddress',
  'Remove-MailboxFolderPermission',
  'Remove-MailboxPermission',
  'Remove-RecipientPermission',
  'Search-UnifiedAuditLog',
  'Set-CASMailbox',
  'Set-Mailbox',
  'Set-MailboxFolderPermission',
] as const;

/** What the bot asks of Teams. */
export const TEAMS_ENDPOINTS = ['post', 'update', 'delete', 'open-chat'] as const;

/** The systems that tickets are written to. */
export const TICKET_ENDPOINTS = ['jira', 'servicenow', 'topdesk', 'webhook'] as const;

/** What the bot asks of a domain controller: operations of LDAP. */
export const LDAP_ENDPOINTS = ['connect', 'bind', 'search', 'modify'] as const;

/** What the bot asks a runbook for that works in Active Directory. */
export const RUNBOOK_ENDPOINTS = ['account', 'unlock', 'set-password', 'enable', 'disable'] as const;

/** What is in none of the lists. */
export const OTHER = 'other';

const PATTERNS = GRAPH_ENDPOINTS.map((endpoint) => ({ endpoint, parts: endpoint.split('/') }));
const VERSION = /^\/?(?:graph\/)?(?:v1\.0|beta)?\/?/;

/**
 * The kind of a call to Graph. A literal part goes before an id, so `riskyUsers/dismiss` is not somebody's id.
 * @param path with or without the version and a query, e.g. `/v1.0/users/1/manager`
 * @returns one of `GRAPH_ENDPOINTS`, or `other`
 */
export function graphEndpoint(path: string): string {
  const [bare = ''] = path.replace(VERSION, '').split('?');
  // `applications(appId='1')`: a key in brackets is an id.
  const parts = bare.replace(/\([^/]*\)/g, '/{}').split('/');
  const fits = PATTERNS.filter(
    (pattern) =>
      pattern.parts.length === parts.length &&
      pattern.parts.every((part, at) => part === '{}' || part === parts[at]),
  );
  // Sorted, `{}` comes after every letter and after `$`.
  return fits.map(({ endpoint }) => endpoint).sort()[0] ?? OTHER;
}

/** The cmdlet, if the bot is known to run it. */
export function cmdletEndpoint(cmdlet: string): string {
  return CMDLETS.find((known) => known === cmdlet) ?? OTHER;
}
