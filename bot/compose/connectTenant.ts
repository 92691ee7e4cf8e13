import type { TokenCredential } from '@azure/identity';
import { connectMailboxes, type ExchangeWay } from '../exchange/connectMailboxes.js';
import { GraphAppInstallation } from '../graph/appInstallation.js';
import { GraphAccountChanges } from '../graph/accountChanges.js';
import { createGraphClient } from '../graph/client/client.js';
import { sharedLimits } from '../graph/account/sharedLimits.js';
import { GraphDirectory } from '../graph/directory.js';
import { GraphInvestigation } from '../graph/investigation.js';
import { GraphDirectorySync } from '../graph/directorySync.js';
import { GraphServiceHealth } from '../graph/serviceHealth.js';
import { GraphLossLogs } from '../graph/losses/lossLogs.js';
import type { OnPremisesConfig } from '../config/onPremisesVariables.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import type { AccountChanges } from '../unlock/ports/accountChanges.js';
import type { AppInstaller } from '../unlock/ports/appInstaller.js';
import type { Directory } from '../unlock/ports/directory.js';
import type { DirectorySync } from '../unlock/ports/directorySync.js';
import type { Investigation } from '../unlock/ports/investigation.js';
import type { LossLogs } from '../unlock/ports/lossLogs.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { OnPremises } from '../unlock/ports/onPremises.js';
import type { Refusals } from '../unlock/ports/refusals.js';
import type { ServiceHealth } from '../unlock/ports/serviceHealth.js';
import { connectOnPremises } from './connectOnPremises.js';

/** Everything that the bot reads and changes in a tenant. */
export interface Tenant {
  readonly directory: Directory;
  /** The same, for what nobody waits for: it waits longer for Graph. */
  readonly patientDirectory: Directory;
  readonly investigation: Investigation;
  readonly lossLogs: LossLogs;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  /** Active Directory, from which people are synced. */
  readonly onPremises: OnPremises;
  readonly health: ServiceHealth;
  readonly sync: DirectorySync;
  /** Installs the bot for people. `off`: the operator does not want that. */
  readonly appInstaller: AppInstaller | 'off';
}

export interface ConnectTenantOptions {
  readonly tenantId: string;
  readonly exchange: ExchangeWay;
  readonly onPremises: OnPremisesConfig;
  /** In the place of the hand that the configuration names. */
  readonly hand?: OnPremises | undefined;
  /** The app's id in the organisation's catalogue, or `off`. */
  readonly installForPeople: string;
  readonly cloud: Pick<Cloud, 'graphUrl' | 'exchangeUrl' | 'lacksLossLogs'>;
  readonly credential: TokenCredential;
  readonly log: Log;
  readonly now: () => Date;
  readonly refusals: Refusals;
  /** Hears of each call. */
  readonly onCall?: OnCall;
  /** Reads, and changes nothing. */
  readonly dryRun?: boolean;
}

/** A click that is stored is judged after its answer, so a Graph that needs 9 s for a call is only slow. */
const PATIENT_MS = 30_000;

/** Connects to the real or the simulated tenant. The clients are the same, only the addresses differ. */
export function connectTenant(options: ConnectTenantOptions): Tenant {
  const { tenantId, exchange, installForPeople, cloud, credential, log, now, refusals, dryRun, onCall } =
    options;
  const { graphUrl, exchangeUrl } = cloud;
  const scope = `${graphUrl}.default`;
  const clientOf = (timeoutMs?: number) =>
    createGraphClient({ credential, baseUrl: graphUrl, scope, log, dryRun, timeoutMs, onCall });
  const graph = clientOf();
  const patient = clientOf(PATIENT_MS);
  const shared = sharedLimits(now, refusals);
  const installation = installForPeople !== 'off' && {
    graph,
    graphUrl,
    catalogueAppId: installForPeople,
    log,
  };
  return {
    directory: new GraphDirectory(graph, now, shared),
    patientDirectory: new GraphDirectory(patient, now, shared),
    investigation: new GraphInvestigation(graph),
    // Nobody waits for these, and a page of a log is large.
    lossLogs: new GraphLossLogs(patient, !cloud.lacksLossLogs),
    health: new GraphServiceHealth(graph, now),
    sync: new GraphDirectorySync(graph, now),
    changes: new GraphAccountChanges(graph),
    appInstaller: installation ? new GraphAppInstallation(installation) : 'off',
    mailboxes: connectMailboxes({ exchange, tenantId, exchangeUrl, credential, log, dryRun, onCall }),
    onPremises:
      options.hand ?? connectOnPremises({ onPremises: options.onPremises, now, log, onCall, dryRun }),
  };
}
