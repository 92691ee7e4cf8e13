import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresPrivateCalls } from '../../bot/storage/stores/privateCalls.js';
import { T0, T1 } from '../helpers/requests.js';

export function privateCallsContract(database: () => Database): void {
  describe('who chose to be called privately', () => {
    let store: PostgresPrivateCalls;
    beforeAll(() => {
      store = new PostgresPrivateCalls(database());
    });
    const wishOf = async (id: string) => (await store.all()).find(({ personId }) => personId === id);

    it('is kept once, since the first time, whatever the case of their id', async () => {
      const id = randomUUID();
      expect(await store.choose(id.toUpperCase(), T0)).toBe(true);
      expect(await store.choose(id, T1)).toBe(false);
      expect(await wishOf(id)).toEqual({ personId: id, since: T0 });
    });

    it('is forgotten when they end it', async () => {
      const id = randomUUID();
      await store.choose(id, T0);
      expect(await store.end(id.toUpperCase())).toBe(true);
      expect(await store.end(id)).toBe(false);
      expect(await wishOf(id)).toBeUndefined();
    });

    it('says since when they cannot be reached, and whether that is news', async () => {
      const id = randomUUID();
      await store.choose(id, T0);
      expect(await store.noteReach(id, undefined)).toBe(false);
      expect(await store.noteReach(id, T0)).toBe(true);
      expect(await store.noteReach(id, T1)).toBe(false);
      expect(await wishOf(id)).toMatchObject({ unreachedAt: T0 });
      expect(await store.noteReach(id, undefined)).toBe(true);
      expect(await wishOf(id)).toEqual({ personId: id, since: T0 });
    });

    it('counts as reachable again when they choose it again', async () => {
      const id = randomUUID();
      await store.choose(id, T0);
      await store.noteReach(id, T1);
      await store.choose(id, T1);
      expect(await wishOf(id)).toEqual({ personId: id, since: T0 });
    });
  });
}
