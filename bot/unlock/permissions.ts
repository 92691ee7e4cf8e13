/** Licences that a call may need besides the permission. */
export type Licence = 'Entra ID P1' | 'Entra ID P2';

type Api = 'Microsoft Graph' | 'Office 365 Exchange Online';

/** What the bot knows about an application permission. */
export interface PermissionFacts {
  readonly api: Api;
  /** Entra role that the app's service principal also needs. */
  readonly role?: string;
  /** For a permission that no remedy needs: what the bot reads or does with it, as the operator's guide describes it. */
  readonly reads?: string;
  /** The bot works without it. It then says what it could not see, and concludes from the rest. */
  readonly optional?: true;
}

/**
 * Every application permission that the bot asks for. Calls, remedies, cards, errors and the operator's guide take
 * their facts about a permission from this one table. Names as in Microsoft's permissions reference (microsoft-apis.md,
 * PERM).
 */
export const PERMISSIONS = {
  'User.Read.All': reading('Find people, read accounts and managers'),
  'GroupMember.Read.All': reading('Who is an approver, whose groups are protected'),
  'RoleManagement.Read.Directory': reading('Who has an admin role'),
  // Microsoft says that the one above covers it. Without either, the bot touches no account in a tenant with PIM.
  'RoleEligibilitySchedule.Read.Directory': reading('Who can switch on an admin role (P2)'),
  'PrivilegedEligibilitySchedule.Read.AzureADGroup': reading('Who can join a group with an admin role (P2)'),
  'AuditLog.Read.All': optional('Failed sign-ins (P1), who can reset their own password'),
  'User-LifeCycleInfo.Read.All': optional('When somebody leaves, where the directory says so'),
  'IdentityRiskyUser.Read.All': optional('Who is at risk (P2)'),
  'IdentityRiskEvent.Read.All': optional('Why somebody is at risk (P2)'),
  'UserAuthenticationMethod.Read.All': optional('Registered sign-in methods'),
  'MailboxSettings.Read': optional('Inbox rules of a break-in, what a mailbox is for'),
  'ServiceHealth.Read.All': optional('Incidents that Microsoft reports'),
  'Domain.Read.All': optional('Which domains are federated'),
  'AdministrativeUnit.Read.All': optional('Which accounts only some administrators may change'),
  'Mail.ReadBasic.All': optional('Which folder an inbox rule moves mail to'),
  'Application.Read.All': optional('What the apps are called that a person let in'),
  'Device.Read.All': optional('Devices that a person registered or joined'),
  'Policy.Read.AuthenticationMethod': optional('Whether Temporary Access Passes are allowed'),
  'AuditLogsQuery-Exchange.Read.All': optional('What was done with mail during a break-in'),
  'AuditLogsQuery-SharePoint.Read.All': optional('What was done with files of SharePoint during a break-in'),
  'AuditLogsQuery-OneDrive.Read.All': optional('What was done with files of OneDrive during a break-in'),
  'ExchangeMessageTrace.Read.All': optional('What was sent during a break-in, and to whom'),
  'TeamsAppInstallation.ReadWriteSelfForUser.All': optional(
    'Install the bot for people whom it has to write to: `INSTALL_FOR_PEOPLE`',
  ),
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

/** A permission of the table, by Microsoft's name. */
export type Permission = keyof typeof PERMISSIONS;

/** Returns what the table says about a permission. */
export function factsOf(permission: Permission): PermissionFacts {
  return PERMISSIONS[permission];
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

function graph(role?: string) {
  return { api: 'Microsoft Graph', ...(role && { role }) } as const;
}

function reading(reads: string) {
  return { ...graph(), reads } as const;
}

function optional(reads: string) {
  return { ...reading(reads), optional: true } as const;
}
