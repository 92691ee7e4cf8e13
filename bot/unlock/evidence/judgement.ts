import type { NotKnown } from '../findings.js';
import type {
  AppConsent,
  Delegate,
  DirectoryChange,
  InboxRule,
  RegisteredMethod,
  RiskState,
  SignInsFrom,
  Source,
} from './evidence.js';

/** Why a rule is noticed; each has a sentence. */
export const RULE_REASONS = [
  'forwards-outside',
  'redirects-outside',
  'deletes',
  'hides',
  'marks-read',
  'short-name',
  'recent',
  'watches-words',
  'takes-everything',
  'hidden',
] as const;
export type RuleReason = (typeof RULE_REASONS)[number];

/**
 * `bad`: disabling it is proposed. `odd`: shown, with its reasons, for the approver to judge. `fine`: nothing
 * strange. `system`: made by Outlook or Exchange, never touched.
 */
export type RuleVerdict = 'bad' | 'odd' | 'fine' | 'system';

export interface JudgedRule {
  /** With what both APIs say of it; `id` and `via` are those that can change it. */
  readonly rule: InboxRule;
  /** Exchange shows it and Graph does not. */
  readonly hidden: boolean;
  readonly verdict: RuleVerdict;
  readonly reasons: readonly RuleReason[];
}

/** Why a consent is noticed; each has a sentence. */
export const CONSENT_REASONS = [
  'reads-mail',
  'sends-mail',
  'reads-files',
  'stays',
  'unverified',
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
  /** Registered in the days that are looked at. */
  readonly recent: boolean;
}

/** What points at a break-in; each has a sentence. */
export const INDICATORS = [
  'forwarding-outside',
  'bad-rule',
  'bad-consent',
  'recent-method',
  'sign-in-elsewhere',
  'risky',
] as const;
export type Indicator = (typeof INDICATORS)[number];

/** What the evidence comes to. Pure: the same evidence gives the same judgement, in the same order. */
export interface Judgement {
  /** System rules left out; the worst first. */
  readonly rules: readonly JudgedRule[];
  /** Address outside the organisation that the whole mailbox is forwarded to. */
  readonly forwardsOutsideTo?: string;
  /** Recipient inside that it is forwarded to: shown, not held against anybody. */
  readonly forwardsInsideTo?: string;
  readonly delegates: readonly Delegate[];
  /** Countries other than home with a sign-in that succeeded. */
  readonly elsewhere: readonly SignInsFrom[];
  /** At risk now: `medium` or `high`, and not dismissed or remediated. */
  readonly risk?: RiskState;
  readonly methods: readonly JudgedMethod[];
  readonly consents: readonly JudgedConsent[];
  readonly roles: readonly string[];
  /** The newest first. */
  readonly changes: readonly DirectoryChange[];
  /** Empty: nothing points at a break-in, as far as it could be read. */
  readonly indicators: readonly Indicator[];
  /** What was not read, and why; never taken for "nothing there". */
  readonly unread: readonly { readonly source: Source; readonly notKnown: NotKnown }[];
}
