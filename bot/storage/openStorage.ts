import { randomUUID } from 'node:crypto';
import type { SignInStore } from '../signIn/ports/signInStore.js';
import type { CardStore } from '../teams/ports/cardStore.js';
import type { ConversationStore } from '../teams/ports/conversationStore.js';
import type { HeardStore } from '../teams/ports/heardStore.js';
import type { DialogMemory } from '../teams/ports/dialogMemory.js';
import type { AuditHeads } from '../unlock/ports/auditHeads.js';
import type { ClickStore } from '../unlock/ports/clicks.js';
import type { Figures } from '../unlock/ports/figures.js';
import type { CredentialStore } from '../unlock/ports/credentials.js';
import type { AskableJobs, Leases } from '../unlock/ports/jobs.js';
import type { PrivateCallStore } from '../unlock/ports/privateCalls.js';
import { NO_OTHERS, type Refusals } from '../unlock/ports/refusals.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { MassLockouts } from '../unlock/ports/massLockouts.js';
import type { TicketStore } from '../unlock/ports/ticketStore.js';
import { PostgresAuditHeads } from './audit/auditHead.js';
import { Readiness } from './readiness.js';
import { PostgresCardStore } from './stores/cardStore.js';
import { PostgresClickStore } from './stores/clickStore.js';
import { PostgresConversationStore } from './stores/conversationStore.js';
import { PostgresCredentialStore } from './stores/credentialStore.js';
import type { Database, Log } from './postgres/database.js';
import { openDatabase, type DatabasePlace } from './postgres/openDatabase.js';
import { PostgresDialogMemory } from './stores/dialogMemory.js';
import { PostgresHeardStore } from './stores/heardStore.js';
import { createJobQueue, type JobQueue } from './queue/jobQueue.js';
import type { JobOptions } from './queue/jobs.js';
import { isWaiting } from './queue/pgBoss.js';
import { withLease } from './queue/leases.js';
import { leasesHere } from './queue/leasesHere.js';
import { claimDatabase, type DatabaseOwner } from './postgres/databaseOwner.js';
import { digestFigures } from './stores/digestFigures.js';
import { metricsOf } from './stores/metrics.js';
import { migrate } from './postgres/migrate.js';
import { PostgresMassLockouts } from './stores/massLockouts.js';
import { PostgresPrivateCalls } from './stores/privateCalls.js';
import { PostgresRefusals } from './stores/refusals.js';
import { PostgresRequestStore } from './stores/requestStore.js';
import { PostgresSignInStore } from './stores/signInStore.js';
import { PostgresTicketStore } from './stores/ticketStore.js';
import type { Stored } from '../setup/ports.js';
import { storedIn } from './setup/readStored.js';
import { Turns } from './stores/turns.js';
import { purge, type Purged } from './stores/retention.js';

/** After this time the lease of a dead process ends. */
const LEASE_MS = 60_000;

/** Deletes what is older than the operator wants to keep. */
interface PurgerRetention {
  purge(now: Date, days: number): Promise<Purged>;
}

/** Everything that the bot stores, behind the ports. */
export interface OpenStorage {
  readonly requests: RequestStore;
  readonly credentials: CredentialStore;
  readonly clicks: ClickStore;
  readonly cards: CardStore;
  readonly conversations: ConversationStore;
  readonly dialogMemory: DialogMemory;
  readonly signIns: SignInStore;
  readonly massLockouts: MassLockouts;
  readonly tickets: TicketStore;
  readonly privateCalls: PrivateCallStore;
  readonly heard: HeardStore;
  readonly leases: Leases;
  /** What other instances know of Microsoft's limits. */
  readonly refusals: Refusals;
  readonly retention: PurgerRetention;
  readonly auditHeads: AuditHeads;
  readonly figures: Figures;
  readonly queue: JobQueue;
  readonly jobs: AskableJobs;
  /** What the doctor reads of the database. */
  setup(): Promise<Stored>;
  /** True when the database takes a write and the jobs do not stand still. Otherwise it throws. */
  isReady(): Promise<boolean>;
  /** Returns Prometheus text: requests by status, jobs by state. Counts only. */
  metrics(): Promise<string>;
  /** Waits for running jobs until `timeIsUp`. Without it, waits until they end. */
  close(timeIsUp?: Promise<void>): Promise<void>;
}

/**
 * Opens the database, updates its tables and makes the stores.
 * @param around `feedsTickets`: each change of a request enqueues a `ticket` job. `open`: how, when not as usual.
 * `places`: how many jobs of a name run together, where that is not the usual number.
 * `redrawPauseMs`: for so long the messages about a request are not drawn again. Absent: they are
 */
export async function openStorage(
  where: DatabasePlace,
  around: {
    readonly log: Log;
    readonly owner: DatabaseOwner;
    readonly feedsTickets?: boolean;
    readonly open?: typeof openDatabase;
    readonly places?: JobOptions['places'];
    readonly redrawPauseMs?: number;
  },
): Promise<OpenStorage> {
  const { log, open = openDatabase, places = {}, redrawPauseMs = 0 } = around;
  const database = await open(where, log);
  try {
    await migrate(database);
    await claimDatabase(database, around.owner);
    const jobs = await createJobQueue({ database, log, options: { places, redrawPauseMs } });
    return storageOn(database, jobs, around);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function storageOn(
  database: Database,
  jobs: JobQueue,
  {
    log,
    owner,
    feedsTickets,
  }: { readonly log: Log; readonly owner: DatabaseOwner; readonly feedsTickets?: boolean },
): OpenStorage {
  const turns = new Turns();
  const readiness = new Readiness(database, jobs);
  return {
    requests: new PostgresRequestStore(database, jobs, feedsTickets ?? false),
    credentials: new PostgresCredentialStore(database),
    clicks: new PostgresClickStore(database, jobs),
    cards: new PostgresCardStore(database),
    conversations: new PostgresConversationStore(database, turns),
    dialogMemory: new PostgresDialogMemory(database, turns),
    signIns: new PostgresSignInStore(database),
    figures: { of: (period) => database.transaction((sql) => digestFigures(sql, period)) },
    massLockouts: new PostgresMassLockouts(database, jobs),
    tickets: new PostgresTicketStore(database),
    privateCalls: new PostgresPrivateCalls(database),
    heard: new PostgresHeardStore(database, turns),
    auditHeads: new PostgresAuditHeads(database),
    retention: { purge: (at, days) => purge(database, at, days) },
    leases: leasesOn(database),
    // No other instance can open an embedded database.
    refusals: database.embedded ? NO_OTHERS : new PostgresRefusals(database, log),
    queue: jobs,
    jobs: {
      send: (name, requestId, after) => jobs.send(name, requestId, { after: after?.toISOString() }),
      isWaiting: (name, requestId) => isWaiting(database, name, requestId),
    },
    setup: () => storedIn(database, owner),
    isReady: () => readiness.isReady(),
    metrics: () => metricsOf(database),
    close: async (timeIsUp) => {
      await jobs.stop(timeIsUp);
      await database.close();
    },
  };
}

function leasesOn(database: Database): Leases {
  const holder = randomUUID();
  const here = leasesHere();
  return {
    hold: (key, work) =>
      database.embedded
        ? here(key, LEASE_MS, work)
        : withLease(database, { key, holder, ttlMs: LEASE_MS }, work),
  };
}
