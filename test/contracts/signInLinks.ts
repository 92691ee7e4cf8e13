import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { purge } from '../../bot/storage/stores/retention.js';
import type { SignInLink } from '../../bot/unlock/proof/signInLink.js';
import { atOnce } from './helpers.js';

export function signInLinksContract(database: () => Database): void {
  describe('links to sign in', () => {
    let store: PostgresRequestStore;
    beforeAll(() => {
      store = new PostgresRequestStore(database(), { part: () => undefined, notify: () => undefined });
    });
    const soon = '2026-03-05T12:01:00.000Z';

    async function made(changes: Partial<SignInLink> = {}): Promise<SignInLink> {
      const link = {
        requestId: randomUUID(),
        tokenHash: randomUUID(),
        madeAt: '2026-03-05T12:00:00.123Z',
        expiresAt: '2026-03-05T12:10:00.123Z',
        ...changes,
      };
      await store.change((tx) => tx.makeLink(link));
      return link;
    }
    const uses = ({ tokenHash }: SignInLink, at = soon) => store.change((tx) => tx.useLink(tokenHash, at));

    it('are found as they were made, and looking uses nothing up', async () => {
      const link = await made();
      for (let looks = 0; looks < 2; looks++)
        expect(await store.findLink(link.tokenHash, soon)).toEqual(link);
      expect(await uses(link)).toBe(true);
      expect(await store.findLink(link.tokenHash, soon)).toBeUndefined();
    });

    it('are used by exactly one of 20 that try in the same instant', async () => {
      const link = await made();
      const used = await atOnce(20, () => uses(link));
      expect(used.filter(Boolean)).toHaveLength(1);
    });

    it('are neither found nor used when their time is up', async () => {
      const link = await made();
      expect(await store.findLink(link.tokenHash, link.expiresAt)).toBeUndefined();
      expect(await uses(link, link.expiresAt)).toBe(false);
    });

    it('are replaced by a newer one of the same request, also after they were used', async () => {
      const first = await made();
      await uses(first);
      const second = await made({ requestId: first.requestId });
      expect(await uses(first)).toBe(false);
      expect(await uses(second)).toBe(true);
    });

    it('are forgotten with the daily purge when their time is up', async () => {
      const { requestId } = await made();
      await purge(database(), new Date('2026-03-05T12:11:00.000Z'), 3650);
      expect(
        await database().query('select 1 from sign_in_links where request_id = $1', [requestId]),
      ).toEqual([]);
    });
  });
}
