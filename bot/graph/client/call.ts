import { GraphError } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { asLimited } from './limited.js';
import { toRemoteError, UNEXPECTED_ANSWER, type Operation } from '../../microsoft/remoteErrors.js';

/** Sends a read and takes from its answer what the schema names. Throws `RemoteError`. */
export async function read<T>(
  operation: Operation,
  schema: z.ZodType<T>,
  send: () => Promise<unknown>,
): Promise<T> {
  let body: unknown;
  try {
    body = await send();
  } catch (error) {
    throw toRemoteError(error, operation);
  }
  return parsed(operation, schema, body);
}

/**
 * Sends a write, once. Any 2xx is success, whatever the body: revokeSignInSessions is documented with 200 and
 * known to answer 204 (microsoft-apis.md A10). Throws `RemoteError`.
 */
export async function write(operation: Operation, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (error instanceof GraphError && error.statusCode >= 200 && error.statusCode < 300) return;
    throw toRemoteError(error, { ...operation, writes: true });
  }
}

/**
 * Sends a write, once, whose answer holds something that is nowhere else. An answer that cannot be read says
 * nothing of whether the change was made. Throws `RemoteError`.
 */
export async function writeAndRead<T>(
  operation: Operation,
  schema: z.ZodType<T>,
  send: () => Promise<unknown>,
): Promise<T> {
  let body: unknown;
  try {
    body = await send();
  } catch (error) {
    throw toRemoteError(error, { ...operation, writes: true });
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER, maybeMade: true });
}

/** An answer that is not as documented is an answer that says nothing. Throws `RemoteError`. */
export function parsed<T>(operation: Operation, schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw (
    asLimited(operation, result.error) ??
    new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER })
  );
}
