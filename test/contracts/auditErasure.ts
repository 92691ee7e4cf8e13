import { describe, expect, it } from 'vitest';
import { appendAudit, readAudit } from '../../bot/storage/audit/auditTrail.js';
import { eraseAudit } from '../../bot/storage/audit/eraseAudit.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { T0, T1 } from '../helpers/requests.js';
import { newestPlace, rechainedFrom, tamperedWith } from './tamper.js';

const LONG_AGO = '2020-01-01T00:00:00.000Z';
const DAY_LATER = '2020-01-02T00:00:00.000Z';

/** What is erased from the trail, and how that is told apart from what was taken out by somebody. */
export function auditErasureContract(database: () => Database): void {
  describe('erasing from the audit trail', () => {
    const write = (requestId: string, count = 1, at = LONG_AGO) =>
      database().transaction((sql) =>
        appendAudit(
          sql,
          requestId,
          Array.from({ length: count }, (_, n) => ({
            what: 'denied',
            at,
            actorId: 'AAAA-1',
            detail: { reason: `${n}: naïve` },
          })),
        ),
      );
    const erase = () => database().transaction((sql) => eraseAudit(sql, DAY_LATER, T1));
    const problems = async () => (await verifyAudit(database())).breaks;
    const lastOf = async (requestId: string) => (await readAudit(database(), requestId)).at(-1);

    /** Three lines, of which the first two are erased. Returns the place of the first. */
    async function twoErased(requestId: string): Promise<number> {
      await write(requestId, 2);
      const place = await newestPlace(database(), 1);
      await write(requestId, 1, T0);
      expect(await erase()).toBe(2);
      return place;
    }

    it('leaves nothing of a person, not even what could be guessed and compared', async () => {
      await twoErased('ERASE-NOTHING');
      const rows = await database().query(
        `select distinct actor_id, detail, salt from audit_events
         where request_id = 'ERASE-NOTHING' and erased_at is not null`,
      );
      expect(rows).toEqual([{ actor_id: null, detail: null, salt: null }]);
    });

    it('is a line of its own: which lines, when and why', async () => {
      const place = await twoErased('ERASE-LINE');
      const detail = { lines: [[place, place + 1]], why: 'retention' };
      expect(await lastOf('retention')).toEqual({ what: 'erased', at: T1, detail });
    });

    it('leaves a chain that holds, and says how old the youngest line was', async () => {
      await twoErased('ERASE-HOLDS');
      const { breaks, erased, youngestErasedMs } = await verifyAudit(database());
      expect(breaks).toEqual([]);
      expect(erased).toBeGreaterThanOrEqual(2);
      expect(youngestErasedMs).toBeLessThanOrEqual(Date.parse(T1) - Date.parse(LONG_AGO));
    });

    it('names so many lines that a person can still read it, and takes several lines for more', async () => {
      await write('ERASE-MANY', 501);
      const before = await newestPlace(database());
      expect(await erase()).toBe(501);
      expect(await newestPlace(database())).toBe(before + 2);
      expect(await problems()).toEqual([]);
    });

    it('again finds nothing more, and adds no line', async () => {
      await twoErased('ERASE-AGAIN');
      const before = await newestPlace(database());
      expect(await erase()).toBe(0);
      expect(await newestPlace(database())).toBe(before);
    });

    it('passes over a line that only looks like one about the trail, and does not stop at it', async () => {
      await database().query(
        `insert into audit_events (request_id, what, at) values ('ERASE-FALSE', 'erased', '${LONG_AGO}')`,
      );
      await write('ERASE-BESIDE');
      expect(await erase()).toBe(1);
      expect(await problems()).toEqual([]);
    });

    it.each([
      ['that nobody named was emptied', 2, `actor_id = null, detail = null, salt = null`, 'emptied'],
      [
        'that nobody named was emptied and dated',
        2,
        `actor_id = null, detail = null, salt = null, erased_at = '${T1}'`,
        'emptied',
      ],
      ['that was erased has a detail again', 0, `detail = '{"reason": "another"}'`, 'refilled'],
      [
        'that was erased looks whole again',
        0,
        `detail = '{"reason": "another"}', actor_id = 'b', salt = 's', erased_at = null`,
        'refilled',
      ],
      ['that was erased tells of something else', 0, `what = 'approved'`, 'changed'],
      ['that was erased has another request', 0, `request_id = 'ANOTHER'`, 'changed'],
      ['that was erased has another moment', 0, `at = at + interval '1 day'`, 'changed'],
      ['that was erased at another moment than its erasure says', 0, `erased_at = now()`, 'changed'],
      ['that was erased at no moment', 0, `erased_at = null`, 'changed'],
      ['that is whole is marked as erased', 2, `erased_at = '${T1}'`, 'changed'],
      ['that has another salt and digest', 2, `salt = 's', personal = repeat('0', 64)`, 'changed'],
    ])('shows a line %s', async (_what, offset, change, problem) => {
      const place = (await twoErased('ERASE-SHOWN')) + offset;
      const statement = `update audit_events set ${change} where place = ${place}`;
      await tamperedWith(database(), statement, async () => {
        expect(await problems()).toEqual([{ place, problem }]);
      });
    });

    it('shows a line that was erased and rewritten together with the digest of what stays', async () => {
      const place = await twoErased('ERASE-DIGEST');
      const statement = `update audit_events set what = 'approved' where place = ${place};
        update audit_events e set kept = audit_kept(e) where place = ${place}`;
      await tamperedWith(database(), statement, async () => {
        expect(await problems()).toEqual([{ place, problem: 'changed' }]);
      });
    });

    it('shows lines whose erasure was taken back in words', async () => {
      const place = await twoErased('ERASE-UNNAMED');
      const by = await newestPlace(database());
      const statement = `update audit_events set detail = '{"lines": [], "why": "retention"}' where place = ${by}`;
      await tamperedWith(database(), statement, async () => {
        expect(await problems()).toEqual([
          { place, problem: 'emptied' },
          { place: place + 1, problem: 'emptied' },
          { place: by, problem: 'changed' },
        ]);
      });
    });

    it('shows a line that was emptied by naming it before it was written', async () => {
      await write('ERASE-BEFORE', 1, T0);
      const detail = JSON.stringify({ lines: [[1, 9e15]], why: 'retention' });
      await database().query(
        `insert into audit_events (request_id, what, at, detail) values ('retention', 'erased', $1, $2::jsonb)`,
        [T1, JSON.stringify({ lines: [], why: 'retention' })],
      );
      const by = await newestPlace(database());
      await write('ERASE-BEFORE', 1, T0);
      const place = by + 1;
      const statement = `update audit_events set detail = '${detail}' where place = ${by};
        update audit_events set actor_id = null, detail = null, salt = null, erased_at = '${T1}' where place = ${place};
        ${rechainedFrom(by)}`;
      await tamperedWith(database(), statement, async () => {
        expect(await problems()).toContainEqual({ place, problem: 'emptied' });
      });
    });

    it.each(['"text"', '"[[1"', '{"a": 1}', '[1, "x", null, [1], [1, 2, 3], [1.5, 2], ["1", "2"]]', 'null'])(
      'is not taken from what is no list of lines: %s',
      async (lines) => {
        await write('ERASE-ODD', 1, T0);
        await database().query(
          `insert into audit_events (request_id, what, at, detail) values ('retention', 'erased', $1, $2::jsonb)`,
          [T1, `{"lines": ${lines}, "why": "retention"}`],
        );
        expect(await problems()).toEqual([]);
      },
    );
  });
}
