import type { AbuseRecord } from './abuseRecord.js';
import type { Freeze } from '../request/freeze.js';
import type { AuditEvent } from '../audit/auditEvent.js';
import type { Effect } from '../request/commands.js';
import type { EarlierRequests } from '../findings.js';
import type { UnlockRequest } from '../request/request.js';
import type { RemedyId } from '../request/step.js';
import type { SealedCredential } from './credentials.js';

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
  /**
   * Counted before this moment; requests that were never approved do not count.
   * @param givingBack ids of the remedies that give sending back
   */
  earlierRequests(subjectId: string, givingBack: readonly RemedyId[], now: Date): Promise<EarlierRequests>;
  /** Ids of requests whose evidence is still to be gathered: work to resume after a restart. */
  uninvestigated(): Promise<readonly string[]>;
  /** Ids of requests that are approved or executing: work to resume after a restart. */
  unfinished(): Promise<readonly string[]>;
  /** Ids of requests about this person that ended not long ago: what they have to hear when they are back. */
  endedAbout(subjectId: string, since: Date): Promise<readonly string[]>;
}
