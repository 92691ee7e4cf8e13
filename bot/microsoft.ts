import type { Config } from './config.js';
import { credentialFor } from './credentialFor.js';
import { CmdletMailFlow } from './exchange/cmdletMailFlow.js';
import { InvokeCommand } from './exchange/invokeCommand.js';
import { ManualMailFlow } from './exchange/manualMailFlow.js';
import { ManualMailboxes } from './exchange/manualMailboxes.js';
import { RestMailboxes } from './exchange/restMailboxes.js';
import { RunbookCmdlets } from './exchange/runbookCmdlets.js';
import { RunbookMailboxes } from './exchange/runbookMailboxes.js';
import { GraphAccountChanges } from './graph/accountChanges.js';
import { createGraphClient } from './graph/client.js';
import { GraphDirectory } from './graph/directory.js';
import { GraphInvestigation } from './graph/investigation.js';
import type { Log } from './log.js';
import type { AccountChanges, Investigation, MailFlow } from './unlock/incidentPorts.js';
import type { Directory, Mailboxes } from './unlock/ports.js';

/** Everything the bot reads and changes in a tenant. */
export interface Tenant {
  readonly directory: Directory;
  readonly investigation: Investigation;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  readonly mailFlow: MailFlow;
}

/** The tenant, real or simulated: the same clients, another address. */
export function connectTenant(config: Config, log: Log, now?: () => Date): Tenant {
  const { sandboxUrl } = config;
  const credential = credentialFor(config);
  const graph = createGraphClient({
    credential,
    baseUrl: sandboxUrl ? `${sandboxUrl}/graph/` : 'https://graph.microsoft.com/',
    scope: 'https://graph.microsoft.com/.default',
    log,
  });
  return {
    directory: new GraphDirectory(graph, now),
    investigation: new GraphInvestigation(graph),
    changes: new GraphAccountChanges(graph),
    ...exchangeFor(config, credential, log),
  };
}

function exchangeFor(
  { exchange, sandboxUrl, tenantId }: Config,
  credential: ReturnType<typeof credentialFor>,
  log: Log,
): Pick<Tenant, 'mailboxes' | 'mailFlow'> {
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
      const baseUrl = sandboxUrl ? `${sandboxUrl}/exchange/` : 'https://outlook.office365.com/';
      const options = { credential, tenantId, baseUrl, log };
      return {
        mailboxes: new RestMailboxes(options),
        mailFlow: new CmdletMailFlow(new InvokeCommand(options)),
      };
    }
  }
}
