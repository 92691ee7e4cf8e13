import type { NotKnown } from '../findings.js';
import type { JudgedVisit } from './signIns/judgeVisits.js';
import type { Instant } from '../values.js';
import type { JudgedDelegate } from './judgeDelegates.js';
import type { JudgedFolder } from './judgeFolders.js';
import type { JudgedDevice, JudgedPhone } from './judgeDevices.js';
import type { JudgedTenant } from './judgeTenant.js';
import type { AddedAddress } from './addedAddresses.js';
import type { ContactChange } from './contactChanges.js';
import type { Protocols } from './otherWays.js';
import type { JudgedChanges } from './mailboxChanges.js';
import type { SharedElsewhere } from './sharedElsewhere.js';
import type { AppConsent, InboxRule, RegisteredMethod, RiskState, SignInsFrom, Source } from './evidence.js';
import type { DirectoryChange } from './directoryChange.js';

/** Why the bot notices a rule. Each reason has a sentence. */
export const RULE_REASONS = [
  'forwards-outside',
  'redirects-outside',
  'unknown-recipient',
  'deletes',
  'deletes-for-good',
  'hides',
  'unknown-folder',
  'does-also',
  'marks-read',
  'short-name',
  'system-name',
  'recent',
  'watches-words',
  'takes-everything',
  'hidden',
  'hidden-twin',
  'maybe-hidden',
] as const;
export type RuleReason = (typeof RULE_REASONS)[number];

/**
 * `bad`: the bot proposes to disable it. `odd`: the approver reads the reasons and judges. `fine`: nothing strange.
 * `system`: Outlook or Exchange made it, and the bot never touches it.
 */
export type RuleVerdict = 'bad' | 'odd' | 'fine' | 'system';

export interface JudgedRule {
  /** What both APIs say about it. `id` and `via` belong to the API that can change it. */
  readonly rule: InboxRule;
  /** Exchange shows it and Graph does not. */
  readonly hidden: boolean;
  readonly verdict: RuleVerdict;
  readonly reasons: readonly RuleReason[];
}

/** Why the bot notices a consent. Each reason has a sentence. */
export const CONSENT_REASONS = [
  'reads-mail',
  'sends-mail',
  'reads-files',
  'stays',
  'unverified',
  'misused',
  'recent',
] as const;
export type ConsentReason = (typeof CONSENT_REASONS)[number];

export interface JudgedConsent {
  readonly consent: AppConsent;
  readonly verdict: 'bad' | 'odd' | 'fine';
  readonly reasons: readonly ConsentReason[];
}

export interface JudgedMethod {
  readonly method: RegisteredMethod;
  /** Registered within the days that the bot looks at. */
  readonly recent: boolean;
  /** When it was registered, from the directory audit. Only for a method without a date of its own. */
  readonly registered?: Instant;
}

/** What points at a break-in. Each has a sentence. */
export const INDICATORS = [
  'forwarding-outside',
  'bad-rule',
  'bad-consent',
  'recent-method',
  'sign-in-elsewhere',
  'strange-sign-in',
  'new-delegate',
  'new-share',
  'new-device',
  'new-phone',
  'new-address',
  'replies-outside',
  'risky',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/**
 * Why a source was not read. `cut-off`: it was read in part, and there is more. `in-part`: not each of its calls was
 * answered. `not-understood`: it has rows in a form that the bot does not know.
 */
export type NotWhole = NotKnown | { readonly why: 'cut-off' | 'in-part' | 'not-understood' };

/** The judgement of the evidence. The same evidence gives the same judgement, in the same order. */
export interface Judgement {
  /** Worst first, system rules last. */
  readonly rules: readonly JudgedRule[];
  /** Address outside the organisation that gets the mail of the whole mailbox. */
  readonly forwardsOutsideTo?: string;
  /** Recipient inside the organisation that gets it. The bot shows this and does not count it as a sign. */
  readonly forwardsInsideTo?: string;
  /** Who that recipient is could not be looked up, so it may be somebody outside. */
  readonly forwardsToUnknown?: true;
  /** Those who were let in lately come first. */
  readonly delegates: readonly JudgedDelegate[];
  /** Who sees more of a folder than when the person is busy. Those with whom it was shared lately come first. */
  readonly folders: readonly JudgedFolder[];
  /** What the log says of folders that were shared lately and are not among those that are read. */
  readonly sharedElsewhere: readonly SharedElsewhere[];
  /** What the log says was done to the mailbox lately. */
  readonly mailboxChanges: JudgedChanges;
  /** Countries other than home with a sign-in that succeeded. */
  readonly elsewhere: readonly SignInsFrom[];
  /** Sign-ins that succeeded, worst first, each with the reasons why it is strange. */
  readonly visits: readonly JudgedVisit[];
  /** At risk now: `medium`, `high` or confirmed as compromised, and not dismissed or remediated. */
  readonly risk?: RiskState;
  readonly methods: readonly JudgedMethod[];
  /** Registrations of the directory audit that none of these methods explains, newest first. */
  readonly registrations: readonly DirectoryChange[];
  /** What the directory audit says of another default method, newest first. No sign: none was added. */
  readonly defaultChanges: readonly DirectoryChange[];
  /** Newest first. */
  readonly devices: readonly JudgedDevice[];
  /** Newest first. */
  readonly phones: readonly JudgedPhone[];
  readonly protocols?: Protocols;
  /** Replies go out by themselves. */
  readonly repliesOn: boolean;
  /** Addresses and links outside that automatic replies name, while they are on. */
  readonly repliesLead: readonly string[];
  /** What the audit shows of addresses, numbers and data for a password reset that were changed, newest first. */
  readonly contactChanges: readonly ContactChange[];
  /** Addresses outside the organisation that are there now, masked. Empty where they were not read. */
  readonly otherMails: readonly string[];
  /** Addresses outside the organisation that came in with such a change and are there now, newest first. */
  readonly addedAddresses: readonly AddedAddress[];
  /** Of the whole tenant. Absent where nobody looked. */
  readonly tenant?: JudgedTenant;
  readonly consents: readonly JudgedConsent[];
  readonly roles: readonly string[];
  /** Newest first. */
  readonly changes: readonly DirectoryChange[];
  /** Empty: nothing that the bot could read points at a break-in. */
  readonly indicators: readonly Indicator[];
  /** What the bot could not read, and why. It never counts as "nothing there". */
  readonly unread: readonly { readonly source: Source; readonly notKnown: NotWhole }[];
}
