import type { Freeze } from '../../unlock/request/freeze.js';
import type { Stop } from '../../unlock/request/stop.js';
import type { AuditEvent } from '../../unlock/audit/auditEvent.js';
import type { Effect } from '../../unlock/request/commands.js';
import type { ClickOutcome } from '../../unlock/clicks/outcome.js';
import { VersionConflict } from '../../unlock/errors.js';
import { sameId } from '../../unlock/person.js';
import type { Alarm } from '../../unlock/calls/alarm.js';
import type { Instant } from '../../unlock/values.js';
import type { EarlierRequests } from '../../unlock/findings.js';
import type { Dealing, RequestStore, Transaction } from '../../unlock/ports/requestStore.js';
import type { SealedCredential } from '../../unlock/ports/credentials.js';
import { askers, type UnlockRequest } from '../../unlock/request/request.js';
import type { RemedyId } from '../../unlock/request/step.js';
import type { ChannelChoice, ChannelPlace, ChannelUse } from '../../unlock/channels/channelChoice.js';
import { loadChoice, PostgresChannelRecord } from './channelRecord.js';
import { loadFreeze, loadStop, PostgresAbuseRecord } from './abuseRecord.js';
import { appendAudit } from '../audit/auditTrail.js';
import { hasAlarm, loadAlarm, saveAlarm } from './alarms.js';
import { dealingsWith, noteDealing } from './dealings.js';
import { settleClick } from './settleClick.js';
import { earlierOf } from './earlierRequests.js';
import type { Database, Sql } from '../postgres/database.js';
import type { Enqueue } from '../queue/jobs.js';
import { toJson } from '../postgres/jsonb.js';

/** How the request store enqueues jobs. */
export interface Jobs {
  readonly send: Enqueue;
  /** Looks for due jobs now. */
  notify(): void;
}

/** More than anybody has open. */
const MOST_OPEN = 20;

interface Stored {
  readonly body: UnlockRequest;
}

/** Requests in the database, together with everything that the same transaction must store. */
export class PostgresRequestStore implements RequestStore {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async change<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const result = await this.database.transaction((sql) =>
      work(new PostgresTransaction(sql, this.jobs.send)),
    );
    this.jobs.notify();
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

  async openAbout(personId: string): Promise<readonly UnlockRequest[]> {
    const rows = await this.database.query<Stored>(
      `select body from requests where (subject_id = lower($1) or requester_ids @> array[lower($1)])
         and status in ('pending', 'approved', 'executing', 'taken') order by created_at desc, id limit ${MOST_OPEN}`,
      [personId],
    );
    return rows.map((row) => row.body);
  }

  async loadAlarm(id: string): Promise<Alarm | undefined> {
    return loadAlarm(this.database, id);
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

class PostgresTransaction extends PostgresAbuseRecord implements Transaction {
  private readonly channels: PostgresChannelRecord;

  constructor(
    protected override readonly sql: Sql,
    private readonly send: Enqueue,
  ) {
    super(sql);
    this.channels = new PostgresChannelRecord(sql);
  }

  channelNow(use: ChannelUse): Promise<ChannelPlace | undefined> {
    return this.channels.channelNow(use);
  }

  useChannel(use: ChannelUse, place: ChannelPlace | undefined): Promise<void> {
    return this.channels.useChannel(use, place);
  }

  loadChoice(id: string): Promise<ChannelChoice | undefined> {
    return this.channels.loadChoice(id);
  }

  openChoice(use: ChannelUse): Promise<ChannelChoice | undefined> {
    return this.channels.openChoice(use);
  }

  saveChoice(choice: ChannelChoice): Promise<void> {
    return this.channels.saveChoice(choice);
  }

  async load(id: string): Promise<UnlockRequest | undefined> {
    return loadFrom(this.sql, id);
  }

  async findOpen(request: UnlockRequest): Promise<UnlockRequest | undefined> {
    return this.openIn(request, slotOf(request));
  }

  async findBeside(request: UnlockRequest): Promise<UnlockRequest | undefined> {
    const slot = slotOf(request);
    return slot === 'own' || slot === 'report'
      ? this.openIn(request, slot === 'own' ? 'report' : 'own')
      : undefined;
  }

  private async openIn({ subject, symptom }: UnlockRequest, slot: Slot): Promise<UnlockRequest | undefined> {
    const [row] = await this.sql.query<Stored>(
      `select body from requests where subject_id = lower($1) and symptom = $2 and slot = $3
         and status in ('pending', 'approved', 'executing', 'taken')`,
      [subject.id, symptom, slot],
    );
    return row?.body;
  }

  async findContain(subjectId: string): Promise<UnlockRequest | undefined> {
    const [row] = await this.sql.query<Stored>(
      `select body from requests where subject_id = lower($1) and body->>'kind' = 'contain'
         and status in ('pending', 'approved', 'executing', 'taken') order by created_at limit 1`,
      [subjectId],
    );
    return row?.body;
  }

  async entangled(subjectId: string): Promise<readonly UnlockRequest[]> {
    const rows = await this.sql.query<Stored>(
      `select body from requests where subject_id = lower($1)
         and status <> 'withdrawn'
         and (status in ('pending', 'approved', 'executing', 'taken') or body->>'kind' = 'contain'
           or body->>'handOff' = 'compromised' or body->'origin' is not null)
       order by created_at, id`,
      [subjectId],
    );
    return rows.map((row) => row.body);
  }

  async insert(request: UnlockRequest): Promise<boolean> {
    const rows = await this.sql.query(
      `insert into requests
         (id, version, status, subject_id, symptom, requester_ids, body, created_at, expires_at, slot)
       values ($1, $2, $3, $4, $5, $6::text[], $7::jsonb, $8, $9, $10)
       on conflict (subject_id, symptom, slot) where status in ('pending', 'approved', 'executing', 'taken') do nothing
       returning id`,
      [
        request.id,
        request.version,
        request.status,
        request.subject.id.toLowerCase(),
        request.symptom,
        requesterIds(request),
        toJson(request),
        request.createdAt,
        request.expiresAt,
        slotOf(request),
      ],
    );
    return rows.length === 1;
  }

  async save(request: UnlockRequest): Promise<void> {
    const rows = await this.sql.query(
      `update requests set version = $2, status = $3, requester_ids = $4::text[], body = $5::jsonb, expires_at = $6
       where id = $1 and version = $2 - 1
       returning id`,
      [
        request.id,
        request.version,
        request.status,
        requesterIds(request),
        toJson(request),
        request.expiresAt,
      ],
    );
    if (rows.length === 0) throw new VersionConflict(request.id);
  }

  async append(requestId: string, events: readonly AuditEvent[]): Promise<void> {
    await appendAudit(this.sql, requestId, events);
  }

  async noteDealing(requestId: string, dealing: Dealing): Promise<void> {
    await noteDealing(this.sql, requestId, dealing);
  }

  async saveAlarm(alarm: Alarm): Promise<void> {
    await saveAlarm(this.sql, alarm);
  }

  async hasAlarm(personId: string, since: Instant): Promise<boolean> {
    return hasAlarm(this.sql, personId, since);
  }

  async enqueue(requestId: string, effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) {
      const after = 'after' in effect ? effect.after : undefined;
      await this.send(effect.kind, requestId, { after, sql: this.sql });
    }
  }

  async settleClick(id: string, outcome: ClickOutcome): Promise<boolean> {
    return settleClick(this.sql, id, outcome);
  }

  async keepCredential(credential: SealedCredential): Promise<void> {
    await this.sql.query(
      `insert into credentials (request_id, sealed, state) values ($1, $2, 'kept')
       on conflict (request_id) do nothing`,
      [credential.requestId, credential.sealed],
    );
  }

  async replaceCredential(credential: SealedCredential): Promise<void> {
    // Replaces only a credential that no approver has seen. The executor has to offer the new one again.
    await this.sql.query(
      `insert into credentials (request_id, sealed, state) values ($1, $2, 'kept')
       on conflict (request_id) do update
         set sealed = excluded.sealed, state = 'kept', approver_id = null, until = null
         where credentials.state in ('kept', 'offered')`,
      [credential.requestId, credential.sealed],
    );
  }
}

async function loadFrom(sql: Sql, id: string): Promise<UnlockRequest | undefined> {
  const [row] = await sql.query<Stored>('select body from requests where id = $1', [id]);
  return row?.body;
}

type Slot = 'own' | 'report' | 'give-back' | 'restore';

/**
 * Each slot of an account and symptom has one open request. A report that becomes a break-in stays in its slot. What the
 * owner of the account asked first is in another one than what others ask.
 */
function slotOf({ kind, requester, subject }: UnlockRequest): Slot {
  if (kind === 'give-back' || kind === 'restore') return kind;
  return sameId(requester.id, subject.id) ? 'own' : 'report';
}

function requesterIds(request: UnlockRequest): string[] {
  return askers(request).map((asker) => asker.id.toLowerCase());
}
