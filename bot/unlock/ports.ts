import type { AbuseRecord } from './abuse/abusePorts.js';
import type { Freeze } from './abuse/freeze.js';
import type { Tried } from './diagnosis.js';
import type { AuditEvent, Effect } from './commands.js';
import type { AccountState, DirectoryFindings, Earlier, Restriction } from './findings.js';
import type { Requester, Subject } from './person.js';
import type { Instant } from './values.js';
import type { UnlockRequest } from './request.js';
import type { Made } from './remedy.js';
import type { Symptom } from './symptoms.js';

/** What the directory says about somebody who wants to decide. */
export interface Standing {
  /** Transitive member of the group. */
  readonly isMember: boolean;
  /** May sign in: whoever was disabled a minute ago may still have Teams open. */
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Which of the others are this same person, under another account. */
  readonly sameAs: readonly string[];
}

/** The directory, as the unlock workflow needs it. Every method throws `RemoteError` and nothing else. */
export interface Directory {
  /** People whose name or address begins with the text; few, never a listing. Empty when none match. */
  find(text: string): Promise<readonly Subject[]>;
  /** `undefined` when there is no such person. */
  subject(id: string): Promise<Subject | undefined>;
  /** One round trip; a part that could not be read is an unknown finding, never an error. */
  look(id: string): Promise<DirectoryFindings>;
  /** Special rights alone, for rule 3 at every step: cheaper than a look, and without its limits (apis.md A19). */
  reach(id: string): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>>;
  /** The account as it is now; used to read a change back. */
  account(id: string): Promise<AccountState>;
  /** Who somebody is who wants to decide, asked at the click. `others`: for whom they must not decide. */
  standing(personId: string, groupId: string, others: readonly string[]): Promise<Standing>;
  /** Sets a password that must be changed at the next sign-in. */
  setPassword(id: string, password: string): Promise<void>;
  revokeSessions(id: string): Promise<void>;
  enableSignIn(id: string): Promise<void>;
  /** A new pass takes the place of an old one. The value is in this answer and nowhere else. Lifetime in minutes. */
  issuePass(id: string): Promise<{ readonly pass: string; readonly minutes: number }>;
  /** Start of the newest pass, to see that one was issued; `undefined` when there is none. */
  passStart(id: string): Promise<string | undefined>;
}

/** Exchange Online's Restricted entities, behind whichever adapter the operator chose. Throws `RemoteError`. */
export interface Mailboxes {
  /** Can `restriction` be read at all? `false`: a human looks in the portal. */
  readonly canRead: boolean;
  /** The row of the Restricted entities list; `undefined` when the address is not on it. */
  restriction(address: string): Promise<Restriction | undefined>;
  /** Takes the address off the list. Microsoft limits how often: never sent twice without looking first. */
  unblock(address: string, reason: string): Promise<Made>;
}

/** A sealed credential, as it lies in the database. */
export interface SealedCredential {
  readonly requestId: string;
  readonly sealed: string;
}

/** Why a credential is not shown. */
export type NotRevealed = 'not-yours' | 'already-shown' | 'gone';

/** The database inside one transaction. */
export interface Transaction extends AbuseRecord {
  load(id: string): Promise<UnlockRequest | undefined>;
  /** The open request of the same sort for this account, if there is one: see `insert`. */
  findOpen(request: UnlockRequest): Promise<UnlockRequest | undefined>;
  /** The open request that contains a break-in into this account, whatever it was reported as. */
  findContain(subjectId: string): Promise<UnlockRequest | undefined>;
  /**
   * `false` when another open one was there first: a report for the same account and symptom, or a giving back or
   * restoring of the same break-in.
   */
  insert(request: UnlockRequest): Promise<boolean>;
  /** Writes it if the stored version is the one before; throws `VersionConflict` otherwise. */
  save(request: UnlockRequest): Promise<void>;
  append(requestId: string, events: readonly AuditEvent[]): Promise<void>;
  /** Enqueues the jobs; rolled back with the transaction. */
  enqueue(requestId: string, effects: readonly Effect[]): Promise<void>;
  /** Keeps the sealed credential of a request, once; a second call changes nothing. */
  keepCredential(credential: SealedCredential): Promise<void>;
  /** Keeps it in the place of an earlier one that nobody has seen: a pass that was issued again. */
  replaceCredential(credential: SealedCredential): Promise<void>;
}

/** What is kept. `change` may run its work again after a serialisation failure: it must do no other I/O. */
export interface RequestStore {
  change<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  load(id: string): Promise<UnlockRequest | undefined>;
  loadFreeze(id: string): Promise<Freeze | undefined>;
  /** Requests that this person asked for or joined, newest first. */
  ofRequester(personId: string, limit: number): Promise<readonly UnlockRequest[]>;
  /** Requests about this person, and those they asked for or joined, newest first. */
  about(personId: string, limit: number): Promise<readonly UnlockRequest[]>;
  /** Counted before this moment; requests that were never approved do not count. */
  earlier(subjectId: string, now: Date): Promise<Earlier>;
  /** Ids of requests whose evidence is still to be gathered: work to resume after a restart. */
  uninvestigated(): Promise<readonly string[]>;
  /** Ids of requests that are approved or executing: work to resume after a restart. */
  unfinished(): Promise<readonly string[]>;
  /** Ids of requests about this person that ended not long ago: what they have to hear when they are back. */
  endedAbout(subjectId: string, since: Date): Promise<readonly string[]>;
}

/** Sealed credentials: shown once, to one person, for a short while. */
export interface CredentialStore {
  /** The sealed text, for sending the same change again after a crash; `undefined` once it is gone. */
  sealed(requestId: string): Promise<string | undefined>;
  /** From now on it may be shown, to this approver, until `until`. */
  offer(requestId: string, approverId: string, until: Instant): Promise<void>;
  /** Takes it out: under two clicks in the same instant exactly one gets it. */
  reveal(requestId: string, approverId: string, at: Instant): Promise<{ sealed: string } | NotRevealed>;
  /** Requests whose credential waits for this approver. */
  offeredTo(approverId: string): Promise<readonly string[]>;
  /** Wipes it. Safe to repeat. */
  wipe(requestId: string): Promise<void>;
  /** `waiting` until shown or gone. `undefined`: the request never had one. */
  state(requestId: string): Promise<CredentialState | undefined>;
}

/** What may be said about a credential: never the credential. */
export interface CredentialState {
  readonly state: 'kept' | 'offered' | 'shown' | 'gone';
  readonly until?: Instant;
  readonly shownAt?: Instant;
}

/** Seals a credential for one request; opening it for another fails. */
export interface Sealer {
  seal(secret: string, requestId: string): string;
  open(sealed: string, requestId: string): string;
}

/** What a person's report comes to once the dialog has asked everything. */
export interface SymptomReport {
  readonly requester: Requester;
  readonly tenantId: string;
  readonly subjectId: string;
  readonly symptom: Symptom;
  readonly answers: UnlockRequest['answers'];
  /** Ways out that were offered and did not help: "It still doesn't work", "I can't do that". */
  readonly tried?: readonly Tried[];
}

/** Where approvers are reached. */
export interface Channels {
  /** Is there a channel for approvals? Without one nobody would see a request. */
  hasApprovals(): Promise<boolean>;
}

/** Work for later, which survives a restart. */
export interface Jobs {
  /** Enqueues; `after` is the earliest moment it runs. */
  send(
    name: 'announce' | 'execute' | 'expire' | 'wipe' | 'investigate' | 'check' | 'purge',
    requestId: string,
    after?: Date,
  ): Promise<void>;
}

/** One worker at a time for one thing, across all instances of the bot. */
export interface Leases {
  /**
   * Runs the work if nobody else holds the key.
   * @returns the work's result, or `busy`
   */
  hold<T>(key: string, work: (renew: () => Promise<void>) => Promise<T>): Promise<T | 'busy'>;
}
