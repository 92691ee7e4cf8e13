import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import type { Restriction } from '../unlock/findings.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import { EXCHANGE_PERMISSION } from './exchangeErrors.js';
import { restrictionFrom } from './restrictionRow.js';
import { RunbookCall, type RunbookOptions } from './runbookCall.js';

/** Somebody may be waiting in a dialog; a function that was cold (half a minute) is warm at the next reading. */
const READ_TIMEOUT_MS = 6_000;
/** A cold start loads the module and connects: half a minute is usual. */
const WRITE_TIMEOUT_MS = 60_000;

const reading: Operation = { name: 'read the restricted entities', permission: EXCHANGE_PERMISSION };
const unblocking: Operation = { name: 'unblock the sender', writes: true, permission: EXCHANGE_PERMISSION };

const got = z.discriminatedUnion('restricted', [
  z.object({ restricted: z.literal(false) }),
  z.object({
    restricted: z.literal(true),
    row: z.object({
      senderAddress: z.string(),
      reason: z.string().nullish(),
      createdAt: z.string().nullish(),
      temporaryBlock: z.boolean().nullish(),
    }),
  }),
]);
const removed = z.object({ removed: z.literal(true) });

/**
 * Restricted entities by way of a PowerShell function that runs the documented cmdlets: the supported way
 * (apis.md B8). The contract is in `runbookCall.ts`; the other side is `runbook/run.ps1`.
 */
export class RunbookMailboxes implements Mailboxes {
  readonly canRead = true;
  private readonly runbook: RunbookCall;

  /** Throws when the address is neither https nor on this machine, or the secret is too short to be one. */
  constructor(options: RunbookOptions) {
    this.runbook = new RunbookCall(options);
  }

  async restriction(address: string): Promise<Restriction | undefined> {
    const answer = await this.runbook.send(
      reading,
      got,
      { operation: 'get', senderAddress: address },
      READ_TIMEOUT_MS,
    );
    if (!answer.restricted) return undefined;
    const { senderAddress, reason, createdAt: created, temporaryBlock: temporary } = answer.row;
    return restrictionFrom({ address: senderAddress, reason, created, temporary });
  }

  async unblock(address: string, reason: string): Promise<ChangeOutcome> {
    const what = { operation: 'remove', senderAddress: address, reason };
    await this.runbook.send(unblocking, removed, what, WRITE_TIMEOUT_MS);
    return 'made';
  }
}
