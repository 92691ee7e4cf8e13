import type { Freeze } from '../../unlock/request/freeze.js';
import type { Stop } from '../../unlock/request/stop.js';
import type { Alarm } from '../../unlock/calls/alarm.js';
import type { EarlierRequests } from '../../unlock/findings.js';
import type {
  Dealing,
  QueueStart,
  RequestStore,
  ToTell,
  Transaction,
  WaitingPart,
} from '../../unlock/ports/requestStore.js';
import type { SignInLink } from '../../unlock/proof/signInLink.js';
import type { Hold } from '../../unlock/queue/hold.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Instant } from '../../unlock/values.js';
import type { RemedyId } from '../../unlock/request/step.js';
import type { ChannelChoice } from '../../unlock/channels/channelChoice.js';
import { loadChoice } from './channelRecord.js';
import { loadFreeze, loadStop } from './abuseRecord.js';
import { loadAlarm } from './alarms.js';
import { dealingsWith } from './dealings.js';
import { noteTold } from './durations.js';
import { findLink } from './signInLinks.js';
import { holdsOn } from './holds.js';
import { IS_DEALT_WITH, waitingFrom } from './waitingRequests.js';
import { earlierOf } from './earlierRequests.js';
import { PostgresTransaction } from './requestTransaction.js';
import { loadFrom, type Stored } from './storedRequest.js';
import { toTellOf } from './toTell.js';
import type { Database } from '../postgres/database.js';
import type { Jobs } from '../queue/jobs.js';

/** More than anybody has open. */
const MOST_OPEN = 20;

/** Requests in the database, together with everything that the same transaction must store. */
export class PostgresRequestStore implements RequestStore {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    /** True: each change that the cards tell is told to the ticket too. */
    private readonly feedsTickets = false,
  ) {}

  async change<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { result, sent } = await this.database.transaction(async (sql) => {
      const tx = new PostgresTransaction(sql, this.jobs, this.feedsTickets);
      const done = await work(tx);
      return { result: done, sent: await tx.flush() };
    });
    if (sent) this.jobs.notify();
    return result;
  }

  async load(id: string): Promise<UnlockRequest | undefined> {
    return loadFrom(this.database, id);
  }

  async loadFreeze(id: string): Promise<Freeze | undefined> {
    return loadFreeze(this.database, id);
  }

  async loadStop(id: string): Promise<Stop | undefined> {
    return loadStop(this.database, id);
  }

  async loadChoice(id: string): Promise<ChannelChoice | undefined> {
    return loadChoice(this.database, id);
  }

  async holdsOn(requestIds: readonly string[]): Promise<readonly Hold[]> {
    return holdsOn(this.database, requestIds);
  }

  async toTell(id: string): Promise<ToTell | undefined> {
    return toTellOf(this.database, id);
  }

  async waitingFrom(start: QueueStart, limit: number, at: Instant, except?: string): Promise<WaitingPart> {
    return waitingFrom(this.database, start, limit, { at, except });
  }

  async noteTold(requestId: string, at: Instant): Promise<void> {
    await noteTold(this.database, requestId, at);
  }

  async dealtWithAbout(personId: string, at: Instant): Promise<readonly UnlockRequest[]> {
    const rows = await this.database.query<Stored>(
      `select body from requests where (subject_id = lower($1) or requester_ids @> array[lower($1)])
         and ${IS_DEALT_WITH} order by created_at desc, id limit ${MOST_OPEN}`,
      [personId, at],
    );
    return rows.map((row) => row.body);
  }

  async loadAlarm(id: string): Promise<Alarm | undefined> {
    return loadAlarm(this.database, id);
  }

  async findLink(tokenHash: string, at: Instant): Promise<SignInLink | undefined> {
    return findLink(this.database, tokenHash, at);
  }

  async dealingsWith(requestId: string): Promise<readonly Dealing[]> {
    return dealingsWith(this.database, requestId);
  }

  async ofRequester(personId: string, limit: number): Promise<readonly UnlockRequest[]> {
    const rows = await this.database.query<Stored>(
      `select body from requests where requester_ids @> array[lower($1)]
       order by created_at desc, id limit $2::int`,
      [personId, limit],
    );
    return rows.map((row) => row.body);
  }

  async about(personId: string, limit: number): Promise<readonly UnlockRequest[]> {
    const rows = await this.database.query<Stored>(
      `select body from requests where subject_id = lower($1) or requester_ids @> array[lower($1)]
       order by created_at desc, id limit $2::int`,
      [personId, limit],
    );
    return rows.map((row) => row.body);
  }

  async earlierRequests(
    subjectId: string,
    givingBack: readonly RemedyId[],
    now: Date,
  ): Promise<EarlierRequests> {
    return earlierOf(this.database, subjectId, givingBack, now);
  }

  async endedAbout(subjectId: string, since: Date): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from requests where subject_id = lower($1)
         and (body->>'finishedAt')::timestamptz >= $2::timestamptz order by created_at, id`,
      [subjectId, since.toISOString()],
    );
    return rows.map((row) => row.id);
  }

  async uninvestigated(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from requests where status = 'pending' and body->'evidence' is not null
         and body->'evidence'->>'finishedAt' is null order by created_at, id`,
    );
    return rows.map((row) => row.id);
  }

  async unfinished(): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>(
      `select id from requests where status in ('approved', 'executing') order by created_at, id`,
    );
    return rows.map((row) => row.id);
  }
}
