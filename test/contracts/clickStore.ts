import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresClickStore } from '../../bot/storage/stores/clickStore.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { purge } from '../../bot/storage/stores/retention.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import type { Click } from '../../bot/unlock/clicks/click.js';
import { anna, ben, T1, TENANT } from '../helpers/requests.js';
import { atOnce, fresh, noting } from './helpers.js';

export function clickStoreContract(database: () => Database): void {
  describe('the click store', () => {
    let store: PostgresClickStore;
    let sent: string[];
    beforeAll(() => {
      sent = [];
      store = new PostgresClickStore(database(), { part: noting(sent), notify: () => undefined });
    });

    const click = (changes: Partial<Click> = {}): Click => ({
      id: `click-${fresh().id}`,
      about: fresh().id,
      wish: { kind: 'deny', cardVersion: 1, reason: 'not now' },
      actor: { ...anna, tenantId: TENANT },
      language: 'nl',
      at: T1,
      ...changes,
    });
    const keep = (one: Click, most = 1_000) => store.keep(one, T1, most);

    it('keeps who clicked, on what and what they filled in, and the job that judges it', async () => {
      const one = click();
      expect(await keep(one)).toEqual({ id: one.id });
      expect(await store.find(one.id)).toEqual(one);
      expect(sent).toContain(`judge ${one.id}`);
      expect(await store.find('nobody')).toBeUndefined();
    });

    it('keeps what is delivered several times at once as one click with one job', async () => {
      const one = click();
      const kept = await atOnce(10, () => keep(one));
      expect(new Set(kept.map((each) => (each === 'too-many' ? each : each.id)))).toEqual(new Set([one.id]));
      expect(sent.filter((job) => job.endsWith(one.id))).toHaveLength(1);
    });

    it('keeps the same wish of the same person once while it waits, whatever their sign-in', async () => {
      const wish = { kind: 'approve', cardVersion: 1, signedInAt: T1 } as const;
      const one = click({ wish });
      await keep(one);
      const again = click({ about: one.about, wish: { ...wish, signedInAt: '2026-03-02T14:01:00.000Z' } });
      expect(await keep(again)).toEqual({ id: one.id });
      const other = click({ about: one.about, wish, actor: { ...ben, tenantId: TENANT } });
      expect(await keep(other)).toEqual({ id: other.id });
      await store.settle(one.id, { kind: 'done' });
      expect(await keep(again)).toEqual({ id: again.id });
    });

    it('keeps no more than so many of one person that wait', async () => {
      const actor = { id: fresh().id.toLowerCase(), name: 'Busy', tenantId: TENANT };
      const first = click({ actor });
      await keep(first, 2);
      await keep(click({ actor }), 2);
      const third = click({ actor });
      expect(await keep(third, 2)).toBe('too-many');
      expect(await store.find(third.id)).toBeUndefined();
      await store.settle(first.id, { kind: 'done' });
      expect(await keep(third, 2)).toEqual({ id: third.id });
    });

    it('is settled once, and forgets then what was filled in', async () => {
      const one = click({ wish: { kind: 'deny', cardVersion: 1, reason: 'very private words' } });
      await keep(one);
      const settled = await atOnce(10, () => store.settle(one.id, { kind: 'gave-up' }));
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await store.find(one.id)).toMatchObject({ outcome: { kind: 'gave-up' }, telling: 'pending' });
      const rows = await database().query<{ row: string }>(
        'select c::text as row from clicks c where id = $1',
        [one.id],
      );
      expect(rows[0]?.row).not.toContain('very private words');
    });

    it('is settled with the change that it made, or not at all', async () => {
      const one = click();
      await keep(one);
      const requests = new PostgresRequestStore(database(), { part: () => undefined, notify: () => {} });
      const failing = requests.change(async (tx) => {
        await tx.settleClick(one.id, { kind: 'done' });
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect(await store.find(one.id)).toEqual(one);
      expect(await requests.change((tx) => tx.settleClick(one.id, { kind: 'done' }))).toBe(true);
      expect(await requests.change((tx) => tx.settleClick(one.id, { kind: 'done' }))).toBe(false);
    });

    it('gives out once what somebody is to hear at their next click, and only to them', async () => {
      const actor = { id: fresh().id.toLowerCase(), name: 'Piet', tenantId: TENANT };
      const [heard, waits] = [click({ actor }), click({ actor })];
      for (const one of [heard, waits]) {
        await keep(one);
        await store.settle(one.id, { kind: 'refused', refusal: { kind: 'stale' } });
      }
      await store.tell(heard.id, 'next-click');
      expect(await store.takeUntold(ben.id)).toEqual([]);
      expect((await store.takeUntold(actor.id.toUpperCase())).map(({ id }) => id)).toEqual([heard.id]);
      expect(await store.takeUntold(actor.id)).toEqual([]);
    });

    it('forgets a click after two days', async () => {
      const one = click();
      await keep(one);
      await purge(database(), new Date(Date.parse(T1) + 3 * 24 * 60 * 60_000), 365);
      expect(await store.find(one.id)).toBeUndefined();
    });
  });
}
