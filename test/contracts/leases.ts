import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { LeaseLost, withLease } from '../../bot/storage/queue/leases.js';
import { T0 } from '../helpers/requests.js';
import { atOnce } from './helpers.js';

const TTL = 60_000;

export function leaseContract(database: () => Database): void {
  describe('a lease', () => {
    const at = (seconds: number) => (): Date => new Date(Date.parse(T0) + seconds * 1000);
    type Work<T> = (renew: () => Promise<void>) => Promise<T>;
    const lease = <T>(key: string, seconds: number, work: Work<T>): Promise<T | 'busy'> =>
      withLease(database(), key, 'me', TTL, at(seconds), work);

    it('is had by one of 20 that want it at the same time', async () => {
      const key = randomUUID();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let busy = 0;
      const outcomes = await atOnce(20, async () => {
        const outcome = await lease(key, 0, () => held.then(() => 'done'));
        // The holder works until all the others got `busy`.
        if (outcome === 'busy' && ++busy === 19) release();
        return outcome;
      });
      expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    });

    it('ends with the work, also with work that fails', async () => {
      const key = randomUUID();
      expect(await lease(key, 0, async () => 'first')).toBe('first');
      await expect(lease(key, 0, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await lease(key, 0, async () => 'third')).toBe('third');
    });

    it('of a holder that died is free when its time is up, and not before', async () => {
      const key = randomUUID();
      await lease(key, 0, async () => {
        expect(await lease(key, 59, async () => 'too early')).toBe('busy');
        expect(await lease(key, 60, async () => 'mine now')).toBe('mine now');
      });
    });

    it('can be renewed while it is held, and not once somebody else has it', async () => {
      const key = randomUUID();
      let now = 0;
      const clock = (): Date => at(now)();
      const outcome = withLease(database(), key, 'slow', TTL, clock, async (renew) => {
        now = 50;
        await renew();
        expect(await lease(key, 100, async () => 'too early')).toBe('busy');
        await lease(key, 200, async () => {
          await expect(renew()).rejects.toThrow(LeaseLost);
        });
        await renew();
      });
      await expect(outcome).rejects.toThrow(LeaseLost);
    });

    it('does not stand in the way of another', async () => {
      const inner = lease(randomUUID(), 0, () => lease(randomUUID(), 0, async () => 'both'));
      expect(await inner).toBe('both');
    });
  });
}
