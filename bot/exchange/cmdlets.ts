import type { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';

/**
 * How long an answer is worth waiting for. `dialog`: somebody watches a typing sign. `background`: nobody watches, and a
 * mailbox with many rules may take its time. `change`: giving up leaves it unknown whether the change was made.
 */
export type Patience = 'dialog' | 'background' | 'change';

/** One cmdlet to run. */
export interface Command<T> {
  readonly cmdlet: string;
  /** `null` is PowerShell's `$null`: it clears a value. */
  readonly parameters: Parameters;
  /** For the whole command, its pages and its token. */
  readonly patience: Patience;
  /** Shape of a row of the answer. */
  readonly row: z.ZodType<T>;
}

export type Parameters = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Runs a cmdlet of Exchange Online, whichever way, and gives its rows. Repeats nothing. Throws `RemoteError`. */
export interface Cmdlets {
  rows<T>(operation: Operation, command: Command<T>): Promise<T[]>;
}
