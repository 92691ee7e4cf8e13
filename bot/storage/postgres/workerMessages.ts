import type { Row } from './database.js';

/** What the process asks its database thread. Each is answered once, by a `Reply` with its `id`. */
export type Ask = { readonly id: number } & (
  | { readonly what: 'open' }
  /** `within`: the transaction. Absent: a transaction of its own. */
  | {
      readonly what: 'query';
      readonly text: string;
      readonly values: readonly unknown[];
      readonly within: number | undefined;
    }
  | { readonly what: 'execute'; readonly script: string; readonly within: number | undefined }
  /** Begins a transaction, which gets the `id` of this message. Answered when it has begun. */
  | { readonly what: 'begin' }
  | { readonly what: 'commit' | 'rollback'; readonly within: number }
  | { readonly what: 'close' }
);

export type Reply = { readonly id: number } & (
  { readonly rows: readonly Row[] } | { readonly error: SqlFailure }
);

/**
 * An error as it goes from one thread to the other: a copy of an `Error` keeps its message alone. The statement and its
 * values stay behind. They may hold what belongs into no log.
 */
export interface SqlFailure {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** The SQLSTATE, when PostgreSQL refused. */
  readonly code: string | undefined;
}

/** Takes an error apart, to be sent. */
export function takeApart(error: unknown): SqlFailure {
  if (!(error instanceof Error))
    return { name: 'Error', message: String(error), stack: undefined, code: undefined };
  const { name, message, stack } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name, message, stack, code };
}

/** Makes an error again from what was sent. */
export function putTogether({ name, message, stack, code }: SqlFailure): Error {
  const error = Object.assign(new Error(message), { name }, code === undefined ? {} : { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
