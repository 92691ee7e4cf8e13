import type { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';

/**
 * How long the caller waits. `dialog`: a person watches a typing sign. `background`: no person waits, and a mailbox
 * with many rules needs time. `change`: after a time-out the bot does not know whether the change was made.
 */
export type Patience = 'dialog' | 'background' | 'change';

/** One cmdlet to run. */
export interface Command<T> {
  readonly cmdlet: string;
  /** `null` is PowerShell's `$null`, which clears a value. */
  readonly parameters: Parameters;
  /** Covers the whole command, with its pages and its token. */
  readonly patience: Patience;
  /**
   * User principal name of the mailbox that the cmdlet works in (`*-InboxRule`, folders and their permissions). Exchange
   * runs those on the server of that mailbox (microsoft-apis.md T1). Absent for cmdlets about the directory.
   */
  readonly mailbox?: string;
  /** Shape of a row of the answer. */
  readonly row: z.ZodType<T>;
}

/** PowerShell's `@{add=…; remove=…}`: what to add to a list and take off it, leaving the rest. */
export interface ListChange {
  readonly add?: string;
  readonly remove?: string;
}

type Value = string | number | boolean | readonly string[] | ListChange | null;

export type Parameters = Readonly<Record<string, Value>>;

/** Is this value a change of a list? */
export function isListChange(value: Value): value is ListChange {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Runs a cmdlet of Exchange Online and returns its rows. Repeats nothing. Throws `RemoteError`. */
export interface Cmdlets {
  rows<T>(operation: Operation, command: Command<T>): Promise<T[]>;
}
