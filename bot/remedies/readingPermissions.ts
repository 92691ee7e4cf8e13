import type { Permission } from '../unlock/remedy.js';

/** A permission for looking, which no remedy names because all of them need it. */
export interface ReadingPermission extends Permission {
  /** What it is for, as the README says it. */
  readonly purpose: string;
}

/** What the bot reads before anybody is asked, and on every click (apis.md A1, A16, A17). */
export const READING_PERMISSIONS: readonly ReadingPermission[] = [
  { purpose: 'Find people, read accounts', api: 'Microsoft Graph', name: 'User.Read.All' },
  {
    purpose: 'Who is an approver, whose groups are protected',
    api: 'Microsoft Graph',
    name: 'GroupMember.Read.All',
  },
  { purpose: 'Who has an admin role', api: 'Microsoft Graph', name: 'RoleManagement.Read.Directory' },
];
