import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import type { Cmdlets } from './cmdletMailFlow.js';
import type { Command } from './invokeCommand.js';
import { RunbookCall, type RunbookOptions } from './runbookCall.js';

/** A cold start loads the module and connects: half a minute is usual, and nobody watches these. */
const LONGEST_MS = 60_000;

/** Cmdlets run by the PowerShell function, which knows a list of them and of their parameters (apis.md B8). */
export class RunbookCmdlets implements Cmdlets {
  private readonly runbook: RunbookCall;

  constructor(options: RunbookOptions) {
    this.runbook = new RunbookCall(options);
  }

  async rows<T>(operation: Operation, { cmdlet, parameters, row }: Command<T>): Promise<T[]> {
    const schema = z.object({ rows: z.array(row) });
    const what = { operation: 'run', cmdlet, parameters };
    return (await this.runbook.send(operation, schema, what, LONGEST_MS)).rows;
  }
}
