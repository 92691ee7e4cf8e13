import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresHeardStore } from '../../bot/storage/stores/heardStore.js';
import { T0, T1 } from '../helpers/requests.js';

export function heardStoreContract(database: () => Database): void {
  describe('a message that was heard', () => {
    let store: PostgresHeardStore;
    beforeAll(() => {
      store = new PostgresHeardStore(database());
    });

    it('is taken by one process alone, of those that get it at the same time', async () => {
      const key = randomUUID();
      const takes = await Promise.all(['a', 'b', 'c'].map((holder) => store.take(key, holder, T0, T0)));
      expect(takes.toSorted()).toEqual(['mine', 'taken', 'taken']);
    });

    it('is done once it was answered, for every process and for ever', async () => {
      const key = randomUUID();
      await store.take(key, 'a', T0, T0);
      await store.answered(key);
      expect(await store.take(key, 'b', T1, T1)).toBe('answered');
    });

    it('is heard by another process when whoever took it is gone', async () => {
      const key = randomUUID();
      await store.take(key, 'a', T0, T0);
      expect(await store.take(key, 'b', T1, T1)).toBe('mine');
    });

    it('is heard again when it could not be answered, and not when it was', async () => {
      const key = randomUUID();
      await store.take(key, 'a', T0, T0);
      await store.release(key);
      expect(await store.take(key, 'b', T0, T0)).toBe('mine');
      await store.answered(key);
      await store.release(key);
      expect(await store.take(key, 'c', T1, T1)).toBe('answered');
    });
  });
}
