import { beforeAll, describe, expect, it } from 'vitest';
import { readAudit } from '../../bot/storage/audit/auditTrail.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresRequestStore } from '../../bot/storage/stores/requestStore.js';
import { purge } from '../../bot/storage/stores/retention.js';
import { PostgresTicketStore } from '../../bot/storage/stores/ticketStore.js';
import type { Pending, UnlockRequest } from '../../bot/unlock/request/request.js';
import { anna, approved, julia, pending, T0, T1 } from '../helpers/requests.js';

const DAY_MS = 24 * 60 * 60_000;
const after = (days: number) => new Date(Date.parse(T1) + days * DAY_MS);

export function retentionContract(database: () => Database): void {
  describe('what ended long ago', () => {
    let store: PostgresRequestStore;
    beforeAll(() => {
      store = new PostgresRequestStore(database(), { part: () => undefined, notify: () => undefined });
    });

    /** A request about its own account that ended like this, with everything that belongs to it. */
    async function ended(id: string, end: (request: Pending) => UnlockRequest): Promise<void> {
      const subject = { ...julia, id: `old-${id}` };
      const request = pending({ id, subject });
      const finished = { ...end(request), version: 2 } as UnlockRequest;
      await store.change(async (tx) => {
        await tx.insert(request);
        await tx.append(id, [
          { what: 'denied', at: T0, actorId: anna.id, detail: { reason: `secret of ${id}` } },
        ]);
        await tx.save(finished);
      });
      await database().query(
        `insert into cards (request_id, audience, conversation, activity_id, drawn_version)
         values ($1, 'approvals', '{}', 'a', 'd')`,
        [id],
      );
      const key = { requestId: id, system: 'topdesk' } as const;
      await new PostgresTicketStore(database()).trying(key, 'entry', T1);
    }

    const resolved = (request: Pending): UnlockRequest => ({
      ...approved(),
      ...request,
      status: 'resolved',
      finishedAt: T1,
    });
    const denied = (request: Pending): UnlockRequest => ({
      ...request,
      status: 'denied',
      denial: { by: anna, at: T1, reason: 'no' },
    });

    it('is forgotten: the request, its cards, and the personal data of its trail', async () => {
      await ended('keep-resolved', resolved);
      await ended('keep-denied', denied);
      expect((await purge(database(), after(29), 30)).requests).toBe(0);
      expect(await store.load('keep-resolved')).toBeDefined();

      const purged = await purge(database(), after(31), 30);
      expect(purged.requests).toBeGreaterThanOrEqual(2);
      for (const id of ['keep-resolved', 'keep-denied']) {
        expect(await store.load(id)).toBeUndefined();
        expect(await readAudit(database(), id)).toEqual([{ what: 'denied', at: T0 }]);
        for (const table of ['cards', 'tickets', 'ticket_entries'])
          expect(await database().query(`select 1 from ${table} where request_id = $1`, [id])).toEqual([]);
      }
      const rows = await database().query<{ row: string }>('select t::text as row from audit_events t');
      expect(rows.map(({ row }) => row).join('\n')).not.toContain('secret of');
    });

    it('leaves a chain that still verifies, and says what was done', async () => {
      await ended('chained', resolved);
      await purge(database(), after(31), 30);
      const verdict = await verifyAudit(database());
      expect(verdict.breaks).toEqual([]);
      expect(verdict.erased).toBeGreaterThan(0);
      const last = (await readAudit(database(), 'retention')).at(-1);
      expect(last).toMatchObject({ what: 'purged', detail: { requests: 1 } });
    });

    it('is kept while something that follows from it is open, and so is whatever is open', async () => {
      await ended('origin', resolved);
      const subject = { ...julia, id: 'old-following' };
      const origin = { id: 'origin', unsecured: [] };
      await store.change((tx) => tx.insert(pending({ id: 'following', subject, kind: 'restore', origin })));
      await purge(database(), after(400), 30);
      expect(await store.load('origin')).toBeDefined();
      expect(await store.load('following')).toBeDefined();
    });

    it('can be purged again, and again', async () => {
      await purge(database(), after(400), 30);
      expect(await purge(database(), after(400), 30)).toEqual({ requests: 0, auditLines: 0 });
    });
  });
}
