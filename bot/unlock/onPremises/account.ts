import type { Instant } from '../values.js';

/** How the bot reaches Active Directory. `manual`: it does not, and a human makes the change. */
export type Hand = 'ldap' | 'runbook' | 'manual';

/** Whether the hours in which Active Directory lets somebody sign in are now. `any`: it knows no hours for them. */
export type LogonHours = 'any' | 'now' | 'not-now';

/** Why the bot does not touch an account in Active Directory. */
export type Walled =
  /** `adminCount` is 1: the account is, or was, protected. */
  | { readonly why: 'admin-count' }
  /** A member of this protected group, also through others. */
  | { readonly why: 'protected-group'; readonly group: string }
  /** It is the account with which the bot itself signs in there. */
  | { readonly why: 'bot-itself' }
  /** It lies in no organisational unit that the operator gave the bot. */
  | { readonly why: 'outside' };

/** An account as one domain controller knows it (microsoft-apis.md N-J). Counters are this controller's own. */
export interface OnPremisesAccount {
  /** DNS name of the controller that answered. A change is sent to it and read back on it: others hear of it later. */
  readonly controller: string;
  /** Since when it is locked out, and the lock-out is not over. Absent: it is not. */
  readonly lockedOutSince?: Instant;
  readonly wrongPasswords: number;
  readonly lastWrongPassword?: Instant;
  readonly enabled: boolean;
  /**
   * The password is accepted, too old, or has to be changed at the next sign-in. `never-expires`: it is accepted, and
   * Active Directory asks nobody to change it, also not one that somebody else set.
   */
  readonly password: 'valid' | 'expired' | 'must-change' | 'never-expires';
  /** *User cannot change password*: a new one that has to be changed at the next sign-in would keep the person out. */
  readonly cannotChangePassword: boolean;
  /** When it was set. Absent where it has to be changed: Active Directory keeps no moment then. */
  readonly passwordSetAt?: Instant;
  /** When the account itself ended or ends. Absent: never. */
  readonly expiresAt?: Instant;
  readonly logonHours: LogonHours;
  /** Names of the only computers at which the person may sign in. Empty: at all. */
  readonly workstations: readonly string[];
  /** Only a smart card lets the person in, and no password. */
  readonly smartCardOnly: boolean;
  /** Empty: the bot may change the account. */
  readonly wall: readonly Walled[];
}
