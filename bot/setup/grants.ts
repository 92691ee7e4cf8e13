import { factsOf, type Permission } from '../unlock/permissions.js';
import type { Known } from './check.js';
import { principalIn } from './granted.js';
import type { Mend } from './row.js';

// The commands that grant what is missing. Each names the page that documents it.

/** Ids of Microsoft's own APIs (microsoft-apis.md B3; learn.microsoft.com/troubleshoot/entra, first-party apps). */
const API_IDS = {
  'Microsoft Graph': '00000003-0000-0000-c000-000000000000',
  'Office 365 Exchange Online': '00000002-0000-0ff1-ce00-000000000000',
} as const;

const GRANT_PERMISSION = 'https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments';
const ASSIGN_ROLE = 'https://learn.microsoft.com/graph/api/rbacapplication-post-roleassignments';

function findBot(clientId: string): string {
  return `$bot = Get-MgServicePrincipal -Filter "appId eq '${clientId}'"`;
}

/** Grants an application permission, with consent: an app role assignment of the service principal. */
export function grantPermission(permission: Permission, clientId: string): Mend {
  const { api } = factsOf(permission);
  return {
    said: { key: 'setup:mend.permission', values: { permission, api } },
    commands: [
      'Connect-MgGraph -Scopes AppRoleAssignment.ReadWrite.All, Application.Read.All',
      findBot(clientId),
      `$api = Get-MgServicePrincipal -Filter "appId eq '${API_IDS[api]}'"`,
      `$role = $api.AppRoles | Where-Object Value -eq '${permission}'`,
      'New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $bot.Id -PrincipalId $bot.Id -ResourceId $api.Id -AppRoleId $role.Id',
    ],
    source: GRANT_PERMISSION,
  };
}

/**
 * Assigns an Entra role to the service principal.
 * @param scope `/` for the whole organisation, or a unit: `/administrativeUnits/<its id>`
 */
export function assignRole(role: string, clientId: string, scope: string): Mend {
  return {
    said: { key: 'setup:mend.role', values: { role } },
    commands: [
      'Connect-MgGraph -Scopes RoleManagement.ReadWrite.Directory, Application.Read.All',
      findBot(clientId),
      `$role = Get-MgRoleManagementDirectoryRoleDefinition -Filter "displayName eq '${role}'"`,
      `New-MgRoleManagementDirectoryRoleAssignment -PrincipalId $bot.Id -RoleDefinitionId $role.Id -DirectoryScopeId '${scope}'`,
    ],
    source: ASSIGN_ROLE,
  };
}

/** Names of Exchange's clouds, as `Connect-ExchangeOnline -ExchangeEnvironmentName` takes them. */
const EXCHANGE_CLOUDS = { 'gcc-high': 'O365USGovGCCHigh', dod: 'O365USGovDoD' } as const;

/** Gives the app a role group of Exchange's own with exactly the cmdlets that it runs, instead of the Entra role. */
export function trimExchange(known: Pick<Known, 'setup' | 'tokens'>): Mend {
  return { ...exchangeScript(known), said: { key: 'setup:mend.exchange' } };
}

/** Adds the cmdlets that the role group lacks. */
export function grantCmdlets(known: Pick<Known, 'setup' | 'tokens'>): Mend {
  return { ...exchangeScript(known), said: { key: 'setup:mend.cmdlets' } };
}

/** The script makes the role group, or adds to it. It may be run again (microsoft-apis.md B3). */
function exchangeScript({ setup, tokens }: Pick<Known, 'setup' | 'tokens'>): Omit<Mend, 'said'> {
  const { cloud, clientId } = setup;
  // The operator's function has an identity of its own.
  const isOwn = setup.exchange === 'rest';
  const app = isOwn ? clientId : '<client id of the function>';
  const principal = (isOwn && principalIn(tokens.graph)) || '<object id of its service principal>';
  const where = cloud === 'gcc-high' || cloud === 'dod' ? ` -Cloud ${EXCHANGE_CLOUDS[cloud]}` : '';
  return {
    commands: [`./deploy/grant-exchange.ps1 -ClientId ${app} -ObjectId ${principal}${where}`],
    source: 'https://learn.microsoft.com/powershell/exchange/app-only-auth-powershell-v2',
  };
}

/** Consents for everybody that an app may act for people: a delegated permission of Microsoft Graph. */
export function grantDelegated(permission: string, appId: string): Mend {
  return {
    said: { key: 'setup:mend.delegated', values: { permission } },
    commands: [
      'Connect-MgGraph -Scopes DelegatedPermissionGrant.ReadWrite.All, Application.Read.All',
      findBot(appId),
      `$api = Get-MgServicePrincipal -Filter "appId eq '${API_IDS['Microsoft Graph']}'"`,
      `New-MgOauth2PermissionGrant -ClientId $bot.Id -ConsentType AllPrincipals -ResourceId $api.Id -Scope '${permission}'`,
    ],
    source: 'https://learn.microsoft.com/graph/api/oauth2permissiongrant-post',
  };
}
