import { describe, expect, it } from 'vitest';
import type { AbuseRecord } from '../../bot/unlock/ports/abuseRecord.js';
import type { ChannelChoice } from '../../bot/unlock/channels/channelChoice.js';
import type { Stop } from '../../bot/unlock/request/stop.js';
import { PostgresChannelRecord } from '../../bot/storage/stores/channelRecord.js';
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

    it('of an approver is what they allowed, denied or called a false alarm, and nothing else they did', async () => {
      await database().transaction((sql) =>
        appendAudit(sql, 'count-approvals', [
          { what: 'approved', at: LATER, actorId: 'Count-Approver', detail: {} },
          { what: 'denied', at: LATER, actorId: 'count-approver', detail: { reason: 'no' } },
          { what: 'false-alarm', at: LATER, actorId: 'count-approver', detail: { note: 'fine' } },
          { what: 'taken', at: LATER, actorId: 'count-approver' },
          { what: 'approved', at: NOW, actorId: 'count-approver', detail: {} },
        ]),
      );
      expect(await inside((record) => record.decisionsBy('COUNT-APPROVER', NOW))).toBe(3);
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
      const of = (id: string, now: string) => inside((record) => record.freezesOf(['somebody', id], now));
      expect(await of('FROZEN-PERSON', LATER)).toEqual([freeze]);
      expect(await of('frozen-person', TOMORROW)).toEqual([]);
      expect(await of('another', LATER)).toEqual([]);
      const lifted = { ...freeze, lifted: { by: { id: 'a', name: 'Anna' }, at: LATER } };
      await inside((record) => record.saveFreeze(lifted));
      expect(await of('frozen-person', LATER)).toEqual([]);
      expect(await inside((record) => record.lastLifted('FROZEN-Person'))).toBe(LATER);
      expect(await inside((record) => record.lastLifted('another'))).toBeUndefined();
      expect(await loadFreeze(database(), freeze.id)).toEqual(lifted);
    });
  });

  describe('a stop of everything', () => {
    const stop: Stop = {
      ...{ id: 'STOP-CONTRACT', tenantId: 'tenant', by: { id: 'a', name: 'Anna' }, at: NOW, lifts: [] },
    };

    it('holds until it is ended, and there is one at a time', async () => {
      await inside((record) => record.saveStop(stop));
      expect(await inside((record) => record.runningStop())).toEqual(stop);
      await expect(inside((record) => record.saveStop({ ...stop, id: 'STOP-SECOND' }))).rejects.toThrow();
      const ended = { ...stop, lifts: [{ by: stop.by, at: LATER }], endedAt: LATER };
      await inside((record) => record.saveStop(ended));
      expect(await inside((record) => record.runningStop())).toBeUndefined();
      expect(await inside((record) => record.loadStop(stop.id))).toEqual(ended);
    });
  });

  describe('a choice of another channel', () => {
    const place = { id: '19:new', name: 'New', team: 'IT', address: { conversation: { id: '19:new' } } };
    const choice: ChannelChoice = {
      ...{ id: 'CHOICE-CONTRACT', use: 'incidents', tenantId: 'tenant', by: { id: 'a', name: 'Anna' } },
      ...{ at: NOW, until: TOMORROW, to: place, from: place, state: 'waits' },
    };
    const channels = <T>(work: (record: PostgresChannelRecord) => Promise<T>): Promise<T> =>
      database().transaction((sql) => work(new PostgresChannelRecord(sql)));

    it('waits until it is decided, and there is one for each use', async () => {
      await channels((record) => record.saveChoice(choice));
      expect(await channels((record) => record.openChoice('incidents'))).toEqual(choice);
      expect(await channels((record) => record.openChoice('approvals'))).toBeUndefined();
      await expect(channels((record) => record.saveChoice({ ...choice, id: 'CHOICE-2' }))).rejects.toThrow();
      await channels((record) => record.saveChoice({ ...choice, state: 'kept' }));
      expect(await channels((record) => record.openChoice('incidents'))).toBeUndefined();
      expect(await channels((record) => record.loadChoice(choice.id))).toMatchObject({ state: 'kept' });
    });

    it('is used once it is made, and can be forgotten', async () => {
      await channels((record) => record.useChannel('incidents', place));
      expect(await channels((record) => record.channelNow('incidents'))).toMatchObject({ id: '19:new' });
      await channels((record) => record.useChannel('incidents', undefined));
      expect(await channels((record) => record.channelNow('incidents'))).toBeUndefined();
    });
  });
}
