import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BegunSignIn, SignInStore } from '../../bot/signIn/ports/signInStore.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { purge } from '../../bot/storage/stores/retention.js';
import { PostgresSignInStore } from '../../bot/storage/stores/signInStore.js';
import { atOnce } from './helpers.js';

export function signInStoreContract(database: () => Database): void {
  describe('sign-ins that were begun', () => {
    let store: SignInStore;
    beforeAll(() => {
      store = new PostgresSignInStore(database());
    });
    const begun = (changes: Partial<BegunSignIn> = {}): BegunSignIn => ({
      stateHash: randomUUID(),
      nonce: 'a nonce',
      verifier: 'a verifier',
      purpose: { kind: 'evidence', file: 'AAAA-BBBB.html' },
      startedAt: '2026-03-05T12:00:00.123Z',
      expiresAt: '2026-03-05T12:10:00.123Z',
      ...changes,
    });
    const soon = '2026-03-05T12:01:00.000Z';

    it.each([
      ['for anybody', {}],
      ['for one person', { onlyFor: randomUUID() }],
    ])('are given back as they were, %s', async (_what, changes) => {
      const one = begun(changes);
      await store.begin(one);
      expect(await store.take(one.stateHash, soon)).toEqual(one);
    });

    it('are given out once', async () => {
      const one = begun();
      await store.begin(one);
      await store.take(one.stateHash, soon);
      expect(await store.take(one.stateHash, soon)).toBeUndefined();
    });

    it('are given to exactly one of 20 that ask in the same instant', async () => {
      const one = begun();
      await store.begin(one);
      const taken = await atOnce(20, () => store.take(one.stateHash, soon));
      expect(taken.filter(Boolean)).toHaveLength(1);
    });

    it('are not given out when their time is up', async () => {
      const one = begun();
      await store.begin(one);
      expect(await store.take(one.stateHash, one.expiresAt)).toBeUndefined();
    });

    it('are unknown when they were never begun', async () => {
      expect(await store.take(randomUUID(), soon)).toBeUndefined();
    });

    const isThere = async ({ stateHash }: BegunSignIn) =>
      (await database().query('select 1 from sign_ins where state_hash = $1', [stateHash])).length === 1;

    it('are forgotten when their time is up and another one begins, or with the daily purge', async () => {
      const old = begun();
      await store.begin(old);
      const later = { startedAt: '2026-03-05T13:00:00.000Z', expiresAt: '2026-03-05T13:10:00.000Z' };
      const next = begun(later);
      await store.begin(next);
      expect([await isThere(old), await isThere(next)]).toEqual([false, true]);
      await purge(database(), new Date('2026-03-05T14:00:00.000Z'), 3650);
      expect(await isThere(next)).toBe(false);
    });
  });
}
