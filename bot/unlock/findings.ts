import type { RemoteError } from './errors.js';
import type { Hand, OnPremisesAccount } from './onPremises/account.js';
import type { Person, Work } from './person.js';
import type { Instant } from './values.js';

/**
 * Why a fact is not known. `by-hand`: only a human in the portal can look. `too-slow`: the evidence was waited for, and
 * this part had not come when the time was over. `throttled`: Microsoft lets the bot ask only so often, and does so again
 * in a moment. `not-in-exchange`: there is no such mailbox in Exchange Online, so it is on-premises, inactive or gone.
 * `no-mailbox`: the directory has no mail address for this person.
 */
export type WhyNotKnown =
  | 'not-licensed'
  | 'not-permitted'
  | 'unavailable'
  | 'by-hand'
  | 'too-slow'
  | 'throttled'
  | 'not-in-exchange'
  | 'no-mailbox';

/** A fact that is not known, and what would change that. */
export interface NotKnown {
  readonly why: WhyNotKnown;
  /** For `not-permitted`: what to grant, if the error shows it. */
  readonly permission?: string;
  /** For `not-licensed`: the licence that the tenant needs, if the bot knows it. */
  readonly licence?: string;
}

/**
 * One fact that a look at the tenant gave, or why it is not known. "Could not check" is never "fine". Code that reads a
 * finding has to decide what happens when it is not known.
 */
export type Finding<T> = Known<T> | ({ readonly known: false } & NotKnown);

/** What a fact that was read lacks. What is not in it may still be there. */
export interface Gaps {
  /** There was more than was read. */
  readonly cut?: true;
  /** How many more, where that is known. */
  readonly more?: number;
  /** It comes from several calls, and not each of them was answered. */
  readonly inPart?: true;
  /** Raw names of rows in a form that the bot does not know. They are shown, and nobody judges them. */
  readonly unclear?: readonly string[];
}

/** A fact that was read. */
export interface Known<T> extends Gaps {
  readonly known: true;
  readonly value: T;
}

/** Makes a finding that was read. */
export const known = <T>(value: T): Finding<T> => ({ known: true, value });

/** Makes a finding of a list, of which there may have been more. */
export const knownPart = <T>(value: T, isCut: boolean, more = 0): Finding<T> => ({
  known: true,
  value,
  ...(isCut && { cut: true }),
  ...(more > 0 && { more }),
});

/** True for a finding that was read and lacks something. */
export function hasGaps({ cut, inPart, unclear = [] }: Gaps): boolean {
  return cut === true || inPart === true || unclear.length > 0;
}

/** Makes a finding that could not be read. */
export const unknown = (why: WhyNotKnown, more: Omit<NotKnown, 'why'> = {}): Finding<never> => ({
  known: false,
  why,
  ...more,
});

/** Turns a failed call into a finding. Only this function decides what an error means for a finding. */
export function unknownFrom({ kind, permission, licence }: RemoteError): Finding<never> {
  if (kind === 'not-licensed') return unknown('not-licensed', { ...(licence && { licence }) });
  if (kind === 'forbidden') return unknown('not-permitted', { ...(permission && { permission }) });
  return unknown(kind === 'throttled' ? 'throttled' : 'unavailable');
}

/**
 * How Graph and Exchange say that the mailbox is not in the cloud (microsoft-apis.md E): "The mailbox is either inactive,
 * soft-deleted, or is hosted on-premise", and that there is no such object.
 */
const NO_MAILBOX_HERE: readonly string[] = [
  'MailboxNotEnabledForRESTAPI',
  'MailboxNotSupportedForRESTAPI',
  'ManagementObjectNotFoundException',
];

/** Turns a failed read of evidence into a finding. Whoever came late is told apart from whoever failed. */
export function unreadFrom(error: RemoteError): Finding<never> {
  if (error.code === 'TimeoutError') return unknown('too-slow');
  return NO_MAILBOX_HERE.includes(error.code ?? '') ? unknown('not-in-exchange') : unknownFrom(error);
}

/** True when the finding is known and passes the test. Not known counts as no. */
export function knownToBe<T>(finding: Finding<T>, test: (value: T) => boolean): boolean {
  return finding.known && test(finding.value);
}

/** The account's state in the directory. Times are ISO 8601 in UTC. */
export interface AccountState extends Work {
  readonly enabled: boolean;
  /** Active Directory owns the account (`onPremisesSyncEnabled === true`). */
  readonly directorySynced: boolean;
  /** SID of the account in Active Directory (`onPremisesSecurityIdentifier`). Absent for an account of the cloud. */
  readonly sid?: string;
  /** Comes from another organisation: a guest, or a member whom another tenant owns (`isExternal`). */
  readonly guest: boolean;
  /** Has at least one licence. An account without a licence has no mailbox to use. */
  readonly licensed?: boolean;
  readonly lastPasswordChange?: string;
  readonly sessionsValidFrom?: string;
  /** Microsoft's clock when it answered, in whole seconds. Only where the account was read alone. */
  readonly readAt?: string;
}

/** Roles and groups that make an account privileged (microsoft-apis.md A4). Empty for an ordinary account. */
export type Privileges = readonly string[];

/** A row of the Restricted entities list (microsoft-apis.md B1). */
export interface RestrictedAddress {
  readonly address: string;
  /**
   * Microsoft's key, e.g. `OutboundSpamLast24Hours`. Parsed from `ExceedingLimitType=…` where the row has that form.
   */
  readonly reason?: string;
  readonly since?: string;
  /** Recipients on the day of the restriction, if the row has the numbers. */
  readonly internalRecipients?: number;
  readonly externalRecipients?: number;
  /** The restriction ends without an unblock. */
  readonly temporary?: boolean;
}

/** The rows of one account: the first of its addresses that is on the list, and the others. */
export interface Restriction extends RestrictedAddress {
  /** Absent where it is one address, and in requests of earlier versions, which stopped at the first. */
  readonly others?: readonly RestrictedAddress[];
}

/** Returns the restriction of an account. `undefined` when none of its addresses is on the list. */
export function restrictionOf([first, ...others]: readonly RestrictedAddress[]): Restriction | undefined {
  return first && { ...first, ...(others.length > 0 && { others }) };
}

/** Returns every row of a restriction, the first one first. */
export function rowsOf({ others = [], ...first }: Restriction): readonly RestrictedAddress[] {
  return [first, ...others];
}

export type RiskLevel = 'none' | 'low' | 'medium' | 'high';

/** Failed sign-ins with one code (microsoft-apis.md A11). A list of them begins with the newest. */
export interface FailedSignIn {
  /** Digits of the AADSTS code. */
  readonly code: string;
  /** Time of the newest. ISO 8601. */
  readonly at: string;
  readonly count: number;
  /** Two-letter country of the newest. */
  readonly country?: string;
  /** IP address of the newest. Absent where the log has none, and in findings of earlier versions. */
  readonly address?: string;
  /** Microsoft blocked a malicious address. The password did not matter (microsoft-apis.md C4). */
  readonly maliciousAddress: boolean;
  /** Microsoft's ids of the newest, for its support (microsoft-apis.md A11). Absent in findings of earlier versions. */
  readonly requestId?: string;
  readonly correlationId?: string;
}

/** Kind of a registered sign-in method, e.g. `phone`, `microsoftAuthenticator`, `fido2`. Never a number or address. */
export type SignInMethod = string;

/** Earlier requests and unblocks for the same person. */
export interface EarlierRequests {
  /** Approved requests of the last 30 days, without this one. */
  readonly requests30Days: number;
  /** Unblocks of the last 90 days. Microsoft limits them. */
  readonly unblocks90Days: number;
}

/** An incident that Microsoft reports, and that is not over. */
export interface Outage {
  /** Microsoft's number, e.g. `EX1234567`. */
  readonly id: string;
  /** Microsoft's name of the service, e.g. `Exchange Online`. */
  readonly service: string;
  /** Microsoft's own words, in English. */
  readonly title: string;
  readonly since: Instant;
}

/** About an account that is switched off. */
export interface WhyOff {
  /** Who switched it off and when, from the directory audit. `undefined` inside: the log does not reach back to it. */
  readonly switchedOff: Finding<{ readonly at: Instant; readonly by?: string } | undefined>;
  /** When the person leaves or left. An empty property says nothing, so it is not known. */
  readonly leaves: Finding<Instant>;
}

/** What a mailbox is for (microsoft-apis.md A31). `linked`: of an account in another forest. `other`: a word of Microsoft's that the bot does not know. */
export type MailboxPurpose = 'user' | 'linked' | 'shared' | 'room' | 'equipment' | 'other';

/** Where somebody signs in (microsoft-apis.md A32). */
export interface SignInDomain {
  /** The domain of the sign-in name, in lower case. */
  readonly name: string;
  /** An identity provider of the organisation checks the password, and not Microsoft. */
  readonly federated: boolean;
}

/** A restricted management administrative unit (microsoft-apis.md A33). */
export interface RestrictedUnit {
  readonly name: string;
  /** Names of those with a role for this unit: nobody else may change its members. */
  readonly administrators: Finding<readonly string[]>;
}

/** Whether only some administrators may change the account. */
export interface Management {
  readonly restricted: boolean;
  /** The units that restrict it. Empty where the bot may not see them. */
  readonly units: readonly RestrictedUnit[];
}

/** What kind of account it is. Each part may be unknown without changing what the bot does. */
export interface AccountKind {
  readonly purpose: Finding<MailboxPurpose>;
  readonly domain: Finding<SignInDomain>;
  readonly management: Finding<Management>;
}

/** The parts of a look that say what kind of account it is. Requests of earlier versions have none. */
export interface OfAKind {
  readonly kind?: AccountKind;
}

/** What one look at the directory shows about an account. */
export interface DirectoryFindings extends OfAKind {
  readonly account: Finding<AccountState>;
  /** Active roles, and role-assignable groups. */
  readonly privileges: Finding<Privileges>;
  /**
   * Roles that the person can switch on, and role-assignable groups that they can join or own with a click of their
   * own (PIM). `not-licensed` when the tenant has no PIM.
   */
  readonly eligible: Finding<Privileges>;
  readonly risk: Finding<RiskLevel>;
  /** From the last 24 hours. */
  readonly failedSignIns: Finding<readonly FailedSignIn[]>;
  /** Those 24 hours have more sign-ins than were read. Each number of failures is at least. */
  readonly signInsCut?: true;
  /** The newest sign-in of them that succeeded. Absent: none was read, or the findings are of an earlier version. */
  readonly signedInAt?: Instant;
  /** The person could reset the password alone now (`isSsprCapable`). */
  readonly selfService: Finding<boolean>;
  readonly methods: Finding<readonly SignInMethod[]>;
  readonly manager: Finding<Person | undefined>;
  /** The tenant's policy lets this person use a Temporary Access Pass. */
  readonly passAllowed: Finding<boolean>;
  /** Only for an account that is switched off. Absent in requests from before the bot read it. */
  readonly whyOff?: WhyOff;
}

/** What one look shows of an account that Active Directory owns. */
export interface OnPremisesFindings {
  readonly hand: Hand;
  /** `by-hand` with the hand `manual`. */
  readonly account: Finding<OnPremisesAccount>;
  /** When the tenant last heard from Active Directory. `undefined` inside: never. */
  readonly lastSync: Finding<Instant | undefined>;
}

/** Everything that the bot knows about a subject before it asks an approver. */
export interface Findings extends DirectoryFindings {
  /** When the bot looked. An approval does not count on findings that are too old (`findingsChanged.ts`). */
  readonly readAt: Instant;
  /** Has a primary SMTP address. A person without one has no address to send mail from. */
  readonly hasMailbox: boolean;
  /** `undefined` inside a known finding: the address is not on the Restricted entities list. */
  readonly restriction: Finding<Restriction | undefined>;
  /** What Microsoft reports about its own services. Absent in requests from before the bot read it. */
  readonly outages?: Finding<readonly Outage[]>;
  /** So many other people had the same error within an hour, where there are many (`mass`). */
  readonly others?: number;
  readonly earlier: EarlierRequests;
  /** Only for an account that Active Directory owns. Absent in requests from before the bot read it. */
  readonly onPremises?: OnPremisesFindings;
}
