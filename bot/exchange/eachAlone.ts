import { RemoteError } from '../unlock/errors.js';

/**
 * Reads several lists at once and joins them. One that fails loses none of the others: `unread` says what stands in its
 * place. Throws `RemoteError` when all of them fail.
 */
export async function eachAlone<K, T>(
  keys: readonly K[],
  read: (key: K) => Promise<readonly T[]>,
  unread: (key: K) => T,
): Promise<readonly T[]> {
  const answers = await Promise.allSettled(keys.map(read));
  const failed = answers.filter((one) => one.status === 'rejected');
  const bug = failed.find(({ reason }) => !(reason instanceof RemoteError));
  if (bug) throw bug.reason;
  if (failed[0] && failed.length === keys.length) throw failed[0].reason;
  return answers.flatMap((one, place) => (one.status === 'fulfilled' ? one.value : [unread(keys[place]!)]));
}
