/** Licences that a question may need besides the permission. */
export type Licence = 'Entra ID P1' | 'Entra ID P2';

type Api = 'Microsoft Graph' | 'Office 365 Exchange Online';

/** What is known of an application permission. */
export interface PermissionFacts {
  readonly api: Api;
  /** Entra role that the app's service principal needs besides. */
  readonly role?: string;
  /** For a permission to look: what it is for, as the operator's guide says it. */
  readonly reads?: string;
  /** The bot works without it: it then says what it could not see, and concludes from the rest. */
  readonly optional?: true;
}

/**
 * Every application permission that the bot asks for. The one table: calls, remedies, cards, errors and the operator's
 * guide take what they say of a permission from here. Names as in Microsoft's permissions reference (microsoft-apis.md,
 * PERM).
 */
export const PERMISSIONS = {
  'User.Read.All': reading('Find people, read accounts and managers'),
  'GroupMember.Read.All': reading('Who is an approver, whose groups are protected'),
  'RoleManagement.Read.Directory': reading('Who has an admin role'),
  // Documented as covered by the one above; without either, nobody is touched in a tenant that has PIM.
  'RoleEligibilitySchedule.Read.Directory': reading('Who can switch on an admin role (P2)'),
  'AuditLog.Read.All': optional('Failed sign-ins (P1), who can reset their own password'),
  'IdentityRiskyUser.Read.All': optional('Who is at risk (P2)'),
  'UserAuthenticationMethod.Read.All': optional('Registered sign-in methods'),
  'MailboxSettings.Read': optional('Inbox rules of a break-in'),
  'Application.Read.All': optional('What the apps are called that a person let in'),
  'Policy.Read.AuthenticationMethod': optional('Whether Temporary Access Passes are allowed'),
  'UserAuthMethod-TAP.ReadWrite.All': graph(),
  'User-PasswordProfile.ReadWrite.All': graph('User Administrator'),
  'User.EnableDisableAccount.All': graph('User Administrator'),
  'User.RevokeSessions.All': graph(),
  'UserAuthenticationMethod.ReadWrite.All': graph(),
  'DelegatedPermissionGrant.ReadWrite.All': graph(),
  'IdentityRiskyUser.ReadWrite.All': graph(),
  'MailboxSettings.ReadWrite': graph(),
  'Exchange.ManageAsApp': { api: 'Office 365 Exchange Online', role: 'Exchange Administrator' },
} as const satisfies Readonly<Record<string, PermissionFacts>>;

/** A permission of the table, by Microsoft's name for it. */
export type Permission = keyof typeof PERMISSIONS;

/** All that the table says of a permission. */
export function factsOf(permission: Permission): PermissionFacts {
  return PERMISSIONS[permission];
}

/** What to grant, for a sentence: "User.EnableDisableAccount.All and the Entra role User Administrator". */
export function toGrant(permission: Permission | readonly Permission[]): string {
  const all = typeof permission === 'string' ? [permission] : permission;
  return all.flatMap((one) => [one, ...roleOf(one)]).join(' and ');
}

function roleOf(permission: Permission): readonly string[] {
  const { role } = factsOf(permission);
  return role ? [`the Entra role ${role}`] : [];
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
