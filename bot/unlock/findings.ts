import type { RemoteError } from './errors.js';
import type { Person } from './person.js';

/** Why a fact is not known. `by-hand`: nobody but a human in the portal can look. */
export type WhyNotKnown = 'not-licensed' | 'not-permitted' | 'unavailable' | 'by-hand';

/** That a fact is not known, and what would change that. */
export interface NotKnown {
  readonly why: WhyNotKnown;
  /** Of `not-permitted`: what to grant, as far as the error told. */
  readonly permission?: string;
  /** Of `not-licensed`: what the tenant would need, as far as it is known. */
  readonly licence?: string;
}

/**
 * One fact a look at the tenant gave, or why there is none. "Could not check" is never "fine": code that reads a
 * finding has to name what happens when it is not known.
 */
export type Finding<T> = { readonly known: true; readonly value: T } | ({ readonly known: false } & NotKnown);

/** A finding that could be read. */
export const known = <T>(value: T): Finding<T> => ({ known: true, value });

/** A finding that could not be read. */
export const unknown = (why: WhyNotKnown, more: Omit<NotKnown, 'why'> = {}): Finding<never> => ({
  known: false,
  why,
  ...more,
});

/** A call that did not work, as a finding: the one place that says what an error means for what is known. */
export function unknownFrom({ kind, permission, licence }: RemoteError): Finding<never> {
  if (kind === 'not-licensed') return unknown('not-licensed', { ...(licence && { licence }) });
  if (kind === 'forbidden') return unknown('not-permitted', { ...(permission && { permission }) });
  return unknown('unavailable');
}

/** Is it known, and is it this? Not known is no. */
export function knownToBe<T>(finding: Finding<T>, test: (value: T) => boolean): boolean {
  return finding.known && test(finding.value);
}

/** The account's state in the directory. Times are ISO 8601 in UTC. */
export interface AccountState {
  readonly enabled: boolean;
  /** Mastered in Active Directory (`onPremisesSyncEnabled === true`). */
  readonly directorySynced: boolean;
  readonly guest: boolean;
  /** Has at least one licence; without one there is no mailbox to speak of. */
  readonly licensed?: boolean;
  readonly lastPasswordChange?: string;
  readonly sessionsValidFrom?: string;
}

/** Why an account is out of the bot's reach (microsoft-apis.md A4), empty when it is an ordinary one. */
export type Privileges = readonly string[];

/** A row of the Restricted entities list (microsoft-apis.md B1). */
export interface Restriction {
  readonly address: string;
  /**
   * Microsoft's key for it, e.g. `OutboundSpamLast24Hours`; parsed from `ExceedingLimitType=…` where it has that form.
   */
  readonly reason?: string;
  readonly since?: string;
  /** Recipients of the day it happened, as far as the row tells. */
  readonly internalRecipients?: number;
  readonly externalRecipients?: number;
  /** Ends by itself. */
  readonly temporary?: boolean;
}

export type RiskLevel = 'none' | 'low' | 'medium' | 'high';

/** Failed sign-ins of one code, newest first in a list of them (microsoft-apis.md A11). */
export interface FailedSignIn {
  /** Digits of the AADSTS code. */
  readonly code: string;
  /** The newest of them. ISO 8601. */
  readonly at: string;
  readonly count: number;
  /** Two-letter country of the newest. */
  readonly country?: string;
  /** Microsoft says that it blocked a malicious address, whatever the password was (microsoft-apis.md C4). */
  readonly maliciousAddress: boolean;
}

/** Kinds of registered sign-in methods, e.g. `phone`, `microsoftAuthenticator`, `fido2`; never a number or address. */
export type SignInMethod = string;

/** What this bot did or was asked for the same person before. */
export interface EarlierRequests {
  /** Requests of the last 30 days that were approved, this one not counted. */
  readonly requests30Days: number;
  /** Times their sending was given back in 90 days: Microsoft limits that. */
  readonly unblocks90Days: number;
}

/** What the directory tells about an account in one look. */
export interface DirectoryFindings {
  readonly account: Finding<AccountState>;
  /** Roles in force, role-assignable groups. */
  readonly privileges: Finding<Privileges>;
  /** Roles the person can switch on themselves (PIM); `not-licensed` where there is no such thing. */
  readonly eligible: Finding<Privileges>;
  readonly risk: Finding<RiskLevel>;
  /** The last 24 hours. */
  readonly failedSignIns: Finding<readonly FailedSignIn[]>;
  /** Could reset the password themselves now (`isSsprCapable`). */
  readonly selfService: Finding<boolean>;
  readonly methods: Finding<readonly SignInMethod[]>;
  readonly manager: Finding<Person | undefined>;
  /** The tenant's policy allows Temporary Access Passes. */
  readonly passAllowed: Finding<boolean>;
}

/** Everything that is known about a subject before anybody is asked. */
export interface Findings extends DirectoryFindings {
  /** Has a primary SMTP address: without one there is nothing to send mail from. */
  readonly hasMailbox: boolean;
  /** `undefined` inside a known finding: not on the Restricted entities list. */
  readonly restriction: Finding<Restriction | undefined>;
  readonly earlier: EarlierRequests;
}
