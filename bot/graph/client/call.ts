import { GraphError } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { asLimited } from './limited.js';
import { toRemoteError, UNEXPECTED_ANSWER, type Operation } from '../../microsoft/remoteErrors.js';

/** Sends a read and returns what the schema names of its answer. Throws `RemoteError`. */
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
 * Sends a write once. Any 2xx is success, with any body: Microsoft documents 200 for revokeSignInSessions, and Graph
 * also answers 204 (microsoft-apis.md A10). Throws `RemoteError`.
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
 * Sends a write once. Its answer contains something that no other call returns. Throws `RemoteError`. If the answer
 * cannot be read, Graph may have made the change (`maybeMade`).
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

/** An undocumented answer counts as no answer. Throws `RemoteError`. */
export function parsed<T>(operation: Operation, schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw (
    asLimited(operation, result.error) ??
    new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER })
  );
}
