import { AsyncLocalStorage } from 'node:async_hooks';

const trail = new AsyncLocalStorage<string[]>();

/** Reads that happen to be POSTs, and cmdlets that only look. */
const READS = /\/(?:\$batch|checkMemberGroups)$/;
const READING_CMDLETS = /^(?:Get|Search)-/;

/** How Microsoft names one call: its `request-id`, or else the one we gave it (microsoft-apis.md A20). */
export interface CallName {
  readonly requestId: string | null;
  readonly clientRequestId: string;
}

/** Notes a call of Graph that may have changed something. */
export function noteGraphCall(method: string, path: string, name: CallName): void {
  if (method !== 'GET' && !READS.test(path)) note(name);
}

/** Notes a cmdlet that may have changed something. */
export function noteCmdlet(cmdlet: string, name: CallName): void {
  if (!READING_CMDLETS.test(cmdlet)) note(name);
}

/**
 * Does the work, and tells which calls of Microsoft's services changed something meanwhile, by the ids under which
 * their support and their logs know them. Each piece of work has a trail of its own, however many run at once.
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
