import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Cmdlets, Command, Patience } from '../cmdlets.js';
import { RunbookCall, type RunbookOptions } from '../../microsoft/runbookCall.js';
import { cmdletEndpoint } from '../../telemetry/ports/endpoints.js';

/**
 * Longest time of a command, in milliseconds. A cold start loads the module and connects, often for half a minute. A
 * person in a dialog does not wait that long. The function is then warm for the next read.
 */
const TIMEOUTS: Readonly<Record<Patience, number>> = { dialog: 6_000, background: 60_000, change: 60_000 };

/**
 * Sends cmdlets to a PowerShell function of the operator, which lists the allowed cmdlets and parameters. Microsoft
 * supports this (microsoft-apis.md B8). `runbookCall.ts` has the contract, `runbook/run.ps1` is the other side:
 *
 *   { "cmdlet": "Get-InboxRule", "parameters": { ... }, ... }
 *   200 { "rows": [ { <every column of the cmdlet's output> } ] }
 */
export class RunbookCmdlets implements Cmdlets {
  private readonly runbook: RunbookCall;

  /** Throws when the address is neither https nor on this machine, or the secret is shorter than 32 characters. */
  constructor(options: Omit<RunbookOptions, 'to'>) {
    this.runbook = new RunbookCall({ ...options, to: 'exchange' });
  }

  async rows<T>(operation: Operation, { cmdlet, parameters, patience, row }: Command<T>): Promise<T[]> {
    const schema = z.object({ rows: z.array(row) });
    const asked = { endpoint: cmdletEndpoint(cmdlet), body: () => ({ cmdlet, parameters }) };
    return (await this.runbook.send(operation, schema, asked, TIMEOUTS[patience])).rows;
  }
}
