import type { Permission } from './plan/remedy.js';

/** A permission for looking, which no remedy names because all of them need it. */
export interface ReadingPermission extends Permission {
  /** What it is for, as the README says it. */
  readonly purpose: string;
  /** The bot works without it: it then says what it could not see, and concludes from the rest. */
  readonly optional?: true;
}

/** What the bot reads before anybody is asked, and on every click (apis.md A1, A7 to A9, A11, A13, A16, A17). */
export const READING_PERMISSIONS: readonly ReadingPermission[] = [
  reading('Find people, read accounts and managers', 'User.Read.All'),
  reading('Who is an approver, whose groups are protected', 'GroupMember.Read.All'),
  reading('Who has an admin role', 'RoleManagement.Read.Directory'),
  // Documented as covered by the one above; without either, nobody is touched in a tenant that has PIM.
  reading('Who can switch on an admin role (P2)', 'RoleEligibilitySchedule.Read.Directory'),
  optional('Failed sign-ins (P1), who can reset their own password', 'AuditLog.Read.All'),
  optional('Who is at risk (P2)', 'IdentityRiskyUser.Read.All'),
  optional('Registered sign-in methods', 'UserAuthenticationMethod.Read.All'),
  optional('Inbox rules of a break-in', 'MailboxSettings.Read'),
  optional('What the apps are called that a person let in', 'Application.Read.All'),
  optional('Whether Temporary Access Passes are allowed', 'Policy.Read.AuthenticationMethod'),
];

function reading(purpose: string, name: string): ReadingPermission {
  return { purpose, api: 'Microsoft Graph', name };
}

function optional(purpose: string, name: string): ReadingPermission {
  return { ...reading(purpose, name), optional: true };
}
