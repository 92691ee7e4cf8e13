import { randomUUID } from 'node:crypto';
import { LeaseLost, type WithLease } from './leases.js';

/**
 * Leases for a database inside this process, which no other process can open: they need no rows. They end with the work,
 * or `ttlMs` after the last renewal, as those in a table do.
 * @param elapsed milliseconds from any fixed moment
 */
export function leasesHere(elapsed: () => number = () => performance.now()): WithLease {
  const held = new Map<string, { readonly token: string; readonly until: number }>();
  return async (key, ttlMs, work) => {
    const before = held.get(key);
    if (before && before.until > elapsed()) return 'busy';
    const token = randomUUID();
    const hold = (): void => void held.set(key, { token, until: elapsed() + ttlMs });
    hold();
    try {
      return await work(async () => {
        if (held.get(key)?.token !== token) throw new LeaseLost(key);
        hold();
      });
    } finally {
      if (held.get(key)?.token === token) held.delete(key);
    }
  };
}
