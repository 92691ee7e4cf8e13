import type { TokenCredential } from '@azure/identity';
import type { Cloud } from './microsoft/clouds.js';
import type { Config } from './config/config.js';
import { connectMailboxes } from './exchange/connectMailboxes.js';
import { GraphAccountChanges } from './graph/accountChanges.js';
import { createGraphClient } from './graph/client/client.js';
import { GraphDirectory } from './graph/directory.js';
import { GraphInvestigation } from './graph/investigation.js';
import type { Log } from './log.js';
import type { AccountChanges } from './unlock/ports/accountChanges.js';
import type { Investigation } from './unlock/ports/investigation.js';
import type { Directory } from './unlock/ports/directory.js';
import type { Mailboxes } from './unlock/ports/mailboxes.js';

/** Everything the bot reads and changes in a tenant. */
export interface Tenant {
  readonly directory: Directory;
  readonly investigation: Investigation;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
}

export interface ConnectOptions {
  readonly config: Config;
  readonly cloud: Cloud;
  /** Absent in the sandbox. */
  readonly credential?: TokenCredential | undefined;
  readonly log: Log;
  readonly now?: () => Date;
}

/** The tenant, real or simulated: the same clients, another address. */
export function connectTenant(options: ConnectOptions): Tenant {
  const { config, cloud, credential, log, now } = options;
  const { exchange, tenantId } = config;
  const graph = createGraphClient({
    ...(credential && { credential }),
    baseUrl: cloud.graphUrl,
    scope: `${cloud.graphUrl}.default`,
    log,
  });
  return {
    directory: new GraphDirectory(graph, now),
    investigation: new GraphInvestigation(graph),
    changes: new GraphAccountChanges(graph),
    mailboxes: connectMailboxes({ exchange, tenantId, cloud, credential, log }),
  };
}
