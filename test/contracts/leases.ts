import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { LeaseLost, withLease } from '../../bot/storage/queue/leases.js';
import { atOnce } from './helpers.js';

const TTL = 60_000;

export function leaseContract(database: () => Database): void {
  describe('a lease', () => {
    type Work<T> = (renew: () => Promise<void>) => Promise<T>;
    /** Seconds that passed for the process that holds the lease. */
    let seconds = 0;
    const lease = <T>(key: string, work: Work<T>): Promise<T | 'busy'> =>
      withLease(database(), { key, holder: 'me', ttlMs: TTL }, work, () => seconds * 1000);
    /** Time goes by. A lease goes by the database's clock, which no test can move: so its end comes nearer. */
    const passes = (key: string, more: number) => {
      seconds += more;
      return database().query(
        `update leases set until = until - $2::float8 * interval '1 second' where key = $1`,
        [key, more],
      );
    };

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

    it('is not asked about again while it is fresh, and is from then on', async () => {
      const key = randomUUID();
      const until = async (): Promise<number> => {
        const [row] = await database().query<{ ms: number }>(
          `select (extract(epoch from until) * 1000)::float8 as ms from leases where key = $1`,
          [key],
        );
        return row!.ms;
      };
      await lease(key, async (renew) => {
        await passes(key, 9);
        const before = await until();
        await renew();
        expect(await until()).toBe(before);
        await passes(key, 1);
        await renew();
        expect(await until()).toBeGreaterThan(before);
      });
    });

    it('does not stand in the way of another', async () => {
      const inner = lease(randomUUID(), () => lease(randomUUID(), async () => 'both'));
      expect(await inner).toBe('both');
    });
  });
}
