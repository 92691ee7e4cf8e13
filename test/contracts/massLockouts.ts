import { describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { PostgresMassLockouts, purgeMassLockouts } from '../../bot/storage/stores/massLockouts.js';
import type { Cause } from '../../bot/unlock/mass/massLockout.js';
import type { Part } from '../../bot/storage/postgres/together.js';
import type { NewJob } from '../../bot/storage/queue/jobs.js';

const T0 = Date.parse('2026-03-02T08:00:00.000Z');
const at = (minutes: number): string => new Date(T0 + minutes * 60_000).toISOString();

/** How many people have the same problem. */
export function massLockoutsContract(database: () => Database): void {
  describe('people who have the same problem', () => {
    let next = 0;
    let nextId = 0;
    /** Each test has a cause of its own, because all share one database. */
    const fresh = (): Cause => ({ kind: 'code', code: `AADSTS99${next++}` });

    function counting() {
      const sent: NewJob[] = [];
      const part = (jobs: readonly NewJob[]): Part | undefined => {
        sent.push(...jobs);
        return undefined;
      };
      const lockouts = new PostgresMassLockouts(database(), { part, notify: () => undefined });
      const note = (cause: Cause, subjectId: string, minute: number, address?: string) =>
        lockouts.note(
          { cause, subjectId, at: at(minute), ...(address && { address }) },
          { from: 3, newId: () => `mass-${nextId++}` },
        );
      return { lockouts, note, sent };
    }

    it('are a lock-out from so many on, counted from the first of them', async () => {
      const { note, sent } = counting();
      const cause = fresh();
      expect(await note(cause, 'a', 0)).toBeUndefined();
      expect(await note(cause, 'b', 10)).toBeUndefined();
      expect(sent).toEqual([]);
      const lockout = await note(cause, 'c', 20);
      expect(lockout).toMatchObject({ cause, people: 3, since: at(0), last: at(20) });
      expect(sent).toEqual([
        { name: 'announce-many', requestId: lockout!.id, after: '2026-03-02T08:20:02.000Z' },
      ]);
    });

    it('are drawn once, however many come in one second', async () => {
      const { note, sent } = counting();
      const cause = fresh();
      for (const subjectId of ['a', 'b', 'c', 'd', 'e']) await note(cause, subjectId, 0);
      expect(sent).toHaveLength(1);
    });

    it('are counted once each, in whatever case Teams writes their id', async () => {
      const { note } = counting();
      const cause = fresh();
      for (const minute of [0, 1, 2, 3])
        expect(await note(cause, minute % 2 ? 'A' : 'a', minute)).toBeUndefined();
      await note(cause, 'b', 4);
      expect(await note(cause, 'c', 5)).toMatchObject({ people: 3 });
      expect(await note(cause, 'B', 6)).toMatchObject({ people: 3 });
      expect(await note(cause, 'd', 7)).toMatchObject({ people: 4, last: at(7) });
    });

    it('count the addresses they came from, once each, and those who name none not', async () => {
      const { note } = counting();
      const cause = fresh();
      await note(cause, 'a', 0, '2001:DB8::1');
      await note(cause, 'b', 10);
      expect(await note(cause, 'c', 20, '2001:db8::1')).toMatchObject({ people: 3, addresses: 1 });
      expect(await note(cause, 'd', 30, '192.0.2.7')).toMatchObject({ people: 4, addresses: 2 });
      // Who comes again is not counted. The addresses of an open lock-out count for longer than an hour.
      expect(await note(cause, 'd', 70, '192.0.2.8')).toMatchObject({ people: 4, addresses: 2 });
      expect(await note(cause, 'e', 85, '192.0.2.9')).toMatchObject({ people: 5, addresses: 3 });
    });

    it('have no number of addresses while no log names one', async () => {
      const { note } = counting();
      const cause = fresh();
      for (const id of ['a', 'b']) await note(cause, id, 0);
      expect(await note(cause, 'c', 1)).not.toHaveProperty('addresses');
    });

    it('who come an hour apart have nothing to do with each other', async () => {
      const { note } = counting();
      const cause = fresh();
      await note(cause, 'a', 0);
      await note(cause, 'b', 61);
      expect(await note(cause, 'c', 62)).toBeUndefined();
      expect(await note(cause, 'a', 63)).toMatchObject({ people: 3, since: at(61) });
    });

    it('begin a new lock-out when an hour went by without anybody', async () => {
      const { note } = counting();
      const cause = fresh();
      for (const [place, id] of ['a', 'b', 'c'].entries()) await note(cause, id, place);
      const first = await note(cause, 'a', 3);
      expect(await note(cause, 'a', 90)).toBeUndefined();
      await note(cause, 'b', 91);
      const second = await note(cause, 'd', 92);
      expect(second).toMatchObject({ people: 3, since: at(90) });
      expect(second!.id).not.toBe(first!.id);
    });

    it('open one lock-out, however many are counted at the same moment', async () => {
      const { lockouts, note } = counting();
      const cause = fresh();
      const noted = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => note(cause, id, 0)));
      const ids = new Set(noted.flatMap((lockout) => (lockout ? [lockout.id] : [])));
      expect(ids.size).toBe(1);
      expect(await lockouts.find([...ids][0]!)).toMatchObject({ cause, people: 6 });
    });

    it('are forgotten: the accounts soon, the lock-out when its time is over', async () => {
      const { lockouts, note } = counting();
      const cause = fresh();
      for (const id of ['a', 'b', 'c']) await note(cause, id, 0);
      const { id } = (await note(cause, 'c', 1))!;
      const left = () =>
        database().query('select 1 from mass_sightings where cause = $1', [(cause as { code: string }).code]);
      const purged = (before: { sightings: string; lockouts: string }) =>
        database().transaction((sql) => purgeMassLockouts(sql, before));
      expect(await purged({ sightings: at(2), lockouts: at(-1) })).toEqual([]);
      expect(await left()).toEqual([]);
      expect(await lockouts.find(id)).toBeDefined();
      expect(await purged({ sightings: at(2), lockouts: at(1) })).toContain(id);
      expect(await lockouts.find(id)).toBeUndefined();
    });

    it('with another cause are counted apart', async () => {
      const { note } = counting();
      const [one, other] = [fresh(), fresh()];
      await note(one, 'a', 0);
      await note(one, 'b', 0);
      expect(await note(other, 'c', 0)).toBeUndefined();
    });
  });
}
