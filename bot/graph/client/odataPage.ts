import { z } from 'zod';
import type { BatchAnswer } from './batch.js';
import { parsed } from './call.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

/** Rows of one page. It refuses a longer listing: the rest is not known, and what is not known is not fine. */
export function page<T extends z.ZodType>(row: T) {
  return z.object({ '@odata.nextLink': z.undefined().optional(), value: z.array(row) });
}

/** Returns the body of an inner answer, as the schema names it. Throws `RemoteError`. */
export function bodyOf<T>(operation: Operation, schema: z.ZodType<T>, answer: BatchAnswer): T {
  if (!answer.ok) throw answer.error;
  return parsed(operation, schema, answer.body);
}

/** Returns the rows of an inner answer. Throws `RemoteError`. */
export function rows<T>(
  operation: Operation,
  schema: z.ZodType<{ value: T[] }>,
  answer: BatchAnswer,
): readonly T[] {
  return bodyOf(operation, schema, answer).value;
}
