import type { TokenCredential } from '@azure/identity';
import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import type { Log } from '../microsoft/clientLog.js';
import type { Restriction } from '../unlock/findings.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import { EXCHANGE_PERMISSION } from './exchangeErrors.js';
import { InvokeCommand } from './invokeCommand.js';
import { restrictionFrom, sameAddress } from './restrictionRow.js';

export interface RestMailboxesOptions {
  /** Absent for the sandbox. */
  readonly credential?: TokenCredential;
  readonly tenantId: string;
  /** `https://outlook.office365.com/`, another cloud's host (apis.md B5) or the sandbox's. */
  readonly baseUrl: string;
  /** Default `https://outlook.office365.com/.default`. */
  readonly scope?: string;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  /** For tests: the signal that ends a call after so many milliseconds. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** Somebody may be waiting in a dialog, as long as for the look at the account, and nothing is lost by giving up. */
const READ_TIMEOUT_MS = 6_000;
/** Giving up on a write leaves it unknown whether it was made. */
const WRITE_TIMEOUT_MS = 30_000;

const reading: Operation = {
  name: 'read the restricted entities',
  permission: EXCHANGE_PERMISSION,
};
const unblocking: Operation = { name: 'unblock the sender', writes: true, permission: EXCHANGE_PERMISSION };

/** A row as Get-BlockedSenderAddress gives it (apis.md B1). */
const row = z.object({
  SenderAddress: z.string(),
  Reason: z.string().nullish(),
  CreatedDatetime: z.string().nullish(),
  TemporaryBlock: z.boolean().nullish(),
});

/**
 * Restricted entities by the call that Exchange's own PowerShell module makes. NOT SUPPORTED by Microsoft, used
 * widely (apis.md B5, B8); `RunbookMailboxes` is the supported way. Nothing is repeated here.
 */
export class RestMailboxes implements Mailboxes {
  readonly canRead = true;
  private readonly command: InvokeCommand;

  constructor(options: RestMailboxesOptions) {
    this.command = new InvokeCommand(options);
  }

  async restriction(address: string): Promise<Restriction | undefined> {
    const rows = await this.command.rows(reading, {
      cmdlet: 'Get-BlockedSenderAddress',
      parameters: { SenderAddress: address },
      timeoutMs: READ_TIMEOUT_MS,
      row,
    });
    // The parameter is a filter; that it filtered is checked, because the answer decides what an admin is asked.
    const found = rows.find((entry) => sameAddress(entry.SenderAddress, address));
    return (
      found &&
      restrictionFrom({
        address: found.SenderAddress,
        reason: found.Reason,
        created: found.CreatedDatetime,
        temporary: found.TemporaryBlock,
      })
    );
  }

  async unblock(address: string, reason: string): Promise<ChangeOutcome> {
    // No `Confirm`: the cmdlet's documented syntax has no such parameter, and the caller of it would be refused.
    await this.command.rows(unblocking, {
      cmdlet: 'Remove-BlockedSenderAddress',
      parameters: { SenderAddress: address, Reason: reason },
      timeoutMs: WRITE_TIMEOUT_MS,
      row: z.unknown(),
    });
    return 'made';
  }
}
