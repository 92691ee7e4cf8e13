import type { TokenCredential } from '@azure/identity';
import type { Cloud } from './microsoft/clouds.js';
import type { Config } from './config/config.js';
import { CmdletMailFlow } from './exchange/cmdletMailFlow.js';
import { InvokeCommand } from './exchange/invokeCommand.js';
import { ManualMailFlow } from './exchange/manualMailFlow.js';
import { ManualMailboxes } from './exchange/manualMailboxes.js';
import { RestMailboxes } from './exchange/restMailboxes.js';
import { RunbookCmdlets } from './exchange/runbookCmdlets.js';
import { RunbookMailboxes } from './exchange/runbookMailboxes.js';
import { GraphAccountChanges } from './graph/accountChanges.js';
import { createGraphClient } from './graph/client/client.js';
import { GraphDirectory } from './graph/directory.js';
import { GraphInvestigation } from './graph/investigation.js';
import type { Log } from './log.js';
import type { AccountChanges } from './unlock/ports/accountChanges.js';
import type { MailFlow } from './unlock/ports/mailFlow.js';
import type { Investigation } from './unlock/ports/investigation.js';
import type { Directory } from './unlock/ports/directory.js';
import type { Mailboxes } from './unlock/ports/mailboxes.js';

/** Everything the bot reads and changes in a tenant. */
export interface Tenant {
  readonly directory: Directory;
  readonly investigation: Investigation;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  readonly mailFlow: MailFlow;
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
  const { cloud, credential, log, now } = options;
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
    ...exchangeFor(options),
  };
}

function exchangeFor({
  config: { exchange, tenantId },
  cloud,
  credential,
  log,
}: ConnectOptions): Pick<Tenant, 'mailboxes' | 'mailFlow'> {
  switch (exchange.adapter) {
    case 'manual':
      return { mailboxes: new ManualMailboxes(), mailFlow: new ManualMailFlow() };
    case 'runbook': {
      const options = { url: exchange.url, secret: exchange.secret, log };
      return {
        mailboxes: new RunbookMailboxes(options),
        mailFlow: new CmdletMailFlow(new RunbookCmdlets(options)),
      };
    }
    case 'rest': {
      const baseUrl = cloud.exchangeUrl;
      const options = {
        ...(credential && { credential }),
        tenantId,
        baseUrl,
        scope: `${baseUrl}.default`,
        log,
      };
      return {
        mailboxes: new RestMailboxes(options),
        mailFlow: new CmdletMailFlow(new InvokeCommand(options)),
      };
    }
  }
}
