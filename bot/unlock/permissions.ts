/** Licences that a call may need besides the permission. */
export type Licence = 'Entra ID P1' | 'Entra ID P2';

type Api = 'Microsoft Graph' | 'Office 365 Exchange Online';

/** What the bot knows about an application permission. */
export interface PermissionFacts {
  readonly api: Api;
  /** Entra role that the app's service principal also needs. */
  readonly role?: EntraRole;
  /** The bot reads something with it, or does something that is no remedy. The texts say what (`setup:reads`). */
  readonly isForReading?: true;
  /** Wider permissions that cover it. In this table, or Microsoft's name of another one. */
  readonly within?: readonly string[];
  /** The bot works without it. It then says what it could not see, and concludes from the rest. */
  readonly optional?: true;
}

/**
 * Every application permission that the bot asks for. Calls, remedies, cards, errors and the operator's guide take
 * their facts about a permission from this one table. Names as in Microsoft's permissions reference (microsoft-apis.md,
 * PERM).
 */
export const PERMISSIONS = {
  'User.Read.All': reading(),
  'GroupMember.Read.All': reading(),
  'RoleManagement.Read.Directory': reading(),
  // Microsoft says that the one above covers it. Without either, the bot touches no account in a tenant with PIM.
  'RoleEligibilitySchedule.Read.Directory': reading('RoleManagement.Read.Directory'),
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': reading(),
  'AuditLog.Read.All': optional(),
  'User-LifeCycleInfo.Read.All': optional(),
  'IdentityRiskyUser.Read.All': optional('IdentityRiskyUser.ReadWrite.All'),
  'IdentityRiskEvent.Read.All': optional(),
  'UserAuthenticationMethod.Read.All': optional('UserAuthenticationMethod.ReadWrite.All'),
  'MailboxSettings.Read': optional('MailboxSettings.ReadWrite'),
  'ServiceHealth.Read.All': optional(),
  'Organization.Read.All': optional('Directory.Read.All'),
  'Domain.Read.All': optional(),
  'AdministrativeUnit.Read.All': optional(),
  'Mail.ReadBasic.All': optional(),
  'Application.Read.All': optional(),
  'Device.Read.All': optional('Device.ReadWrite.All'),
  'Policy.Read.AuthenticationMethod': optional(),
  'AuditLogsQuery-Exchange.Read.All': optional('AuditLogsQuery.Read.All'),
  'AuditLogsQuery-SharePoint.Read.All': optional('AuditLogsQuery.Read.All'),
  'AuditLogsQuery-OneDrive.Read.All': optional('AuditLogsQuery.Read.All'),
  'ExchangeMessageTrace.Read.All': optional(),
  'TeamsAppInstallation.ReadWriteSelfForUser.All': optional(),
  'UserAuthMethod-TAP.ReadWrite.All': graph(),
  'User-PasswordProfile.ReadWrite.All': graph('User Administrator'),
  'User-Mail.ReadWrite.All': graph('User Administrator'),
  'User.EnableDisableAccount.All': graph('User Administrator'),
  'User.RevokeSessions.All': graph(),
  'UserAuthenticationMethod.ReadWrite.All': graph(),
  'DelegatedPermissionGrant.ReadWrite.All': graph(),
  'Device.ReadWrite.All': graph('Cloud Device Administrator'),
  'IdentityRiskyUser.ReadWrite.All': graph(),
  'MailboxSettings.ReadWrite': graph(),
  'Exchange.ManageAsApp': { api: 'Office 365 Exchange Online', role: 'Exchange Administrator' },
} as const satisfies Readonly<Record<string, PermissionFacts>>;

/**
 * Template ids of the Entra roles that the table names, the same in every tenant (ENTRA
 * identity/role-based-access-control/permissions-reference.md).
 */
export const ROLE_IDS = {
  'User Administrator': 'fe930be7-5e62-47db-91af-98c3a49a38b1',
  'Cloud Device Administrator': '7698a772-787b-4ac8-901f-60d6b08affd2',
  'Exchange Administrator': '29232cdf-9323-42fd-ade2-1d097af3e4de',
} as const;

/** An Entra role of the table. */
export type EntraRole = keyof typeof ROLE_IDS;

/** A permission of the table, by Microsoft's name. */
export type Permission = keyof typeof PERMISSIONS;

/** Returns what the table says about a permission. */
export function factsOf(permission: Permission): PermissionFacts {
  return PERMISSIONS[permission];
}

/** Returns the wider permissions that cover this one. With one of them it need not be granted. */
export function coveredBy(permission: Permission): readonly string[] {
  return factsOf(permission).within ?? [];
}

const AND = ' and ';
const ROLE = 'the Entra role ';

/**
 * Returns what to grant, for the log: "User.EnableDisableAccount.All and the Entra role User Administrator". Findings
 * and steps store it. `partsToGrant` takes it apart for a sentence in another language.
 */
export function toGrant(permission: Permission | readonly Permission[]): string {
  const all = typeof permission === 'string' ? [permission] : permission;
  return all.flatMap((one) => [one, ...roleOf(one)]).join(AND);
}

function roleOf(permission: Permission): readonly string[] {
  const { role } = factsOf(permission);
  return role ? [`${ROLE}${role}`] : [];
}

/** Returns the permissions and Entra roles that a text of `toGrant` names, in its order. */
export function partsToGrant(
  text: string,
): readonly { readonly kind: 'permission' | 'role'; readonly name: string }[] {
  return text
    .split(AND)
    .map((part) =>
      part.startsWith(ROLE)
        ? { kind: 'role', name: part.slice(ROLE.length) }
        : { kind: 'permission', name: part },
    );
}

function graph(role?: EntraRole) {
  return { api: 'Microsoft Graph', ...(role && { role }) } as const;
}

function reading(...within: readonly string[]) {
  return { ...graph(), isForReading: true, within } as const;
}

function optional(...within: readonly string[]) {
  return { ...reading(...within), optional: true } as const;
}
