import type { Server as MetricsServer } from 'node:http';
import type { Server } from 'restify';
import type { Config } from '../config/config.js';
import { createSealer } from '../credentials/sealer.js';
import { closeServer } from '../http/closeServer.js';
import { Connections } from '../http/connections.js';
import { closeMetricsServer, createMetricsServer } from '../http/metricsServer.js';
import type { Handlers } from '../jobs/handlers.js';
import type { TicketKeeper } from '../jobs/ticketKeeper.js';
import type { Log } from '../log.js';
import { examine } from '../setup/examine.js';
import { connectSetup } from './connectSetup.js';
import { openStorage, type OpenStorage } from '../storage/openStorage.js';
import { setHelpdesk } from '../texts/helpdesk.js';
import { CardRenderer, type CardRendererOptions } from '../teams/outgoing/cardRenderer.js';
import type { JudgeSoon } from '../teams/incoming/clicks/judgeSoon.js';
import type { TeamsBot } from '../teams/incoming/teamsBot.js';
import { catalogueOf } from './catalogueOf.js';
import { connectApprover } from './connectApprover.js';
import { connectTeams, type ConnectTeamsOptions, type Teams } from './connectTeams.js';
import { connectTenant, type ConnectTenantOptions, type Tenant } from './connectTenant.js';
import { databasePlace } from './databasePlace.js';
import { createBot, type CreateBotOptions } from './createBot.js';
import { createHttp } from './createHttp.js';
import { createJudging } from './createJudging.js';
import { createJobs } from './createJobs.js';
import { createService } from './createService.js';
import { createTicketKeeper } from './createTicketKeeper.js';
import { credentialKeys, signInPageOf } from './derived.js';
import { openBrowserDoor } from './openBrowserDoor.js';
import { openTelemetry, watchedHandlers } from './openTelemetry.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { microsoftOf, REAL, type Overrides } from './overrides.js';

const DAY_MS = 24 * 60 * 60_000;
const NEVER = new Promise<void>(() => undefined);

/** The whole bot, wired and ready. The server does not listen yet. */
export interface Latchkey {
  readonly server: Server;
  /** For the operator's monitoring. Absent without `METRICS_PORT`. */
  readonly metricsServer: MetricsServer | undefined;
  readonly storage: OpenStorage;
  /** Resolves when no click is being judged. Jobs do not count. */
  readonly idle: () => Promise<void>;
  /**
   * Begins nothing new, ends the running work and closes the database.
   * @param timeIsUp when it resolves, the work that still runs is given up. Absent: never
   */
  close(timeIsUp?: Promise<void>): Promise<void>;
}

/** Builds the bot from the configuration. Only this file knows all the parts. */
export async function compose(
  config: Config,
  log: Log,
  replaced: Partial<Overrides> = {},
): Promise<Latchkey> {
  const overrides = { ...REAL, ...replaced };
  setHelpdesk(config.helpdeskContact);
  const kind = config.sandboxUrl ? 'sandbox' : 'tenant';
  const owner = { kind, tenantId: config.tenantId } as const;
  const feedsTickets = config.tickets !== 'off';
  const storage = await openStorage(databasePlace(config), {
    log,
    owner,
    feedsTickets,
    open: overrides.openDatabase,
    places: { execute: config.changesAtOnce },
    redrawPauseMs: overrides.timings.redrawPause,
  });
  try {
    const watched = await openTelemetry(config, { log, now: overrides.now });
    const { telemetry, counted } = watched;
    const around = { telemetry, log, overrides, storage };
    const { server, connections, handlers, ticketKeeper, soon } = wire(config, around);
    await storage.queue.start(watchedHandlers(handlers, telemetry));
    // A process that died may have left claimed work. Its job may be gone, but its request is not.
    for (const id of await storage.requests.unfinished()) await storage.jobs.send('execute', id);
    for (const id of await storage.requests.uninvestigated()) await storage.jobs.send('investigate', id);
    await ticketKeeper.catchUp();
    const daily = await everyDay(storage, log);
    const metrics = async () => `${await storage.metrics()}${await counted()}`;
    const metricsServer = config.metrics && createMetricsServer({ metrics, log });
    const close: Latchkey['close'] = async (timeIsUp = NEVER) => {
      clearInterval(daily);
      await closeMetricsServer(metricsServer);
      const closing = { connections, timeIsUp, wait: overrides.patience, log };
      const judging = Promise.race([soon.idle(), timeIsUp]);
      await Promise.all([closeServer(server.server, closing), storage.queue.stop(timeIsUp), judging]);
      await storage.close(timeIsUp);
      await watched.close(timeIsUp);
    };
    return { server, metricsServer, storage, idle: () => soon.idle(), close };
  } catch (error) {
    await storage.close(Promise.resolve());
    throw error;
  }
}

/** What the parts are built around. */
interface Around {
  readonly telemetry: Telemetry;
  readonly log: Log;
  readonly overrides: Overrides;
  readonly storage: OpenStorage;
}

interface Wired {
  readonly server: Server;
  readonly connections: Connections;
  readonly handlers: Handlers;
  readonly ticketKeeper: TicketKeeper;
  readonly soon: JudgeSoon;
}

/** Builds the parts one after the other. Each gets by name only what it needs, and no secret of another part. */
function wire(config: Config, { telemetry, log, overrides, storage }: Around): Wired {
  const { requests: store, massLockouts } = storage;
  const { tenantId, handsOver, language, timeZone, dryRun } = config;
  const { now, wait, patience, timings } = overrides;
  const { cloud, botCredentials, appCredential } = overrides.microsoft ?? microsoftOf(config);
  const { onCall, watchStep } = telemetry;
  const { refusals = storage.refusals, onPremises: hand } = overrides;
  const tenant = tenantOf(config, { cloud, credential: appCredential, onCall, refusals, hand, log, now });
  const { directory, appInstaller } = tenant;
  const approver = connectApprover({ config, cloud, onCall, log, now });
  const remedies = catalogueOf(tenant, { handsOver, rights: approver.rights });
  telemetry.know(remedies.all.map(({ id }) => id));
  const teams = teamsOf(config, storage, { cloud, botCredentials, appInstaller, onCall, log });
  const channels = teams.conversations;
  const service = createService({ config, store, massLockouts, tenant, remedies, channels, log, now });
  const { judge, soon } = createJudging({ config, tenant, remedies, channels, storage, patience, log, now });
  const door = openBrowserDoor({ config, cloud, store: storage.signIns, links: service.signIns, log, now });
  const { evidenceLinks } = door;
  const facts = { language, timeZone, remedies, evidenceLinks, dryRun };
  const renderer = rendererOf(config, { remedies, evidenceLinks, now });
  const sealer = createSealer(credentialKeys(config));
  const made = { cloud, approver, teams, directory, service, soon, renderer, sealer, remedies, door };
  const bot = botOf(config, storage, made, { log, now, wait, microsoft: overrides.microsoft });
  const ticketKeeper = createTicketKeeper({ config, teams, renderer, storage, onCall, log, now });
  const working = {
    config,
    tenant,
    approver,
    teams,
    refusals,
    remedies,
    service,
    judge,
    renderer,
    ticketKeeper,
    storage,
    sealer,
    watchStep,
    log,
    time: { now, wait, patience, timings },
  };
  const handlers = createJobs(working);
  const connections = new Connections();
  const server = createHttp({
    connections,
    adapter: teams.adapter,
    bot,
    storage,
    service,
    tenantId,
    door,
    facts,
    cloud,
    unsigned: config.sandboxUrl !== undefined,
    telemetry,
    log,
    now,
  });
  return { server, connections, handlers, ticketKeeper, soon };
}

function tenantOf(
  { tenantId, exchange, onPremises, installForPeople, dryRun }: Config,
  {
    cloud,
    credential,
    onCall,
    refusals,
    hand,
    log,
    now,
  }: Pick<ConnectTenantOptions, 'cloud' | 'credential' | 'onCall' | 'refusals' | 'hand' | 'log' | 'now'>,
): Tenant {
  return connectTenant({
    tenantId,
    exchange,
    onPremises,
    installForPeople,
    cloud,
    credential,
    onCall,
    refusals,
    hand,
    log,
    now,
    dryRun,
  });
}

function teamsOf(
  config: Config,
  { conversations, cards }: OpenStorage,
  to: Pick<ConnectTeamsOptions, 'cloud' | 'botCredentials' | 'appInstaller' | 'onCall' | 'log'>,
): Teams {
  const { cloud, botCredentials, appInstaller, onCall, log } = to;
  return connectTeams({
    config,
    cloud,
    botCredentials,
    conversations,
    appInstaller,
    cards,
    onCall,
    log,
  });
}

function rendererOf(
  config: Config,
  { remedies, evidenceLinks, now }: Pick<CardRendererOptions, 'remedies' | 'evidenceLinks' | 'now'>,
): CardRenderer {
  const { language, timeZone, dryRun } = config;
  const { levels: proofLevels, hours } = config.proofs;
  const signInPage = signInPageOf(config) !== undefined;
  return new CardRenderer({
    language,
    timeZone,
    hours,
    remedies,
    proofLevels,
    evidenceLinks,
    signInPage,
    dryRun,
    now,
  });
}

type Made = Omit<CreateBotOptions, 'examine' | 'config' | 'storage' | 'log' | 'now' | 'wait'>;

function botOf(
  config: Config,
  storage: OpenStorage,
  made: Made,
  {
    log,
    now,
    wait,
    microsoft,
  }: Pick<CreateBotOptions, 'log' | 'now' | 'wait'> & Pick<Overrides, 'microsoft'>,
): TeamsBot {
  const { cloud, approver, teams, directory, service, soon, renderer, sealer, remedies, door } = made;
  const doctor = connectSetup({ config, log, now, microsoft, stored: () => storage.setup() });
  return createBot({
    config,
    cloud,
    approver,
    teams,
    directory,
    service,
    soon,
    renderer,
    storage,
    sealer,
    remedies,
    door,
    examine: () => examine(doctor.setup, doctor.reader),
    log,
    now,
    wait,
  });
}

/** Does the work of every day: at the start, and then again until the process ends. */
async function everyDay({ jobs }: OpenStorage, log: Log): Promise<NodeJS.Timeout> {
  const begin = async (): Promise<void> => {
    await jobs.send('purge', 'retention');
    await jobs.send('report-head', 'retention');
    await jobs.send('deciders', 'deciders');
    // It plans the next one itself. This is for a chain that was broken.
    await jobs.send('digest', 'digest');
  };
  await begin();
  const again = () =>
    begin().catch((error: unknown) => log.warn({ err: error }, 'Could not begin the work of the day'));
  return setInterval(() => void again(), DAY_MS).unref();
}
