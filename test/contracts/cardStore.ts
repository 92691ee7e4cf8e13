import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresCardStore } from '../../bot/storage/stores/cardStore.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { copyOf, type CardStore, type PostedCard } from '../../bot/teams/ports/cardStore.js';
import { fresh } from './helpers.js';

export function cardStoreContract(database: () => Database): void {
  describe('the card store', () => {
    let cards: CardStore;
    beforeAll(() => {
      cards = new PostgresCardStore(database());
    });
    const card = (changes: Partial<PostedCard> = {}): PostedCard => ({
      requestId: fresh().id,
      audience: 'approvers',
      conversation: { channelId: 'msteams', serviceUrl: 'https://smba.example/emea/' },
      activityId: '1712',
      drawn: '1',
      ...changes,
    });

    it('finds every card of a request, as it was posted', async () => {
      const forApprovers = card();
      const forPiet = card({ requestId: forApprovers.requestId, audience: 'person:piet' });
      await cards.remember(forPiet);
      await cards.remember(forApprovers);
      await cards.remember(card());
      expect(await cards.find(forApprovers.requestId)).toEqual([forApprovers, forPiet]);
      expect(await cards.find('nobody')).toEqual([]);
    });

    it('has one card for each audience: the one posted last', async () => {
      const first = card();
      await cards.remember(first);
      await cards.remember({ ...first, activityId: '1713', drawn: '2' });
      expect(await cards.find(first.requestId)).toEqual([{ ...first, activityId: '1713', drawn: '2' }]);
    });

    it('knows where a card stands, in the same channel, whatever the thread', async () => {
      const place = (id: string) => ({ conversation: { id } });
      const posted = card({ conversation: place('19:known'), activityId: '1799' });
      await cards.remember(posted);
      const known = (id: string, activityId: string) =>
        cards.isKnown({ conversation: place(id), activityId });
      expect(await known('19:known;messageid=1799', '1799')).toBe(true);
      expect(await known('19:other', '1799')).toBe(false);
      expect(await known('19:known', '1800')).toBe(false);
    });

    it('forgets a card, and no other of its request', async () => {
      const one = card();
      const copy = { ...one, audience: copyOf(one.audience, '1713') };
      await cards.remember(one);
      await cards.remember(copy);
      await cards.forget(copy);
      expect(await cards.find(one.requestId)).toEqual([one]);
    });
  });
}
