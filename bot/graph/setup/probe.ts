import type { Answer, Probe } from '../../setup/ports.js';
import type { Permission } from '../../unlock/permissions.js';
import { toRemoteError, type Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { PROBES, type ProbeFacts } from './probes.js';

/** An id that nobody has, for a question about one principal. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const operation: Operation = { name: 'try a permission' };

/** Tries a permission by a harmless read, and forgets what it answered. Never throws. */
export async function probe(
  graph: Graph,
  permission: Permission,
  { clientId, principalId = NOBODY, now }: Pick<ProbeFacts, 'clientId'> & { principalId?: string; now: Date },
): Promise<Probe> {
  const path = PROBES[permission];
  if (typeof path === 'string') return path;
  const at = `${now.toISOString().slice(0, 19)}Z`;
  const answer = await answerOf(operation, () => graph.api(path({ principalId, clientId, now: at })).get());
  return 'read' in answer ? 'answered' : answer;
}

/** What a read answered, or why not, without Microsoft's words. */
export async function answerOf<T>(of: Operation, send: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { read: await send() };
  } catch (error) {
    const { kind, status, code } = toRemoteError(error, of);
    return {
      trouble: { kind, ...(status !== undefined && { status }), ...(code !== undefined && { code }) },
    };
  }
}
