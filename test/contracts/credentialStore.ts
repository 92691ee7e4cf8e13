import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresCredentialStore } from '../../bot/storage/stores/credentialStore.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { anna, ben, T0, T1, T9 } from '../helpers/requests.js';
import { atOnce, fresh } from './helpers.js';

const MINUTE = 60_000;
const after = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();

export function credentialStoreContract(database: () => Database): void {
  describe('the credential store', () => {
    let store: PostgresCredentialStore;
    beforeAll(() => {
      store = new PostgresCredentialStore(database());
    });

    /** Stores a credential. Returns the id of its request. */
    async function kept(sealed = 'sealed-text'): Promise<string> {
      const { id } = fresh();
      await keep(id, sealed);
      return id;
    }
    async function keep(requestId: string, sealed: string): Promise<void> {
      const requests = new PostgresRequestStore(database(), { part: () => undefined, notify: () => {} });
      await requests.change((tx) => tx.replaceCredential({ requestId, sealed }));
    }
    async function offered(): Promise<string> {
      const id = await kept();
      await store.offer(id, anna.id, T9);
      return id;
    }

    it('replaces what nobody has seen, and then it has to be offered anew', async () => {
      const { id } = fresh();
      await keep(id, 'first');
      await keep(id, 'second');
      expect(await store.sealed(id)).toBe('second');
      await store.offer(id, ben.id, T9);
      await keep(id, 'third');
      expect(await store.state(id)).toEqual({ state: 'kept' });
      expect(await store.reveal(id, ben.id, T1, MINUTE)).toBe('gone');
      await store.offer(id, anna.id, T9);
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toEqual({ sealed: 'third', isFirst: true });
    });

    it('gives an offer to another approver, until the same moment as before', async () => {
      const id = await offered();
      await store.reassign(id, ben.id);
      expect(await store.offeredTo(ben.id)).toContain(id);
      expect(await store.state(id)).toEqual({ state: 'offered', until: T9 });
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toBe('not-yours');
      expect(await store.reveal(id, ben.id, T1, MINUTE)).toEqual({ sealed: 'sealed-text', isFirst: true });
    });

    it('gives nobody what was not offered, or was shown already', async () => {
      const waiting = await kept();
      await store.reassign(waiting, ben.id);
      expect(await store.state(waiting)).toEqual({ state: 'kept' });
      const shown = await offered();
      await store.reveal(shown, anna.id, T1, MINUTE);
      await store.reassign(shown, ben.id);
      expect(await store.reveal(shown, ben.id, T1, MINUTE)).toBe('not-yours');
    });

    it('replaces nothing that was shown or wiped', async () => {
      const shown = await offered();
      await store.reveal(shown, anna.id, T1, MINUTE);
      const wiped = await kept();
      await store.wipe(wiped);
      for (const id of [shown, wiped]) await keep(id, 'again');
      expect([await store.sealed(shown), await store.sealed(wiped)]).toEqual(['sealed-text', undefined]);
    });

    it('says nothing about a request that never had one', async () => {
      const { id } = fresh();
      await store.offer(id, anna.id, T9);
      await store.wipe(id);
      expect(await store.state(id)).toBeUndefined();
      expect(await store.sealed(id)).toBeUndefined();
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toBe('gone');
    });

    it('shows it to one of 50 clicks in the same instant as the first', async () => {
      const id = await offered();
      const answers = await atOnce(50, () => store.reveal(id, anna.id.toUpperCase(), T1, MINUTE));
      const firsts = answers.filter((answer) => typeof answer === 'object' && answer.isFirst);
      expect(firsts).toEqual([{ sealed: 'sealed-text', isFirst: true }]);
      expect(answers.filter((answer) => typeof answer === 'object')).toHaveLength(50);
    });

    it('shows it again to the same approver for a minute, counted from the first look', async () => {
      const id = await offered();
      await store.reveal(id, anna.id, T1, MINUTE);
      const again = { sealed: 'sealed-text', isFirst: false };
      expect(await store.reveal(id, anna.id, after(T1, 30_000), MINUTE)).toEqual(again);
      expect(await store.reveal(id, anna.id, after(T1, MINUTE - 1), MINUTE)).toEqual(again);
      expect(await store.reveal(id, anna.id, after(T1, MINUTE), MINUTE)).toBe('already-shown');
      expect(await store.state(id)).toEqual({ state: 'shown', until: T9, shownAt: T1 });
    });

    it('does not show it again when its time is up, also within that minute', async () => {
      const id = await offered();
      await store.reveal(id, anna.id, after(T9, -1_000), MINUTE);
      expect(await store.reveal(id, anna.id, T9, MINUTE)).toBe('already-shown');
    });

    it('keeps nothing of it once it was wiped, and remembers that it was shown', async () => {
      const id = await offered();
      await store.reveal(id, anna.id, T1, MINUTE);
      await store.wipe(id);
      expect(await store.sealed(id)).toBeUndefined();
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toBe('already-shown');
      expect(await store.state(id)).toEqual({ state: 'shown', until: T9, shownAt: T1 });
    });

    it('is nothing for another approver, before and after it was shown', async () => {
      const id = await offered();
      expect(await store.reveal(id, ben.id, T1, MINUTE)).toBe('not-yours');
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toEqual({ sealed: 'sealed-text', isFirst: true });
      expect(await store.reveal(id, ben.id, T1, MINUTE)).toBe('not-yours');
    });

    it('is gone when its time is up, also when nobody has wiped it yet', async () => {
      const id = await offered();
      expect(await store.sealed(id)).toBe('sealed-text');
      expect(await store.reveal(id, anna.id, T9, MINUTE)).toBe('gone');
    });

    it('is not shown before it is offered', async () => {
      expect(await store.reveal(await kept(), anna.id, T1, MINUTE)).toBe('gone');
    });

    it('offers only what is kept: a second offer neither prolongs, nor redirects, nor revives', async () => {
      const id = await offered();
      await store.offer(id, ben.id, '2199-01-01T00:00:00.000Z');
      expect(await store.state(id)).toEqual({ state: 'offered', until: T9 });
      expect(await store.reveal(id, ben.id, T1, MINUTE)).toBe('not-yours');
      await store.wipe(id);
      await store.offer(id, anna.id, T9);
      expect(await store.reveal(id, anna.id, T1, MINUTE)).toBe('gone');
    });

    it('wipes it and remembers what became of it, however often', async () => {
      const shown = await offered();
      await store.reveal(shown, anna.id, T0, MINUTE);
      const unseen = await offered();
      for (const id of [shown, unseen, shown, unseen]) await store.wipe(id);
      expect((await store.state(shown))?.state).toBe('shown');
      expect((await store.state(unseen))?.state).toBe('gone');
      expect(await store.sealed(unseen)).toBeUndefined();
      expect(await store.reveal(unseen, anna.id, T1, MINUTE)).toBe('gone');
    });
  });
}
