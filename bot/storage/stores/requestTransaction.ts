import type { AuditEvent } from '../../unlock/audit/auditEvent.js';
import type { Effect } from '../../unlock/request/commands.js';
import type { ClickOutcome } from '../../unlock/clicks/outcome.js';
import { VersionConflict } from '../../unlock/errors.js';
import { sameId } from '../../unlock/person.js';
import type { Alarm } from '../../unlock/calls/alarm.js';
import type { SignInLink } from '../../unlock/proof/signInLink.js';
import type { Hold } from '../../unlock/queue/hold.js';
import type { Instant } from '../../unlock/values.js';
import type { Dealing, Transaction } from '../../unlock/ports/requestStore.js';
import type { SealedCredential } from '../../unlock/ports/credentials.js';
import { askers, type UnlockRequest } from '../../unlock/request/request.js';
import type { ChannelChoice, ChannelPlace, ChannelUse } from '../../unlock/channels/channelChoice.js';
import { PostgresChannelRecord } from './channelRecord.js';
import { PostgresAbuseRecord } from './abuseRecord.js';
import { PostgresMassRecord } from './massRecord.js';
import { bodyOf, loadFrom, type Stored } from './storedRequest.js';
import { auditPart, type NewLine } from '../audit/auditTrail.js';
import { endHold, holdsOn, saveHold } from './holds.js';
import { IN_AT, inAtOf } from './durations.js';
import { hasAlarm, saveAlarm } from './alarms.js';
import { owedToChannels } from './owedToChannels.js';
import { noteDealing } from './dealings.js';
import { settleClick } from './settleClick.js';
import { makeLink, useLink } from './signInLinks.js';
import type { Sql } from '../postgres/database.js';
import { together } from '../postgres/together.js';
import type { Jobs, NewJob } from '../queue/jobs.js';
import { toJson } from '../postgres/jsonb.js';

/** The requests, and everything that is stored with them, inside one transaction. */
export class PostgresTransaction extends PostgresAbuseRecord implements Transaction {
  private readonly channels: PostgresChannelRecord;
  readonly mass: PostgresMassRecord;
  private lines: NewLine[] = [];
  private waiting: NewJob[] = [];
  private hasSent = false;

  constructor(
    protected override readonly sql: Sql,
    private readonly jobs: Pick<Jobs, 'part'>,
    private readonly feedsTickets = false,
  ) {
    super(sql);
    this.channels = new PostgresChannelRecord(sql);
    this.mass = new PostgresMassRecord(sql, {
      send: (job) => void this.waiting.push(job),
      // Decisions are counted in the audit trail.
      written: () => this.flush(),
    });
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
        toJson(bodyOf(request)),
        request.createdAt,
        request.expiresAt,
        slotOf(request),
      ],
    );
    return rows.length === 1;
  }

  async save(request: UnlockRequest): Promise<void> {
    const rows = await this.sql.query(
      `update requests set version = $2, status = $3, requester_ids = $4::text[], body = $5::jsonb, expires_at = $6,
         ${IN_AT}
       where id = $1 and version = $2 - 1
       returning id`,
      [
        request.id,
        request.version,
        request.status,
        requesterIds(request),
        toJson(bodyOf(request)),
        request.expiresAt,
        ...inAtOf(request),
      ],
    );
    if (rows.length === 0) throw new VersionConflict(request.id);
  }

  async append(requestId: string, events: readonly AuditEvent[]): Promise<void> {
    this.lines.push(...events.map((event) => ({ requestId, event })));
  }

  async noteDealing(requestId: string, dealing: Dealing): Promise<void> {
    await noteDealing(this.sql, requestId, dealing);
  }

  async saveHold(hold: Hold): Promise<void> {
    await saveHold(this.sql, hold);
  }

  async endHold(requestId: string): Promise<void> {
    await endHold(this.sql, requestId);
  }

  async holdOn(requestId: string): Promise<Hold | undefined> {
    const [hold] = await holdsOn(this.sql, [requestId]);
    return hold;
  }

  async makeLink(link: SignInLink): Promise<void> {
    await makeLink(this.sql, link);
  }

  async useLink(tokenHash: string, at: Instant): Promise<boolean> {
    return useLink(this.sql, tokenHash, at);
  }

  async owedToChannels(since: Instant): Promise<readonly string[]> {
    return owedToChannels(this.sql, since);
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
      this.waiting.push({ name: effect.kind, requestId, after });
    }
    // What the cards are drawn anew for, the ticket is told.
    const isNews = effects.some((effect) => effect.kind === 'announce' && effect.after === undefined);
    if (isNews && this.feedsTickets) this.waiting.push({ name: 'ticket', requestId });
  }

  /**
   * Writes what was put off: the jobs and the lines of the audit trail, all in one statement. It comes last, because a
   * line locks the end of the trail until the transaction ends.
   * @returns whether there are jobs to begin with
   */
  async flush(): Promise<boolean> {
    const [lines, waiting] = [this.lines, distinct(this.waiting)];
    [this.lines, this.waiting] = [[], []];
    if (waiting.length > 0) this.hasSent = true;
    const jobs = waiting.length > 0 ? this.jobs.part(waiting) : undefined;
    await together(this.sql, [...(jobs ? [jobs] : []), ...(lines.length > 0 ? [auditPart(lines)] : [])]);
    return this.hasSent;
  }

  override async decisionsBy(personId: string, since: Instant): Promise<number> {
    // They are counted in the audit trail.
    await this.flush();
    return super.decisionsBy(personId, since);
  }

  async settleClick(id: string, outcome: ClickOutcome): Promise<boolean> {
    return settleClick(this.sql, id, outcome);
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

/** One job does for several that are the same. */
function distinct(jobs: readonly NewJob[]): readonly NewJob[] {
  const keys = jobs.map(({ name, requestId, after }) => JSON.stringify([name, requestId, after]));
  return jobs.filter((_, index) => keys.indexOf(keys[index]!) === index);
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
