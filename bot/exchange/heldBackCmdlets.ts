import { callText, HeldBack } from '../microsoft/heldBack.js';
import { isReadingCmdlet } from '../microsoft/reading.js';
import type { Operation } from '../microsoft/remoteErrors.js';
import type { Cmdlets, Command } from './cmdlets.js';

/** In a dry run: lets reads pass, and refuses every other cmdlet with `RemoteError` of the kind `dry-run`. */
export class HeldBackCmdlets implements Cmdlets {
  constructor(private readonly cmdlets: Cmdlets) {}

  async rows<T>(operation: Operation, command: Command<T>): Promise<T[]> {
    const { cmdlet, parameters } = command;
    if (isReadingCmdlet(cmdlet) && !operation.writes) return this.cmdlets.rows(operation, command);
    throw new HeldBack(callText(cmdlet, parameters)).asRemoteError(operation.name);
  }
}
