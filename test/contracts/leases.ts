import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { LeaseLost, withLease } from '../../bot/storage/queue/leases.js';
import { atOnce } from './helpers.js';

const TTL = 60_000;

export function leaseContract(database: () => Database): void {
  describe('a lease', () => {
    type Work<T> = (renew: () => Promise<void>) => Promise<T>;
    const lease = <T>(key: string, work: Work<T>): Promise<T | 'busy'> =>
      withLease(database(), key, 'me', TTL, work);
    /** Time goes by. A lease goes by the database's clock, which no test can move: so its end comes nearer. */
    const passes = (key: string, seconds: number) =>
      database().query(`update leases set until = until - $2::float8 * interval '1 second' where key = $1`, [
        key,
        seconds,
      ]);

    it('is had by one of 20 that want it at the same time', async () => {
      const key = randomUUID();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let busy = 0;
      const outcomes = await atOnce(20, async () => {
        const outcome = await lease(key, () => held.then(() => 'done'));
        // The holder works until all the others got `busy`.
        if (outcome === 'busy' && ++busy === 19) release();
        return outcome;
      });
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    });

    it('ends with the work, also with work that fails', async () => {
      const key = randomUUID();
      expect(await lease(key, async () => 'first')).toBe('first');
      await expect(lease(key, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await lease(key, async () => 'third')).toBe('third');
    });

    it('of a holder that died is free when its time is up, and not before', async () => {
      const key = randomUUID();
      await lease(key, async () => {
        await passes(key, 30);
        expect(await lease(key, async () => 'too early')).toBe('busy');
        await passes(key, 30);
        expect(await lease(key, async () => 'mine now')).toBe('mine now');
      });
    });

    it('goes by the database’s clock: a process whose clock is ahead does not take it', async ({ skip }) => {
      // The embedded database has no clock but that of its process.
      if (database().embedded) skip();
      const key = randomUUID();
      await lease(key, async () => {
        vi.useFakeTimers({ now: Date.now() + 10 * TTL, toFake: ['Date'] });
        try {
          expect(await lease(key, async () => 'too early')).toBe('busy');
        } finally {
          vi.useRealTimers();
        }
      });
    });

    it('can be renewed while it is held, and not once somebody else has it', async () => {
      const key = randomUUID();
      const outcome = lease(key, async (renew) => {
        await passes(key, 50);
        await renew();
        await passes(key, 50);
        expect(await lease(key, async () => 'too early')).toBe('busy');
        await passes(key, 50);
        await lease(key, async () => {
          await expect(renew()).rejects.toThrow(LeaseLost);
        });
        await renew();
      });
      await expect(outcome).rejects.toThrow(LeaseLost);
    });

    it('does not stand in the way of another', async () => {
      const inner = lease(randomUUID(), () => lease(randomUUID(), async () => 'both'));
      expect(await inner).toBe('both');
    });
  });
}
