import { AsyncLocalStorage } from 'node:async_hooks';
import { isReadingCall, isReadingCmdlet } from './reading.js';

const trail = new AsyncLocalStorage<string[]>();

/** Names of one call: Microsoft's `request-id`, and the id that the bot sent (microsoft-apis.md A20). */
export interface CallName {
  readonly requestId: string | null;
  readonly clientRequestId: string;
}

/** Notes a Graph call that may have changed something. */
export function noteGraphCall(method: string, path: string, name: CallName): void {
  if (!isReadingCall(method, path)) note(name);
}

/** Notes a cmdlet that may have changed something. */
export function noteCmdlet(cmdlet: string, name: CallName): void {
  if (!isReadingCmdlet(cmdlet)) note(name);
}

/**
 * Does the work and returns the ids of the calls that may have changed something. Microsoft's support and logs know the
 * calls by these ids. Each piece of work has its own trail, even when several run at once.
 */
export async function collectRequestIds<T>(
  work: () => Promise<T>,
): Promise<{ value: T; remoteIds: readonly string[] }> {
  const remoteIds: string[] = [];
  const value = await trail.run(remoteIds, work);
  return { value, remoteIds };
}

function note({ requestId, clientRequestId }: CallName): void {
  trail.getStore()?.push(requestId ?? `client:${clientRequestId}`);
}
