import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import pg from 'pg';
import { compose, type Latchkey } from '../../bot/compose/compose.js';
import { REAL as REAL_TIME, type Overrides } from '../../bot/compose/overrides.js';
import { loadConfig } from '../../bot/config/config.js';
import { ANSWER_MS } from '../../bot/teams/incoming/clicks/judgeSoon.js';
import { TIMINGS, type Timings } from '../../bot/jobs/timings.js';
import { createLog } from '../../bot/log.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { NO_OTHERS } from '../../bot/unlock/ports/refusals.js';
import { openDatabase } from '../../bot/storage/postgres/openDatabase.js';
import { adaptiveCardOf } from '../../sandbox/connector/activity.js';
import type { SignIn } from '../../sandbox/connector/inbound.js';
import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { approverGroupId, people, tenantId } from '../../sandbox/tenant/seed.js';
import { expectNoSecretsIn } from './leaks.js';
import { misfits } from './misfits.js';
import { EASY_PROOFS } from './proofs.js';
import { storyDatabase } from './storyDatabase.js';
import { APP_ID, MARKS, microsoftAt, signedDeliver, startAuthority, type Authority } from './signing.js';

/** Timings without real waits. */
export const QUICK: Timings = {
  ...TIMINGS,
  confirmPauses: [0, 0, 0],
  confirmLater: 0,
  retryPauses: [0],
  redrawPause: 0,
};

/** `settle` begins a job at once when it starts within this time. It also begins every second try at once. */
const SOON_MS = 5_000;
/** More tries than any job has. Otherwise a job that sends itself again and again would never let a test end. */
const MOST_ROUNDS = 50;

type Row = Record<string, unknown>;

/** Runs one statement in the bot's own database. */
export type Query = (text: string, values?: unknown[]) => Promise<Row[]>;

/** A whole world: the sandbox tenant, the real bot behind restify, and people in Teams. */
export interface World {
  readonly sandbox: Sandbox;
  readonly latchkey: Latchkey;
  readonly teams: TeamsClient;
  readonly botUrl: string;
  /** Everything the bot logged, one JSON line each. */
  readonly logged: string[];
  /** Difference between the bot's time and the start time of the world. A test sets it to let time pass. */
  readonly clock: { offsetMs: number };
  /** The bot's time. */
  now(): Date;
  /** Queries the bot's database directly. */
  readonly query: Query;
  /** Present when the bot checks tokens. Then every activity needs one. */
  readonly authority?: Authority;
  /** Runs every job that is due on the world's clock, including jobs that are tried again soon. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly env?: Record<string, string>;
  readonly around?: Partial<Overrides>;
  /** Leaves the approvals and incidents channels unset. */
  readonly withoutChannels?: boolean;
  /** An existing tenant, for a second bot. */
  readonly sandbox?: Sandbox;
  /** True: the bot has credentials and checks who signed each activity. Default: what `SIGNED` says. */
  readonly signed?: boolean;
  /** When the story begins. Default: `TEST_CLOCK`, or else now. Never in the past, see `settle`. */
  readonly startsAt?: Date;
  /** Replaces the good token that Entra ID gives to a person who signs in. */
  readonly signIn?: SignIn;
}

/** `npm run test:slow` plays every story again with this. Then the bot refuses unsigned activities. */
const SIGNED = process.env['SIGNED'] === '1';

const SANDBOX = (sandbox: Sandbox) => ({ SANDBOX_URL: sandbox.url });
const REAL = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: MARKS.clientSecret,
  CREDENTIAL_KEY: MARKS.credentialKey,
};

/** How the simulated ticket systems are reached, as an operator would say it. */
function ticketsAt(sandboxUrl: string, system: string): Record<string, string> {
  const secret = `whsec_${Buffer.from('the secret of the sandbox is none').toString('base64')}`;
  return {
    TICKETS_URL: `${sandboxUrl}/tickets/${system}`,
    ...{ TICKETS_USER: 'sandbox', TICKETS_PASSWORD: 'sandbox', TICKETS_SECRET: secret },
    ...{ JIRA_SERVICE_DESK_ID: '1', JIRA_REQUEST_TYPE_ID: '10' },
  };
}

/** `npm run test:clock` plays every story again at other moments. ISO 8601. */
const TEST_CLOCK = process.env['TEST_CLOCK'];
/** The time zone of the organisation and of everybody in it. */
const TEST_TIME_ZONE = process.env['TEST_TIME_ZONE'];

/** Starts a world on free ports, with the embedded database in memory unless `env` or `STORIES_ON` says another. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const startsAt = options.startsAt ?? (TEST_CLOCK ? new Date(TEST_CLOCK) : undefined);
  const aheadMs = startsAt ? startsAt.getTime() - Date.now() : 0;
  /** What the bot waited. Nobody really waits: the clock of the tenant and of the bot move instead. */
  let waitedMs = 0;
  const tenantNow = () => new Date(Date.now() + aheadMs + waitedMs);
  const sandbox = options.sandbox ?? (await startSandbox({ now: tenantNow }));
  const clock = { offsetMs: 0 };
  const logged: string[] = [];
  const authority = (options.signed ?? SIGNED) ? await startAuthority() : undefined;
  const own =
    options.env?.['DATABASE_URL'] || options.env?.['DATA_FOLDER'] ? undefined : await storyDatabase();
  const config = loadConfig({
    ...(authority ? REAL : SANDBOX(sandbox)),
    MicrosoftAppTenantId: tenantId,
    APPROVER_GROUP_ID: approverGroupId,
    ...(own ? { DATABASE_URL: own.url } : { DATA_FOLDER: 'memory://' }),
    LOG_LEVEL: 'info',
    // A story ends by denying what is still open, and the next one begins with the same people.
    COOL_DOWN_MINUTES: '0',
    // Most stories are about something else than proofs.
    ...EASY_PROOFS,
    // Nor are they about who is called.
    ...{ MENTION_UP_TO: '0', REMIND_AFTER_MINUTES: 'off', REMIND_BREAK_IN_AFTER_MINUTES: 'off' },
    // Nobody of a story types as slowly as people do, and the tenant changes while they do.
    ...{ MESSAGES_PER_MINUTE: '9999', OWN_LOOK_SECONDS: '0' },
    ...(TEST_TIME_ZONE && { TIME_ZONE: TEST_TIME_ZONE }),
    // Beside real credentials there is no sandbox, so nothing is filled in.
    ...(authority && options.env?.['TICKETS'] && ticketsAt(sandbox.url, options.env['TICKETS'])),
    ...options.env,
  });
  const log = createLog(config.logLevel, { write: (line) => void logged.push(line) });
  const now = () => new Date(tenantNow().getTime() + clock.offsetMs);
  const { query, close, openDatabase } = watchingDatabase(config.database.url);
  const latchkey = await compose(config, log, {
    now,
    timings: QUICK,
    wait: async (ms) => void (waitedMs += ms),
    patience,
    openDatabase,
    refusals: NO_OTHERS,
    ...(authority && { microsoft: microsoftAt(sandbox.url, authority) }),
    ...options.around,
  });
  const [head] = await query('select place::text from audit_head');
  const botUrl = await listen(latchkey);
  const teams = createTeamsClient({
    botUrl,
    serviceUrl: sandbox.serviceUrl,
    teams: sandbox.teams,
    tenantId,
    now,
    ...(TEST_TIME_ZONE && { timeZone: TEST_TIME_ZONE }),
    signIn: (person, resource) => options.signIn?.(person, resource) ?? sandbox.entra.token(person, resource),
    ...(authority && { botId: `28:${APP_ID}`, deliver: signedDeliver(botUrl, authority) }),
  });
  const world: World = {
    sandbox,
    latchkey,
    teams,
    botUrl,
    logged,
    clock,
    now,
    query,
    ...(authority && { authority }),
    settle: () => settle(latchkey, query, now),
    close: async () => {
      await expectNoSecretsIn(world);
      await expectOnlyKnownEvents(query, String(head?.['place']));
      await authority?.close();
      await latchkey.close();
      await close();
      await own?.drop();
      if (!options.sandbox) await sandbox.close();
    },
  };
  if (!options.withoutChannels) await chooseChannels(world.teams);
  return world;
}

/** A clicker of a story waits until their click is judged, so that a busy machine changes no story. */
function patience(ms: number): Promise<void> {
  return ms === ANSWER_MS ? new Promise(() => undefined) : REAL_TIME.patience(ms);
}

/** Runs after a story. Fails when a line of this bot does not follow the vocabulary. */
async function expectOnlyKnownEvents(query: Query, after: string): Promise<void> {
  const rows = await query(
    'select what, actor_id, detail from audit_events where erased_at is null and place > $1::bigint',
    [after],
  );
  expect(misfits(rows)).toEqual([]);
}

/** An approver chooses the two channels, as after every installation. */
export async function chooseChannels(teams: TeamsClient): Promise<void> {
  const anna = teams.as(people.anna);
  for (const [name, role] of [
    ['Approvals', 'approvals'],
    ['Helpdesk', 'incidents'],
  ] as const) {
    const channel = teams.channel(name);
    await channel.addBot();
    await anna.sayInChannel(channel, `use this channel for ${role}`);
    // Where a fresh sign-in is asked for, the answer is a button.
    const answer = channel.posts.findLast(({ from }) => from === 'bot');
    if (answer && adaptiveCardOf(answer.activity)) await anna.click(answer, 'choose-channel');
  }
}

/**
 * The queue uses the database's clock, which no test can move. So this makes jobs due that are due on the world's
 * clock, or soon after it (a second try, a card that another worker was drawing). In a world in the past the queue
 * would run every job at once.
 */
async function settle({ storage, idle }: Latchkey, query: Query, now: () => Date): Promise<void> {
  for (let rounds = 0; ; rounds++) {
    await idle();
    await storage.queue.idle();
    const due = await query(
      `update pgboss.job set start_after = now() - interval '1 second'
       where state = 'retry' or state = 'created' and start_after < $1::timestamptz
       returning name, data, retry_count`,
      [new Date(now().getTime() + SOON_MS).toISOString()],
    );
    if (due.length === 0) return;
    if (rounds === MOST_ROUNDS) throw new Error(`The bot does not come to rest: ${JSON.stringify(due)}`);
    storage.queue.notify();
  }
}

/** Opens a second way to the bot's database, for tests. Only the bot knows an embedded one, so that is its own. */
function watchingDatabase(url: string | undefined): {
  readonly openDatabase: typeof openDatabase;
  readonly query: Query;
  readonly close: () => Promise<void>;
} {
  if (url) {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    // A test drops its database while the pool still closes the last connection.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    const query: Query = async (text, values) => (await pool.query<Row>(text, values)).rows;
    return { openDatabase, query, close: () => pool.end() };
  }
  let opened: Database | undefined;
  return {
    openDatabase: async (...args) => (opened = await openDatabase(...args)),
    query: (text, values) => opened!.query<Row>(text, values),
    close: async () => undefined,
  };
}

function listen({ server }: Latchkey): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`));
  });
}

/** A port that no process listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A new folder for an embedded database. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'latchkey-'));
}
