import type { ChannelChoice } from '../channels/channelChoice.js';
import type { Alarm } from '../calls/alarm.js';
import type { AbuseRecord } from './abuseRecord.js';
import type { ChannelRecord } from './channelRecord.js';
import type { MassRecord } from './massRecord.js';
import type { Hold } from '../queue/hold.js';
import type { Freeze } from '../request/freeze.js';
import type { Stop } from '../request/stop.js';
import type { Person } from '../person.js';
import type { Instant } from '../values.js';
import type { AuditEvent } from '../audit/auditEvent.js';
import type { Effect } from '../request/commands.js';
import type { EarlierRequests } from '../findings.js';
import type { UnlockRequest } from '../request/request.js';
import type { RemedyId } from '../request/step.js';
import type { ClickOutcome } from '../clicks/outcome.js';
import type { SignInLink } from '../proof/signInLink.js';
import type { CredentialState, SealedCredential } from './credentials.js';

/** An approver who is dealing with a request: they opened the form in which they say how they made sure. */
export interface Dealing {
  readonly by: Person;
  /** Since when. */
  readonly at: Instant;
}

/** Where a part of what waits begins: after so many, or where this request is in it. */
export type QueueStart = { readonly after: number } | { readonly around: string };

/** A part of what waits. */
export interface WaitingPart {
  readonly requests: readonly UnlockRequest[];
  /** How many wait before the first of them. */
  readonly before: number;
  readonly total: number;
}

/** The database inside one transaction. */
export interface Transaction extends AbuseRecord, ChannelRecord {
  /** What requests have in common with others. */
  readonly mass: MassRecord;
  load(id: string): Promise<UnlockRequest | undefined>;
  /** Returns the open request of the same sort for this account, see `insert`. */
  findOpen(request: UnlockRequest): Promise<UnlockRequest | undefined>;
  /**
   * Returns the open report of the other sort for the same account and symptom: the owner's own, when others ask, or
   * what others asked, when the owner asks.
   */
  findBeside(request: UnlockRequest): Promise<UnlockRequest | undefined>;
  /** Returns the open request that contains a break-in into this account, for any reported symptom. */
  findContain(subjectId: string): Promise<UnlockRequest | undefined>;
  /**
   * Returns everything about this account that a break-in touches: what is open, every break-in, and every request that
   * one gates. Without what was withdrawn: a break-in no longer can be. The oldest come first.
   */
  entangled(subjectId: string): Promise<readonly UnlockRequest[]>;
  /**
   * Returns `false` when another open request was there first. For an account and a symptom the store takes one report
   * of its owner, one report of others, one give-back and one restore at a time.
   */
  insert(request: UnlockRequest): Promise<boolean>;
  /** Writes it if the stored version is the one before. Throws `VersionConflict` otherwise. */
  save(request: UnlockRequest): Promise<void>;
  append(requestId: string, events: readonly AuditEvent[]): Promise<void>;
  /** Keeps that an approver opened the form of a request, and since when. A later opening changes nothing. */
  noteDealing(requestId: string, dealing: Dealing): Promise<void>;
  /** Keeps who looks at a request. It replaces an earlier hold. */
  saveHold(hold: Hold): Promise<void>;
  /** Safe to repeat. */
  endHold(requestId: string): Promise<void>;
  /** Returns the last hold, also one whose time is over. */
  holdOn(requestId: string): Promise<Hold | undefined>;
  /** Keeps a link for the request. It replaces an earlier one, which no longer works. */
  makeLink(link: SignInLink): Promise<void>;
  /**
   * Uses a link up, once.
   * @returns `false` when it is not there, used or over at that moment. Then this transaction must not go on
   */
  useLink(tokenHash: string, at: Instant): Promise<boolean>;
  /**
   * Returns ids of what a channel may not have got: open requests, those that ended since, and freezes, stops and alarms
   * that hold or came since. The oldest first.
   */
  owedToChannels(since: Instant): Promise<readonly string[]>;
  saveAlarm(alarm: Alarm): Promise<void>;
  /** True when this person reported a call since then. */
  hasAlarm(personId: string, since: Instant): Promise<boolean>;
  /** Enqueues the jobs. A rollback of the transaction removes them. */
  enqueue(requestId: string, effects: readonly Effect[]): Promise<void>;
  /**
   * Stores what came of a click, together with the change that it made.
   * @returns `false` when the click was judged before. Then this transaction must not go on
   */
  settleClick(id: string, outcome: ClickOutcome): Promise<boolean>;
  /** Stores the sealed credential of a request. It takes the place of an earlier one that no approver has seen. */
  replaceCredential(credential: SealedCredential): Promise<void>;
}

/** A request with what is stored beside it, as they were at one moment. */
export interface ToTell {
  readonly request: UnlockRequest;
  /** Of the password or pass that it made. */
  readonly credential?: CredentialState;
  /** The last one, also when its time is over. */
  readonly hold?: Hold;
}

/** Everything that the bot stores. `change` may run its work twice (serialisation failure): do no other I/O in it. */
export interface RequestStore {
  change<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  load(id: string): Promise<UnlockRequest | undefined>;
  loadFreeze(id: string): Promise<Freeze | undefined>;
  loadStop(id: string): Promise<Stop | undefined>;
  loadChoice(id: string): Promise<ChannelChoice | undefined>;
  /** Returns the last holds of these requests, also those whose time is over. */
  holdsOn(requestIds: readonly string[]): Promise<readonly Hold[]>;
  /** Returns what the messages about a request are drawn from. `undefined` when there is no such request. */
  toTell(id: string): Promise<ToTell | undefined>;
  /**
   * Returns a part of what waits, the oldest first: open requests, and those whose new password or pass can still be
   * read out at that moment. Parts begin at every `limit` requests.
   * @param except leaves out what this person asked for, and what is about them
   */
  waitingFrom(start: QueueStart, limit: number, at: Instant, except?: string): Promise<WaitingPart>;
  /** Keeps when an approver first knew of a request. A later moment changes nothing. */
  noteTold(requestId: string, at: Instant): Promise<void>;
  /**
   * Returns what an admin may call this person about, newest first: requests about them, and those they asked for or
   * joined, that are open or whose password or pass can still be read out at that moment.
   */
  dealtWithAbout(personId: string, at: Instant): Promise<readonly UnlockRequest[]>;
  loadAlarm(id: string): Promise<Alarm | undefined>;
  /** Returns a link that works at that moment. Looking at it uses nothing up. */
  findLink(tokenHash: string, at: Instant): Promise<SignInLink | undefined>;
  /** Returns who is dealing with a request, the first one first. */
  dealingsWith(requestId: string): Promise<readonly Dealing[]>;
  /** Returns requests that this person asked for or joined, newest first. */
  ofRequester(personId: string, limit: number): Promise<readonly UnlockRequest[]>;
  /** Returns requests about this person, and those they asked for or joined, newest first. */
  about(personId: string, limit: number): Promise<readonly UnlockRequest[]>;
  /**
   * Counts what happened before `now`. Requests that were never approved do not count.
   * @param givingBack ids of the remedies that give sending back
   */
  earlierRequests(subjectId: string, givingBack: readonly RemedyId[], now: Date): Promise<EarlierRequests>;
  /** Returns ids of requests whose evidence is not complete. The bot resumes them after a restart. */
  uninvestigated(): Promise<readonly string[]>;
  /** Returns ids of requests that are approved or executing. The bot resumes them after a restart. */
  unfinished(): Promise<readonly string[]>;
  /** Returns ids of requests about this person that ended since then, for when the person is back. */
  endedAbout(subjectId: string, since: Date): Promise<readonly string[]>;
}
