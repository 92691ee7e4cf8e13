import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresConversationStore } from '../../bot/storage/stores/conversationStore.js';
import { PostgresChannelRecord } from '../../bot/storage/stores/channelRecord.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import type { ConversationStore } from '../../bot/teams/ports/conversationStore.js';

export function conversationStoreContract(database: () => Database): void {
  describe('the conversation store', () => {
    let store: ConversationStore;
    beforeAll(() => {
      store = new PostgresConversationStore(database());
    });
    const reference = { channelId: 'msteams', serviceUrl: 'https://smba.example/emea/' };

    it('finds the chat with a person, whatever the case of their id', async () => {
      const id = randomUUID();
      await store.remember(id.toUpperCase(), { reference, locale: 'nl-NL' });
      expect(await store.find(id)).toEqual({ reference, locale: 'nl-NL' });
      expect(await store.find(randomUUID())).toBeUndefined();
    });

    it('takes the newer chat, and keeps the language when the newer one does not tell', async () => {
      const id = randomUUID();
      await store.remember(id, { reference, locale: 'nl-NL' });
      const moved = { ...reference, serviceUrl: 'https://smba.example/amer/' };
      await store.remember(id, { reference: moved });
      expect(await store.find(id)).toEqual({ reference: moved, locale: 'nl-NL' });
    });

    it('tells one alone of several at once that the chat was not known', async () => {
      const id = randomUUID();
      const chat = { ...reference, conversation: { id: 'a:1' } };
      await store.remember(id, { reference });
      const answers = await Promise.all([1, 2, 3].map(() => store.remember(id, { reference: chat })));
      expect(answers.filter(Boolean)).toHaveLength(1);
      await store.remember(id, { reference: { ...chat, serviceUrl: 'https://smba.example/amer/' } });
      expect(await store.find(id)).toMatchObject({ reference: { serviceUrl: 'https://smba.example/amer/' } });
    });

    it('keeps a chat when only the person’s id is seen after it', async () => {
      const id = randomUUID();
      const chat = { ...reference, conversation: { id: 'a:1' } };
      await store.remember(id, { reference: chat });
      expect(await store.remember(id, { reference })).toBe(false);
      expect(await store.find(id)).toEqual({ reference: chat });
    });

    it('keeps in which language somebody is written to, through newer chats', async () => {
      const id = randomUUID();
      await store.speaks(id, 'nl');
      expect(await store.find(id)).toBeUndefined();
      await store.remember(id, { reference, locale: 'en-GB' });
      await store.speaks(id.toUpperCase(), 'nl');
      await store.remember(id, { reference, locale: 'en-US' });
      expect(await store.find(id)).toEqual({ reference, locale: 'en-US', language: 'nl' });
    });

    it('forgets a person who took the app away', async () => {
      const id = randomUUID();
      await store.remember(id, { reference });
      expect(await store.find(id)).toEqual({ reference });
      await store.forget(id.toUpperCase());
      await store.forget(id);
      expect(await store.find(id)).toBeUndefined();
    });

    it('knows each channel by what it is for', async () => {
      expect(await store.channel('approvals')).toBeUndefined();
      await database().transaction(async (sql) => {
        const record = new PostgresChannelRecord(sql);
        const place = { id: '19:a', name: 'A', team: 'T' };
        await record.useChannel('approvals', { ...place, address: { channelId: 'old' } });
        await record.useChannel('approvals', { ...place, address: reference });
      });
      expect(await store.channel('approvals')).toEqual(reference);
      expect(await store.channel('incidents')).toBeUndefined();
    });
  });
}
