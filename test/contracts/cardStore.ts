import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresCardStore } from '../../bot/storage/stores/cardStore.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import type { CardStore, PostedCard } from '../../bot/teams/ports/cardStore.js';
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
  });
}
