import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConversationState } from 'botbuilder';
import type { TokenCredential } from '@azure/identity';
import type { Server } from 'restify';
import { RootDialog } from '../dialogs/rootDialog.js';
import { DialogRunner } from '../dialogs/runDialogs.js';
import { createAdapter } from './teams/sdk/adapter.js';
import { CardActions } from './teams/incoming/cardActions.js';
import { CLOUDS, sandboxCloud, type Cloud } from './microsoft/clouds.js';
import type { Config } from './config/config.js';
import { azureCredential } from './microsoft/azureCredential.js';
import { Reveal } from './credentials/reveal.js';
import { createSealer } from './credentials/sealer.js';
import type { BotCredentials } from './teams/sdk/onlyToTeams.js';
import { catchUp } from './jobs/catchUp.js';
import { EvidenceLinks } from './http/evidenceLinks.js';
import { evidenceRoute } from './http/evidenceRoute.js';
import { createHandlers } from './jobs/handlers.js';
import { TIMINGS, type Timings } from './jobs/timings.js';
import type { Log } from './log.js';
import { collectRequestIds } from './microsoft/requestIds.js';
import { connectTenant } from './connectTenant.js';
import { createCatalogue } from './remedies/catalogue.js';
import { closeServer } from './http/closeServer.js';
import { Connections } from './http/connections.js';
import { createServer } from './http/server.js';
import { continueInPrivate } from './teams/incoming/continueInPrivate.js';
import { openStorage, type OpenStorage } from './storage/openStorage.js';
import { StepUp } from './teams/incoming/stepUp/stepUp.js';
import { ChannelMessages } from './teams/incoming/channelMessages.js';
import { Conversations } from './teams/outgoing/conversations.js';
import { CardRenderer } from './teams/outgoing/cardRenderer.js';
import { HistoryCommand } from './teams/incoming/historyCommand.js';
import { Messenger } from './teams/outgoing/messenger.js';
import { TeamsBot } from './teams/incoming/teamsBot.js';
import type { UnlockRequest } from './unlock/request/request.js';
import { UnlockService } from './unlock/service.js';

/** Microsoft's side: where its services are, and how tokens for them are got. */
export interface Microsoft {
  readonly cloud: Cloud;
  /** For Teams; from the configuration when absent. */
  readonly botCredentials?: BotCredentials;
  /** For Graph and Exchange; absent in the sandbox. */
  readonly appCredential?: TokenCredential | undefined;
}

/** What tests replace: time, and Microsoft. Everything else is the real thing in every run. */
export interface Overrides {
  /** Never from the environment: whoever could choose it could be Microsoft. */
  readonly microsoft?: Microsoft;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** A wait that keeps no process alive, and that nobody expects to end. */
  readonly patience: (ms: number) => Promise<void>;
  readonly timings: Timings;
}

const DAY_MS = 24 * 60 * 60_000;
const NEVER = new Promise<void>(() => undefined);

const REAL: Overrides = {
  now: () => new Date(),
  wait: (ms) => sleep(ms),
  patience: (ms) => sleep(ms, undefined, { ref: false }),
  timings: TIMINGS,
};

/** The whole bot, wired and working, but not yet listening. */
export interface Latchkey {
  readonly server: Server;
  readonly storage: OpenStorage;
  /** Begins nothing new, ends what runs or gives it up when `timeIsUp` (never, when absent), closes the database. */
  close(timeIsUp?: Promise<void>): Promise<void>;
}

/** Wires everything: configuration in, a bot out. The only place that knows all the parts. */
export async function compose(
  config: Config,
  log: Log,
  surroundings: Partial<Overrides> = {},
): Promise<Latchkey> {
  const around = { ...REAL, ...surroundings };
  const kind = config.sandboxUrl ? 'sandbox' : 'tenant';
  const owner = { kind, tenantId: config.tenantId } as const;
  const storage = await openStorage(config.database, { log, now: around.now, owner });
  try {
    const { server, connections, handlers } = wire(config, log, around, storage);
    await storage.queue.start(handlers);
    // Work that a process which died had claimed; its job may be gone, its request is not.
    for (const id of await storage.requests.unfinished()) await storage.jobs.send('execute', id);
    for (const id of await storage.requests.uninvestigated()) await storage.jobs.send('investigate', id);
    const purging = await purgeDaily(storage, log);
    const close: Latchkey['close'] = async (timeIsUp = NEVER) => {
      clearInterval(purging);
      const closing = { connections, timeIsUp, wait: around.patience, log };
      await Promise.all([closeServer(server.server, closing), storage.queue.stop(timeIsUp)]);
      await storage.close(timeIsUp);
    };
    return { server, storage, close };
  } catch (error) {
    await storage.close(Promise.resolve());
    throw error;
  }
}

function microsoftFor(config: Config): Microsoft {
  const cloud = config.sandboxUrl ? sandboxCloud(config.sandboxUrl) : CLOUDS[config.cloud];
  return { cloud, appCredential: azureCredential(config, cloud) };
}

/** Once at the start and then every day, for as long as the process lives. */
async function purgeDaily({ jobs: sender }: OpenStorage, log: Log): Promise<NodeJS.Timeout> {
  await sender.send('purge', 'retention');
  const again = () =>
    sender
      .send('purge', 'retention')
      .catch((error: unknown) => log.warn({ err: error }, 'Could not begin to purge'));
  return setInterval(() => void again(), DAY_MS).unref();
}

/** The parts that both sides, the clicks and the jobs, work with. */
function partsOf(config: Config, log: Log, around: Overrides, storage: OpenStorage) {
  const { language, timeZone, tenantId } = config;
  const { now } = around;
  const { cloud, botCredentials, appCredential } = around.microsoft ?? microsoftFor(config);
  const tenant = connectTenant({ config, cloud, credential: appCredential, log, now });
  const { directory, mailboxes } = tenant;
  const remedies = createCatalogue({ ...tenant, handsOver: config.handsOver });
  const adapter = createAdapter({
    config,
    cloud,
    log,
    ...(botCredentials && { credentials: botCredentials }),
  });
  // Without an app id the adapter neither signs nor checks: the sandbox.
  const botAppId = config.sandboxUrl ? '' : config.bot.appId;
  const messenger = new Messenger({ adapter, botAppId, tenantId, audience: cloud.channel.scope });
  const conversations = new Conversations({
    store: storage.conversations,
    messenger,
    configured: { serviceUrl: cloud.channel.defaultServiceUrl, ...config.channels },
    botAppId: config.bot.appId,
    tenantId,
  });
  const service = new UnlockService({
    ...{ store: storage.requests, directory, mailboxes, remedies, channels: conversations, now },
    approverGroupId: config.approverGroupId,
    privilegedGroupId: config.privilegedGroupId,
    expiresAfterMs: config.requestExpiresMs,
    containApprovals: config.containApprovals,
    limits: config.limits,
    ...(config.stepUp && { signInWithinMs: config.stepUp.withinMs }),
    newId: newRequestId,
    warn: (facts, message) => log.warn(facts, message),
  });
  const keys = [
    config.credentialKey,
    ...(config.previousCredentialKey ? [config.previousCredentialKey] : []),
  ];
  const links = new EvidenceLinks({ publicUrl: publicUrlOf(config), credentialKeys: keys });
  const facts = {
    language,
    timeZone,
    remedies,
    evidenceLinks: (request: UnlockRequest) => links.of(request),
  };
  const renderer = new CardRenderer({ ...facts, now });
  const stepUp =
    config.stepUp && new StepUp({ ...config.stepUp, cloud, tenantId, botAppId: config.bot.appId, now });
  const sealer = createSealer(keys);
  return {
    ...{ config, cloud, log, now, adapter, botAppId, tenantId, language, timeZone },
    ...tenant,
    ...{ remedies, links, facts, messenger, conversations, service, renderer, sealer },
    ...{ store: storage.requests, credentials: storage.credentials, notifyManager: config.notifyManager },
    containApprovals: config.containApprovals,
    ...(stepUp && { stepUp }),
    isApprover: (personId: string) => service.isApprover(personId),
    rights: (personId: string, request: UnlockRequest) => service.rights(personId, request),
  };
}

type Parts = ReturnType<typeof partsOf>;

function botOf(parts: Parts, storage: OpenStorage): TeamsBot {
  const { service, adapter, botAppId } = parts;
  const dialogs = new DialogRunner(
    new RootDialog(service, parts),
    new ConversationState(storage.dialogState),
    parts.now,
  );
  return new TeamsBot({
    ...parts,
    dialogs,
    history: new HistoryCommand(parts),
    catchUp: catchUp({ ...parts, jobs: storage.jobs }),
    cardActions: new CardActions({ ...parts, reveal: new Reveal(parts) }),
    channelMessages: new ChannelMessages({
      ...parts,
      botAppId: parts.config.bot.appId,
      continueInPrivate: continueInPrivate(adapter, botAppId, dialogs),
    }),
  });
}

function wire(config: Config, log: Log, around: Overrides, storage: OpenStorage) {
  const parts = partsOf(config, log, around, storage);
  const bot = botOf(parts, storage);
  const { cards, leases, retention, jobs } = storage;
  const { retentionDays } = config;
  const kept = { cards, leases, retention, retentionDays, jobs };
  const handlers = createHandlers({ ...parts, ...around, ...kept, collectRequestIds });
  const connections = new Connections();
  const server = createServer({
    connections,
    adapter: parts.adapter,
    onTurn: (context) => bot.run(context),
    isReady: () => storage.isReady(),
    metrics: () => storage.metrics(),
    evidence: evidenceRoute({ ...parts, facts: parts.facts }),
    cloud: parts.cloud,
    unsigned: config.sandboxUrl !== undefined,
    log,
  });
  return { server, connections, handlers };
}

/** In the sandbox the browser is on this machine. */
function publicUrlOf({ publicUrl, sandboxUrl, server }: Config): string | undefined {
  return publicUrl ?? (sandboxUrl && server.port > 0 ? `http://127.0.0.1:${server.port}` : undefined);
}

/** Short enough to read out on the phone, long enough not to be guessed: 80 bits in 16 characters. */
function newRequestId(): string {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  const characters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}
