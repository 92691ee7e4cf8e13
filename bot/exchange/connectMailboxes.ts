import type { TokenCredential } from '@azure/identity';
import type { Log } from '../microsoft/clientLog.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import { CmdletMailboxes } from './cmdletMailboxes.js';
import { ManualMailboxes } from './manualMailboxes.js';
import { InvokeCommand } from './ways/invokeCommand.js';
import { RunbookCmdlets } from './ways/runbookCmdlets.js';

/** Which way Exchange Online is reached: the operator's choice, with what it needs. */
export type ExchangeWay =
  | { readonly adapter: 'rest' | 'manual' }
  | { readonly adapter: 'runbook'; readonly url: string; readonly secret: string };

export interface ExchangeOptions {
  readonly exchange: ExchangeWay;
  readonly tenantId: string;
  readonly cloud: Pick<Cloud, 'exchangeUrl'>;
  /** Absent in the sandbox. */
  readonly credential?: TokenCredential | undefined;
  readonly log: Log;
}

/** Mailboxes, the way the operator chose. Another way is a class beside `InvokeCommand` and a line here. */
export function connectMailboxes({ exchange, tenantId, cloud, credential, log }: ExchangeOptions): Mailboxes {
  switch (exchange.adapter) {
    case 'rest': {
      const baseUrl = cloud.exchangeUrl;
      const options = {
        tenantId,
        baseUrl,
        scope: `${baseUrl}.default`,
        log,
        ...(credential && { credential }),
      };
      return new CmdletMailboxes(new InvokeCommand(options));
    }
    case 'runbook':
      return new CmdletMailboxes(new RunbookCmdlets({ url: exchange.url, secret: exchange.secret, log }));
    case 'manual':
      return new ManualMailboxes();
  }
}
