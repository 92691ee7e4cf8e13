import type { Config } from './config.js';
import { credentialFor } from './credentialFor.js';
import { ManualMailboxes } from './exchange/manualMailboxes.js';
import { RestMailboxes } from './exchange/restMailboxes.js';
import { RunbookMailboxes } from './exchange/runbookMailboxes.js';
import { createGraphClient } from './graph/client.js';
import { GraphDirectory } from './graph/directory.js';
import type { Log } from './log.js';
import type { Directory, Mailboxes } from './unlock/ports.js';

/** The tenant, real or simulated: the same clients, another address. */
export function connectTenant(
  config: Config,
  log: Log,
  now?: () => Date,
): { directory: Directory; mailboxes: Mailboxes } {
  const { sandboxUrl } = config;
  const credential = credentialFor(config);
  const graph = createGraphClient({
    credential,
    baseUrl: sandboxUrl ? `${sandboxUrl}/graph/` : 'https://graph.microsoft.com/',
    scope: 'https://graph.microsoft.com/.default',
    log,
  });
  return { directory: new GraphDirectory(graph, now), mailboxes: mailboxesFor(config, credential, log) };
}

function mailboxesFor(
  { exchange, sandboxUrl, tenantId }: Config,
  credential: ReturnType<typeof credentialFor>,
  log: Log,
): Mailboxes {
  switch (exchange.adapter) {
    case 'manual':
      return new ManualMailboxes();
    case 'runbook':
      return new RunbookMailboxes({ url: exchange.url, secret: exchange.secret, log });
    case 'rest': {
      const baseUrl = sandboxUrl ? `${sandboxUrl}/exchange/` : 'https://outlook.office365.com/';
      return new RestMailboxes({ credential, tenantId, baseUrl, log });
    }
  }
}
