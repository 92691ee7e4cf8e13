import type { TokenCredential } from '@azure/identity';
import type { Log } from '../microsoft/clientLog.js';
import type { OnCall } from '../telemetry/ports/calls.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import { CmdletMailboxes } from './cmdletMailboxes.js';
import type { Cmdlets } from './cmdlets.js';
import { HeldBackCmdlets } from './heldBackCmdlets.js';
import { ManualMailboxes } from './manualMailboxes.js';
import { InvokeCommand } from './ways/invokeCommand.js';
import { RunbookCmdlets } from './ways/runbookCmdlets.js';

/** How the bot reaches Exchange Online. The operator chooses. */
export type ExchangeWay =
  | { readonly adapter: 'rest' | 'manual' }
  | { readonly adapter: 'runbook'; readonly url: string; readonly secret: string };

export interface ExchangeOptions {
  readonly exchange: ExchangeWay;
  readonly tenantId: string;
  readonly exchangeUrl: string;
  readonly credential: TokenCredential;
  readonly log: Log;
  readonly onCall?: OnCall | undefined;
  /** Runs no cmdlet that changes something. */
  readonly dryRun?: boolean;
}

/** Makes the adapter that the operator chose. */
export function connectMailboxes(options: ExchangeOptions): Mailboxes {
  const cmdlets = connectCmdlets(options);
  if (!cmdlets) return new ManualMailboxes();
  return new CmdletMailboxes(options.dryRun ? new HeldBackCmdlets(cmdlets) : cmdlets);
}

/**
 * What runs cmdlets for the bot. `undefined`: nothing does, an admin works by hand. A new way is a class beside
 * `InvokeCommand` and a case here.
 */
export function connectCmdlets(options: Omit<ExchangeOptions, 'dryRun'>): Cmdlets | undefined {
  const { exchange, tenantId, exchangeUrl, credential, log, onCall } = options;
  switch (exchange.adapter) {
    case 'rest': {
      const scope = `${exchangeUrl}.default`;
      return new InvokeCommand({ tenantId, baseUrl: exchangeUrl, scope, credential, log, onCall });
    }
    case 'runbook':
      return new RunbookCmdlets({ url: exchange.url, secret: exchange.secret, log, onCall });
    case 'manual':
      return undefined;
  }
}
