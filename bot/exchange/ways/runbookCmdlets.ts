import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Cmdlets, Command, Patience } from '../cmdlets.js';
import { RunbookCall, type RunbookOptions } from './runbookCall.js';

/**
 * Longest that a command may take, in milliseconds. A cold start loads the module and connects: half a minute is usual.
 * Somebody in a dialog does not wait that long; the function is then warm at the next reading.
 */
const TIMEOUTS: Readonly<Record<Patience, number>> = { dialog: 6_000, background: 60_000, change: 60_000 };

/**
 * Cmdlets run by a PowerShell function of the operator, which has a list of them and of their parameters: the way that
 * Microsoft supports (microsoft-apis.md B8). The contract is in `runbookCall.ts`; the other side is `runbook/run.ps1`.
 */
export class RunbookCmdlets implements Cmdlets {
  private readonly runbook: RunbookCall;

  /** Throws when the address is neither https nor on this machine, or the secret is too short to be one. */
  constructor(options: RunbookOptions) {
    this.runbook = new RunbookCall(options);
  }

  async rows<T>(operation: Operation, { cmdlet, parameters, patience, row }: Command<T>): Promise<T[]> {
    const schema = z.object({ rows: z.array(row) });
    const what = { cmdlet, parameters };
    return (await this.runbook.send(operation, schema, what, TIMEOUTS[patience])).rows;
  }
}
