import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresDialogMemory } from '../../bot/storage/stores/dialogMemory.js';
import type { DialogItems } from '../../bot/teams/ports/dialogMemory.js';
import { atOnce } from './helpers.js';

export function dialogMemoryContract(database: () => Database): void {
  describe('the memory of dialogs', () => {
    let memory: PostgresDialogMemory;
    beforeAll(() => {
      memory = new PostgresDialogMemory(database());
    });
    const read = async (key: string): Promise<DialogItems[string] | undefined> =>
      (await memory.read([key]))[key];
    async function stored(value: unknown): Promise<{ key: string; eTag: string }> {
      const key = `msteams/conversations/${randomUUID()}/`;
      await memory.write({ [key]: { value } });
      return { key, eTag: (await read(key))?.eTag ?? '' };
    }

    it('comes back as it was written, with an eTag of its own', async () => {
      const value = { nested: [1, null, 'ünï \u0000 \u{1F512}'], empty: {} };
      const { key, eTag } = await stored(value);
      expect(await read(key)).toEqual({ value, eTag });
      expect(eTag).not.toBe('');
    });

    it('is simply not there when it was never written', async () => {
      expect(await memory.read([])).toEqual({});
      expect(await memory.read(['nobody'])).toEqual({});
      await memory.delete(['nobody']);
    });

    it('is written with no eTag, with *, and with the one it was read with', async () => {
      const { key, eTag } = await stored(1);
      await memory.write({ [key]: { value: 2, eTag } });
      await memory.write({ [key]: { value: 3, eTag: '*' } });
      await memory.write({ [key]: { value: 4 } });
      expect((await read(key))?.value).toBe(4);
    });

    it('is not written with an eTag that is no longer the stored one', async () => {
      const { key, eTag } = await stored(1);
      await memory.write({ [key]: { value: 2, eTag } });
      await expect(memory.write({ [key]: { value: 3, eTag } })).rejects.toThrow(/eTag conflict/);
      expect((await read(key))?.value).toBe(2);
    });

    it('is written altogether or not at all', async () => {
      const stale = await stored(1);
      const good = await stored(1);
      const changes = {
        [good.key]: { value: 2, eTag: '*' },
        [stale.key]: { value: 2, eTag: 'another' },
      };
      await expect(memory.write(changes)).rejects.toThrow(/eTag conflict/);
      expect((await read(good.key))?.value).toBe(1);
    });

    it('is written by exactly one of 20 that read the same', async () => {
      const { key, eTag } = await stored(0);
      const outcomes = await atOnce(20, (value) =>
        memory.write({ [key]: { value, eTag } }).then(
          () => true,
          () => false,
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
    });

    it('is gone once it was deleted', async () => {
      const { key } = await stored(1);
      await memory.delete([key, 'nobody']);
      expect(await read(key)).toBeUndefined();
    });
  });
}
