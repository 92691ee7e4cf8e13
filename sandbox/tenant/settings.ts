import { roles } from './roles.js';

/** microsoft-apis.md, "Suggested minimum permission set": the app's permissions, unless a test removes some. */
export const neededPermissions = [
  'AdministrativeUnit.Read.All',
  'Application.Read.All',
  'AuditLog.Read.All',
  'AuditLogsQuery-Exchange.Read.All',
  'AuditLogsQuery-OneDrive.Read.All',
  'AuditLogsQuery-SharePoint.Read.All',
  'DelegatedPermissionGrant.ReadWrite.All',
  'Device.Read.All',
  'Device.ReadWrite.All',
  'Domain.Read.All',
  'Exchange.ManageAsApp',
  'ExchangeMessageTrace.Read.All',
  'ServiceHealth.Read.All',
  'Organization.Read.All',
  'GroupMember.Read.All',
  'IdentityRiskEvent.Read.All',
  'IdentityRiskyUser.Read.All',
  'IdentityRiskyUser.ReadWrite.All',
  'LicenseAssignment.Read.All',
  'Mail.ReadBasic.All',
  'MailboxSettings.ReadWrite',
  'Policy.Read.AuthenticationMethod',
  'PrivilegedEligibilitySchedule.Read.AzureADGroup',
  'RoleEligibilitySchedule.Read.Directory',
  'RoleManagement.Read.Directory',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'User-Mail.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
  'User-LifeCycleInfo.Read.All',
  'User.EnableDisableAccount.All',
  'User.Read.All',
  'User.RevokeSessions.All',
  'UserAuthMethod-TAP.ReadWrite.All',
  'UserAuthenticationMethod.Read.All',
  'UserAuthenticationMethod.ReadWrite.All',
] as const;

/** How the tenant behaves. A test may change every member while the tenant runs. */
export interface Settings {
  /** Graph says as little as the documents allow: `sandbox/graph/sparse.ts`. */
  sparse: boolean;
  /** Delays every answer, in milliseconds. */
  latencyMs: number;
  /** microsoft-apis.md A20: reads can lag behind writes. Reads see a write only after this time, in milliseconds. */
  readLagMs: number;
  /** microsoft-apis.md A11: the sign-in log runs minutes behind. It shows a sign-in only after this time, in milliseconds. */
  signInLagMs: number;
  /** microsoft-apis.md N-E: how many looks an audit search still runs, and how it ends. */
  auditSearchLooks: number;
  auditSearchEnds: 'succeeded' | 'failed' | 'cancelled';
  /** microsoft-apis.md A19: how many reports the tenant answers in a time. `undefined`: any number. */
  reportLimit: { calls: number; perMs: number } | undefined;
  /** microsoft-apis.md A19: how many changes of accounts the tenant takes in a time. `undefined`: any number. */
  writeLimit: { calls: number; perMs: number } | undefined;
  /** The app's client secret. `undefined`: any. */
  clientSecret: string | undefined;
  /** Application permissions with admin consent. */
  grants: Set<string>;
  /** Delegated permissions with admin consent. */
  delegatedConsent: Set<string>;
  /** microsoft-apis.md D2: Conditional Access wants more of whoever signs in, before anybody acts on their behalf. */
  challenge: boolean;
  /** The same, said by Graph about a token that was given out already. */
  graphChallenges: boolean;
  /** microsoft-apis.md A6: how many looks a reset still runs. */
  resetLooks: number;
  /** What Active Directory says to a password that is written back. `off`: there is no writeback. */
  writeback: 'off' | 'on' | 'refuses';
  /** Entra ID P1 and P2. P2 includes P1's sign-in logs. */
  licences: { p1: boolean; p2: boolean };
  /** microsoft-apis.md A7: the tenant's policy for Temporary Access Passes. Targets are group ids, or `all_users`. */
  passPolicy: { state: 'enabled' | 'disabled'; includeTargets: string[]; excludeTargets: string[] };
  /** The organisation's own banned passwords: none may contain one of these (microsoft-apis.md A5). */
  bannedWords: string[];
  /** Entra roles assigned to the app's service principal (microsoft-apis.md A5). */
  appRoles: string[];
  /** What they reach: `/`, or `/administrativeUnits/{id}` (rbacapplication-post-roleassignments.md). */
  appRoleScope: string;
  /** What the app may do in Exchange Online (microsoft-apis.md B2, B3). */
  exchangeRole: 'full' | 'view-only' | 'none';
  /** Cmdlets that the app's role in Exchange does not have, by name: a management role is trimmed entry by entry (B3). */
  lackedCmdlets: string[];
  /** How Exchange refuses those: 403 without a body (B5), or 401 "User is not allowed to call …" (B3). */
  cmdletRefusal: 'empty' | 'not-allowed';
  /** microsoft-apis.md B9: what the organisation has set for EWS. `null`: nothing. */
  ewsForAll: boolean | null;
  /** microsoft-apis.md N-C: the sync from Active Directory `runs`, was heard of at this moment for the last time, or `never`. */
  sync: 'runs' | 'never' | Date;
  /** The error shape of Exchange, one of three (microsoft-apis.md B5). */
  exchangeErrorShape: 'details' | 'internalException' | 'message';
}

export function defaultSettings(): Settings {
  return {
    sparse: false,
    latencyMs: 0,
    readLagMs: 0,
    signInLagMs: 0,
    auditSearchLooks: 1,
    auditSearchEnds: 'succeeded',
    reportLimit: undefined,
    writeLimit: undefined,
    clientSecret: undefined,
    grants: new Set(neededPermissions),
    delegatedConsent: new Set(['UserAuthenticationMethod.ReadWrite.All']),
    challenge: false,
    graphChallenges: false,
    resetLooks: 1,
    writeback: 'on',
    licences: { p1: true, p2: true },
    passPolicy: { state: 'enabled', includeTargets: ['all_users'], excludeTargets: [] },
    bannedWords: [],
    appRoles: [roles.userAdministrator],
    appRoleScope: '/',
    exchangeRole: 'full',
    lackedCmdlets: [],
    cmdletRefusal: 'empty',
    ewsForAll: true,
    sync: 'runs',
    exchangeErrorShape: 'details',
  };
}
