import type { Freeze } from '../../unlock/request/freeze.js';
import type { AuditEvent } from '../../unlock/audit/auditEvent.js';
import type { Effect } from '../../unlock/request/commands.js';
import type { ClickOutcome } from '../../unlock/clicks/outcome.js';
import { VersionConflict } from '../../unlock/errors.js';
import type { EarlierRequests } from '../../unlock/findings.js';
import type { RequestStore, Transaction } from '../../unlock/ports/requestStore.js';
import type { SealedCredential } from '../../unlock/ports/credentials.js';
import { askers, type UnlockRequest } from '../../unlock/request/request.js';
import type { RemedyId } from '../../unlock/request/step.js';
import { loadFreeze, PostgresAbuseRecord } from './abuseRecord.js';
import { appendAudit } from '../audit/auditTrail.js';
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
  constructor(
    protected override readonly sql: Sql,
    private readonly send: Enqueue,
  ) {
    super(sql);
  }

  async load(id: string): Promise<UnlockRequest | undefined> {
    return loadFrom(this.sql, id);
  }

  async findOpen(request: UnlockRequest): Promise<UnlockRequest | undefined> {
    const [row] = await this.sql.query<Stored>(
      `select body from requests where subject_id = lower($1) and symptom = $2 and slot = $3
         and status in ('pending', 'approved', 'executing', 'taken')`,
      [request.subject.id, request.symptom, slotOf(request)],
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

/** Each slot of an account and symptom has one open request. A report that becomes a break-in stays in its slot. */
function slotOf({ kind }: UnlockRequest): string {
  return kind === 'give-back' || kind === 'restore' ? kind : 'report';
}

function requesterIds(request: UnlockRequest): string[] {
  return askers(request).map((asker) => asker.id.toLowerCase());
}
