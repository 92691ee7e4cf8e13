import type { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { asLimited } from '../client/limited.js';
import { rawName } from './rawName.js';

/** So many are named. The rest is a number. */
const MOST_NAMED = 20;

/** Rows that were understood, and the raw names of those that were not. */
export interface EachRow<T> {
  readonly rows: readonly T[];
  readonly unclear: readonly string[];
}

/**
 * Understands each row by itself: one in a form that the bot does not know is named, and loses none of the others. Throws
 * `RemoteError` where the bot may not see what a row says.
 */
export function eachRow<T>(operation: Operation, row: z.ZodType<T>, raws: readonly unknown[]): EachRow<T> {
  const read = raws.map((raw) => ({ raw, parsed: row.safeParse(raw) }));
  for (const { parsed } of read) {
    const refusal = parsed.success ? undefined : asLimited(operation, parsed.error);
    if (refusal) throw refusal;
  }
  return {
    rows: read.flatMap(({ parsed }) => (parsed.success ? [parsed.data] : [])),
    unclear: named(read.filter(({ parsed }) => !parsed.success).map(({ raw }) => rawName(raw))),
  };
}

function named(names: readonly string[]): readonly string[] {
  const left = names.length - MOST_NAMED;
  return left > 0 ? [...names.slice(0, MOST_NAMED), `+${left}`] : names;
}
