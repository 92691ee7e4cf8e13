import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresCardStore, type CardStore, type PostedCard } from '../../bot/storage/stores/cardStore.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { atOnce, fresh } from './helpers.js';

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

    it('records what a card shows, for one of 10 that saw the same before', async () => {
      const { requestId, audience } = card();
      await cards.remember(card({ requestId }));
      const changed = await atOnce(10, () => cards.setDrawn(requestId, audience, '2', '1'));
      expect(changed.filter(Boolean)).toHaveLength(1);
      expect(await cards.setDrawn(requestId, audience, '7')).toBe(true);
      expect((await cards.find(requestId))[0]?.drawn).toBe('7');
    });

    it('records nothing for a card that is not there', async () => {
      const { requestId, audience } = card();
      expect(await cards.setDrawn(requestId, audience, '2')).toBe(false);
    });

    it('forgets a card, however often', async () => {
      const gone = card();
      await cards.remember(gone);
      await cards.forget(gone.requestId, gone.audience);
      await cards.forget(gone.requestId, gone.audience);
      expect(await cards.find(gone.requestId)).toEqual([]);
    });
  });
}
