import { describe, expect, it } from 'vitest';
import { LeaseLost } from '../../../bot/storage/queue/leases.js';
import { leasesHere } from '../../../bot/storage/queue/leasesHere.js';

// A database inside this process needs no rows for leases. The rules are those of `withLease`.

const TTL = 60_000;

function leases() {
  const clock = { now: 0 };
  const hold = leasesHere(() => clock.now);
  return { clock, hold: <T>(work: (renew: () => Promise<void>) => Promise<T>) => hold('key', TTL, work) };
}

describe('a lease in this process', () => {
  it('is had by one at a time', async () => {
    const { hold } = leases();
    expect(await hold(() => hold(async () => 'second'))).toBe('busy');
  });

  it('ends with the work, also with work that fails', async () => {
    const { hold } = leases();
    await expect(hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await hold(async () => 'again')).toBe('again');
  });

  it('is free when its time is up, and then the first holder stops', async () => {
    const { clock, hold } = leases();
    const first = hold(async (renew) => {
      clock.now += TTL;
      return hold(async () => renew().then(() => 'went on'));
    });
    await expect(first).rejects.toThrow(LeaseLost);
  });

  it('lasts as long again when it is renewed', async () => {
    const { clock, hold } = leases();
    const inside = await hold(async (renew) => {
      clock.now += TTL - 1;
      await renew();
      clock.now += TTL - 1;
      return hold(async () => 'taken');
    });
    expect(inside).toBe('busy');
  });

  it('of another key is another lease', async () => {
    const hold = leasesHere();
    expect(await hold('one', TTL, () => hold('other', TTL, async () => 'both'))).toBe('both');
  });
});
