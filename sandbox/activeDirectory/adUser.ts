import type { LogonHours, Walled } from '../../bot/unlock/onPremises/account.js';

/** Bits of `userAccountControl` (microsoft-apis.md N-J). */
export const DISABLED = 0x2;
export const NEVER_EXPIRES = 0x10000;
export const SMART_CARD = 0x40000;

/** A user of the simulated domain, as one controller holds it. Attribute names are Active Directory's own. */
export interface AdUser {
  readonly objectSid: string;
  readonly sAMAccountName: string;
  /** The organisational unit in which it lies. */
  ou: string;
  password: string;
  userAccountControl: number;
  /** When it was locked, in milliseconds of Unix time; 0 = it is not (microsoft-apis.md N-J). */
  lockoutTime: number;
  /** When the password was set; 0 = it has to be changed at the next logon (microsoft-apis.md N-J). */
  pwdLastSet: number;
  /** When the account ends; 0 = never. */
  accountExpires: number;
  /** Its list of rights denies it to change its own password (microsoft-apis.md N-J). */
  cannotChangePassword: boolean;
  logonHours: LogonHours;
  userWorkstations: readonly string[];
  adminCount: number;
  /** Names of the protected groups that it is in, also through others. */
  protectedGroups: readonly string[];
  /** Per controller, and not replicated (microsoft-apis.md N-J). */
  badPwdCount: number;
  badPasswordTime: number;
}

/** The units that the simulated operator gave the bot. */
export const STAFF = 'OU=Staff,DC=corp,DC=contoso,DC=example';

/** Why the bot may not touch this one (microsoft-apis.md N-J). */
export function wallOf(user: AdUser): readonly Walled[] {
  return [
    ...(user.adminCount === 1 ? [{ why: 'admin-count' } as const] : []),
    ...user.protectedGroups.map((group) => ({ why: 'protected-group', group }) as const),
    ...(user.ou === STAFF ? [] : [{ why: 'outside' } as const]),
  ];
}
