import type { MethodKind, RiskState } from '../evidence/evidence.js';
import type { Device } from '../evidence/otherWays.js';
import type { Accepted } from '../plan/acceptance.js';
import type { Json } from '../values.js';

/** Graph's words: `disabled`, `alwaysEnabled`, `scheduled`. */
export interface ReplySwitch {
  readonly status: string;
  /** Of a schedule. */
  readonly start: ZonedMoment | null;
  readonly end: ZonedMoment | null;
}

/** Graph's `dateTimeTimeZone`: a local time without offset, and the name of its zone. */
interface ZonedMoment {
  readonly dateTime: string;
  readonly timeZone: string;
}

/**
 * Changes to an account, and the reads that confirm them. Every method throws only `RemoteError`. `Mailboxes` has what
 * only Exchange can change.
 */
export interface AccountChanges {
  /** Sets a password that the person must change at the next sign-in. */
  setPassword(id: string, password: string): Promise<Accepted>;
  revokeSessions(id: string): Promise<Accepted>;
  enableSignIn(id: string): Promise<void>;
  blockSignIn(id: string): Promise<void>;
  /** Replaces an old pass. Only this answer has the value. Lifetime in minutes. */
  issuePass(id: string): Promise<{ readonly pass: string; readonly minutes: number } & Accepted>;
  /** Returns the start of the newest pass, which shows that one was issued. `undefined` when there is none. */
  passStart(id: string): Promise<string | undefined>;
  /** Returns the inbox rule with every property of Graph, `undefined` when it does not exist. */
  rule(id: string, ruleId: string): Promise<Json | undefined>;
  /** Disables or enables the rule, and never deletes it. */
  switchRule(id: string, ruleId: string, enabled: boolean): Promise<void>;
  /** Returns the grant as Graph returns it, `undefined` when this person alone gave no such grant. */
  consent(id: string, grantId: string): Promise<Json | undefined>;
  /** A grant that is already gone is not an error. */
  removeConsent(grantId: string): Promise<void>;
  /** Returns the method as Graph returns it, `undefined` when it is not registered. */
  method(id: string, methodId: string): Promise<Json | undefined>;
  /** A method that is already gone is not an error. */
  removeMethod(id: string, kind: MethodKind, methodId: string): Promise<void>;
  /** Returns the device of this person, `undefined` for anybody else's. */
  device(id: string, deviceId: string): Promise<Device | undefined>;
  switchDevice(deviceId: string, enabled: boolean): Promise<void>;
  /** Returns the mail addresses outside the organisation that the account has. */
  otherMails(id: string): Promise<readonly string[]>;
  /** Replaces the whole list. */
  setOtherMails(id: string, addresses: readonly string[]): Promise<void>;
  /** Whether automatic replies are on, and when. Without their texts. */
  replies(id: string): Promise<ReplySwitch>;
  /** Leaves the texts as they are, and what is `null`. */
  switchReplies(id: string, to: ReplySwitch): Promise<void>;
  risk(id: string): Promise<RiskState>;
  dismissRisk(id: string): Promise<void>;
  confirmCompromised(id: string): Promise<void>;
}
