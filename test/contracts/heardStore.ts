import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresConversationStore } from '../../bot/storage/stores/conversationStore.js';
import { PostgresDialogMemory } from '../../bot/storage/stores/dialogMemory.js';
import { Turns } from '../../bot/storage/stores/turns.js';
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

    describe('in a turn', () => {
      const turns = new Turns();
      let heard: PostgresHeardStore;
      let memory: PostgresDialogMemory;
      let chats: PostgresConversationStore;
      beforeAll(() => {
        heard = new PostgresHeardStore(database(), turns);
        memory = new PostgresDialogMemory(database(), turns);
        chats = new PostgresConversationStore(database(), turns);
      });
      const place = () => ({ personId: randomUUID(), dialogKey: `msteams/conversations/${randomUUID()}/` });
      const stored = async (dialogKey: string) =>
        (await new PostgresDialogMemory(database()).read([dialogKey]))[dialogKey]?.['said'];

      it('the state of the dialog is written with the answer, and not before', async () => {
        const at = place();
        await heard.turn(at, async () => {
          const key = randomUUID();
          await heard.take(key, 'a', T0, T0);
          await memory.write({ [at.dialogKey]: { said: 'one', eTag: '*' } });
          expect((await memory.read([at.dialogKey]))[at.dialogKey]?.['said']).toBe('one');
          expect(await stored(at.dialogKey)).toBeUndefined();
          await heard.answered(key);
        });
        expect(await stored(at.dialogKey)).toBe('one');
      });

      it('the state is written also where the answer failed, so that it is not asked twice', async () => {
        const at = place();
        const key = randomUUID();
        await heard.turn(at, async () => {
          await heard.take(key, 'a', T0, T0);
          await memory.write({ [at.dialogKey]: { said: 'failed' } });
          await heard.release(key);
        });
        expect(await stored(at.dialogKey)).toBe('failed');
        expect(await heard.take(key, 'b', T0, T0)).toBe('mine');
      });

      it.each(['has yet to write it', 'has just written it'])(
        'a second message that came meanwhile sees what the first one made of it, when that %s',
        async (when) => {
          const at = place();
          const [one, two] = [randomUUID(), randomUUID()];
          let goOn = (): void => undefined;
          const first = new Promise<void>((resolve) => (goOn = resolve));
          let isTaken = (): void => undefined;
          const taken = new Promise<void>((resolve) => (isTaken = resolve));
          const second = heard.turn(at, async () => {
            await heard.take(two, 'a', T0, T0);
            isTaken();
            await first;
            const before = (await memory.read([at.dialogKey]))[at.dialogKey]?.['said'];
            await memory.write({ [at.dialogKey]: { said: `${String(before)}, two` } });
            await heard.answered(two);
          });
          await taken;
          await heard.turn(at, async () => {
            await heard.take(one, 'a', T0, T0);
            await memory.write({ [at.dialogKey]: { said: 'one' } });
            if (when === 'has yet to write it') goOn();
            if (when === 'has yet to write it') await second;
            await heard.answered(one);
          });
          goOn();
          await second;
          expect(await stored(at.dialogKey)).toBe('one, two');
        },
      );

      it('a chat that became known is known at once', async () => {
        const at = place();
        await heard.turn(at, async () => {
          await heard.take(randomUUID(), 'a', T0, T0);
          expect(await chats.find(at.personId)).toBeUndefined();
          await chats.remember(at.personId, { reference: { channelId: 'msteams' }, locale: 'nl' });
          expect((await chats.find(at.personId))?.locale).toBe('nl');
        });
      });
    });
  });
}
