import type { TokenCredential } from '@azure/identity';
import type { Config, ServiceCredential } from '../config/config.js';
import type { Cmdlets } from '../exchange/cmdlets.js';
import { connectCmdlets } from '../exchange/connectMailboxes.js';
import { tryCmdlet } from '../exchange/setup/tryCmdlet.js';
import { createGraphClient } from '../graph/client/client.js';
import { probe } from '../graph/setup/probe.js';
import { readConsent, readInstalled, readRegistration, readTrust } from '../graph/setup/readRegistration.js';
import { readGroup, readRoles, trySignInLog } from '../graph/setup/setupReads.js';
import type { LdapConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../log.js';
import { azureCredential } from '../microsoft/azureCredential.js';
import { CLOUDS, sandboxCloud, type Cloud } from '../microsoft/clouds.js';
import { readCertificate } from '../microsoft/readCertificate.js';
import { readClock } from '../microsoft/readClock.js';
import { readRoster } from '../microsoft/readRoster.js';
import { readToken } from '../microsoft/readToken.js';
import { sandboxCredential } from '../microsoft/sandboxCredential.js';
import { RunbookOnPremises } from '../onPremises/runbookOnPremises.js';
import { tryRunbook } from '../onPremises/setup/tryRunbook.js';
import { createCatalogue } from '../remedies/catalogue.js';
import type { Answer, CmdletTry, Service, SetupReader, Stored, ControllersRead } from '../setup/ports.js';
import { secretsIn } from '../setup/registrations.js';
import { setupOf, type Setup } from '../setup/setup.js';
import { readStored } from '../storage/setup/readStored.js';
import type { ReadingCmdlet } from '../unlock/cmdlets.js';
import type { Microsoft } from './overrides.js';
import { databasePlace } from './databasePlace.js';
import { NO_OTHERS } from '../unlock/ports/refusals.js';
import { rightsIn } from './connectApprover.js';
import { connectTenant } from './connectTenant.js';

/** What the doctor examines, and what it reads with. */
export interface ConnectedSetup {
  readonly setup: Setup;
  readonly reader: SetupReader;
}

export interface ConnectSetupOptions {
  readonly config: Config;
  readonly log: Log;
  readonly now: () => Date;
  /** What tests replace. Absent: what the configuration says. */
  readonly microsoft?: Microsoft | undefined;
  /** From the bot's open database. Absent: the doctor opens it. */
  readonly stored?: () => Promise<Stored>;
}

/** Connects the doctor to the tenant that the configuration names. It gets tokens of its own and changes nothing. */
export function connectSetup({ config, log, now, microsoft, stored }: ConnectSetupOptions): ConnectedSetup {
  const { tenantId, exchange, onPremises, installForPeople, handsOver, sandboxUrl } = config;
  const cloud = microsoft?.cloud ?? (sandboxUrl ? sandboxCloud(sandboxUrl) : CLOUDS[config.cloud]);
  const { app: credential, bot } = microsoft
    ? { app: microsoft.appCredential, bot: microsoft.appCredential }
    : credentialsOf(config, cloud);
  const refusals = NO_OTHERS;
  const reached = { tenantId, exchange, onPremises, installForPeople, cloud, credential, refusals, log, now };
  const { directory, changes, mailboxes, onPremises: hand } = connectTenant(reached);
  const rights = rightsIn(config);
  const remedies = createCatalogue({ directory, changes, mailboxes, onPremises: hand, handsOver, rights });
  const setup = setupOf(config, remedies.all, cloud);
  const scopes: Readonly<Record<Service, string>> = {
    graph: `${cloud.graphUrl}.default`,
    exchange: `${cloud.exchangeUrl}.default`,
    teams: `${cloud.channel.scope}/.default`,
  };
  const graph = createGraphClient({ credential, baseUrl: cloud.graphUrl, scope: scopes.graph, log });
  const { exchangeUrl } = cloud;
  const cmdlets = connectCmdlets({ exchange, tenantId, exchangeUrl, credential, log });
  const { clientId } = setup;
  const secrets = secretsIn(config);
  const reader: SetupReader = {
    now,
    token: (service) => readToken(service === 'teams' ? bot : credential, scopes[service]),
    probe: (permission, principalId) =>
      probe(graph, permission, { clientId, now: now(), ...(principalId !== undefined && { principalId }) }),
    roles: (principalId) => readRoles(graph, principalId),
    cmdlet: (name) => tryWith(cmdlets, name, now()),
    signInLog: () => trySignInLog(graph, now()),
    group: (id) => readGroup(graph, id),
    channel: (channel) => readRoster(channel, bot, cloud),
    registration: (appId) => readRegistration(graph, appId, secrets),
    trusts: (point) => readTrust(graph, point),
    consent: (appId) => readConsent(graph, appId),
    certificateEnds: () => certificateEnds(config.credential),
    installedFor: (personId, app) => readInstalled(graph, personId, app),
    clock: () => readClock(`${cloud.loginUrl}${tenantId}/v2.0/.well-known/openid-configuration`, now),
    controllers: async () => (onPremises.hand === 'ldap' ? tryControllers(onPremises.ldap, log) : 'not-used'),
    onPremisesRunbook: async () => (hand instanceof RunbookOnPremises ? tryRunbook(hand) : 'not-used'),
    stored:
      stored ??
      (() => readStored(databasePlace(config), { kind: sandboxUrl ? 'sandbox' : 'tenant', tenantId })),
  };
  return { setup, reader };
}

/** With each way to Exchange. Where an admin works by hand there is nothing to try. */
async function tryWith(cmdlets: Cmdlets | undefined, name: ReadingCmdlet, now: Date): Promise<CmdletTry> {
  if (!cmdlets) return { trouble: { kind: 'rejected', code: 'ByHand' } };
  return tryCmdlet(cmdlets, name, now);
}

/** Its library is loaded for who uses it. */
async function tryControllers(ldap: LdapConfig, log: Log): Promise<ControllersRead> {
  const { readControllers } = await import('../ldap/setup/readControllers.js');
  return readControllers({ ldap, log });
}

function certificateEnds(configured: ServiceCredential): Promise<Answer<string>> {
  if (configured.kind === 'certificate') return readCertificate(configured.path);
  return Promise.resolve({ trouble: { kind: 'rejected', code: 'NoCertificate' } });
}

/** The app that reads and changes accounts, and the bot of Teams: two apps, or one and the same. */
function credentialsOf(
  { tenantId, credential, bot, sandboxUrl }: Config,
  { loginUrl }: Cloud,
): Readonly<Record<'app' | 'bot', TokenCredential>> {
  if (sandboxUrl) {
    const played = sandboxCredential(loginUrl, tenantId);
    return { app: played, bot: played };
  }
  const own: ServiceCredential = bot.password
    ? { kind: 'secret', clientId: bot.appId, secret: bot.password }
    : { kind: 'managed-identity', clientId: bot.appId };
  return {
    app: azureCredential({ credential, tenantId, loginUrl }),
    bot: azureCredential({ credential: own, tenantId, loginUrl }),
  };
}
