import { describe, expect, it } from 'vitest';
import type { AbuseRecord } from '../../bot/unlock/ports/abuseRecord.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import { loadFreeze, PostgresAbuseRecord } from '../../bot/storage/stores/abuseRecord.js';
import { appendAudit } from '../../bot/storage/audit/auditTrail.js';
import type { Database } from '../../bot/storage/postgres/database.js';

const NOW = '2026-03-02T14:00:00.000Z';
const LATER = '2026-03-02T15:00:00.000Z';
const TOMORROW = '2026-03-03T14:00:00.000Z';

export function abuseRecordContract(database: () => Database): void {
  const inside = <T>(work: (record: AbuseRecord) => Promise<T>): Promise<T> =>
    database().transaction((sql) => work(new PostgresAbuseRecord(sql)));

  describe('what is counted', () => {
    it('is found by who it was and by whose account, in any case, from a moment on', async () => {
      const attempt = { kind: 'ask', by: 'COUNT-BY', about: 'Count-About' } as const;
      await inside(async (record) => {
        await record.note({ ...attempt, at: NOW });
        await record.note({ ...attempt, about: 'another', at: LATER });
        await record.note({ ...attempt, kind: 'look', at: LATER });
      });
      const found = await inside(async (record) => ({
        by: await record.attempts({ kind: 'ask', by: 'count-by' }, '2026-03-02T13:59:00.000Z'),
        about: await record.attempts({ kind: 'ask', about: 'COUNT-ABOUT' }, '2026-03-02T13:59:00.000Z'),
        late: await record.attempts({ kind: 'ask', by: 'count-by' }, NOW),
      }));
      expect(found.by.map(({ about }) => about)).toEqual(['another', 'count-about']);
      expect(found.about).toEqual([{ kind: 'ask', by: 'count-by', about: 'count-about', at: NOW }]);
      expect(found.late).toHaveLength(1);
    });

    it('of an approver is what they allowed, and nothing else they did', async () => {
      await database().transaction((sql) =>
        appendAudit(sql, 'count-approvals', [
          { what: 'approved', at: LATER, actorId: 'Count-Approver', detail: {} },
          { what: 'taken', at: LATER, actorId: 'count-approver' },
          { what: 'approved', at: NOW, actorId: 'count-approver', detail: {} },
        ]),
      );
      expect(await inside((record) => record.approvalsBy('COUNT-APPROVER', NOW))).toBe(1);
    });
  });

  describe('counting alone', () => {
    it('lets two who count the same thing at the same time do it one after the other', async () => {
      const order: string[] = [];
      const count = (name: string) =>
        inside(async (record) => {
          await record.alone('the-same');
          order.push(`${name} begins`);
          await record.note({ kind: 'search', by: 'alone', at: NOW });
          order.push(`${name} ends`);
        });
      await Promise.all([count('one'), count('other')]);
      expect(order.filter((_, place) => place % 2 === 0)).toHaveLength(2);
      expect(order[0]!.split(' ')[0]).toBe(order[1]!.split(' ')[0]);
      expect(order[2]!.split(' ')[0]).toBe(order[3]!.split(' ')[0]);
    });
  });

  describe('a freeze', () => {
    const freeze: Freeze = {
      id: 'FREEZE-CONTRACT',
      kind: 'requester',
      tenantId: 'tenant',
      person: { id: 'Frozen-Person', name: 'Frozen' },
      count: 7,
      at: NOW,
      until: TOMORROW,
      involved: ['Frozen-Person'],
    };

    it('holds until it is over or lifted, for whoever it is about', async () => {
      await inside((record) => record.saveFreeze(freeze));
      const of = (id: string, now: string) => inside((record) => record.freezeOf(['somebody', id], now));
      expect(await of('FROZEN-PERSON', LATER)).toEqual(freeze);
      expect(await of('frozen-person', TOMORROW)).toBeUndefined();
      expect(await of('another', LATER)).toBeUndefined();
      const all = await inside((record) => record.freezesOf(['frozen-PERSON', 'another'], LATER));
      expect(all).toEqual([freeze]);
      const lifted = { ...freeze, lifted: { by: { id: 'a', name: 'Anna' }, at: LATER } };
      await inside((record) => record.saveFreeze(lifted));
      expect(await of('frozen-person', LATER)).toBeUndefined();
      expect(await inside((record) => record.freezesOf(['frozen-person'], LATER))).toEqual([]);
      expect(await inside((record) => record.lastLifted('FROZEN-Person'))).toBe(LATER);
      expect(await inside((record) => record.lastLifted('another'))).toBeUndefined();
      expect(await loadFreeze(database(), freeze.id)).toEqual(lifted);
    });
  });
}
