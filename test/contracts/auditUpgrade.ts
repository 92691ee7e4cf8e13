import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAudit, readAudit } from '../../bot/storage/audit/auditTrail.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { MIGRATIONS } from '../../bot/storage/postgres/migrations/migrations.js';
import { T0, T1 } from '../helpers/requests.js';
import { tamper, tamperedWith } from './tamper.js';

/** The migrations of the versions that made one digest of a line. */
const EARLIER = MIGRATIONS.filter(({ id }) => id < 10);
const OLD_LINE = `insert into audit_events (request_id, what, at, actor_id, detail)
  values ('OLD', 'denied', '${T0}', 'AAAA-1', '{"reason": "secret"}')`;
const EMPTY = `actor_id = null, detail = null, salt = null, erased_at = '${T1}'`;
const OLD_ERASE = `update audit_events set ${EMPTY}`;

/**
 * A trail that an earlier version wrote, of which it had erased lines 2 and 3, and line 8 is written after the update.
 * @param open opens an empty database
 */
export function auditUpgradeContract(open: () => Promise<Database>): void {
  describe('an audit trail of an earlier version', () => {
    let database: Database;
    beforeAll(async () => {
      database = await open();
      await migrate(database, EARLIER);
      for (let line = 1; line <= 6; line++) await database.query(OLD_LINE);
      await database.query(`${OLD_ERASE} where place in (2, 3)`);
      await migrate(database);
      await database.transaction((sql) => appendAudit(sql, 'NEW', [{ what: 'expired', at: T1 }]));
    });
    afterAll(() => database.close());
    const problems = async () => (await verifyAudit(database)).breaks;

    it('still holds, and goes on', async () => {
      expect(await verifyAudit(database)).toMatchObject({
        lines: 8,
        erased: 2,
        youngestErasedMs: undefined,
        breaks: [],
      });
    });

    it('is sealed by a line that names what was empty before', async () => {
      expect(await readAudit(database, 'retention')).toMatchObject([
        { what: 'upgraded', detail: { count: 6, lines: [[2, 3]] } },
      ]);
    });

    it.each([
      ['whole, and changed', 5, `what = 'approved'`, [{ place: 5, problem: 'changed' }]],
      ['whole, and said by another', 5, `actor_id = 'b'`, [{ place: 5, problem: 'changed' }]],
      ['emptied as the purge once could', 5, EMPTY, [{ place: 5, problem: 'emptied' }]],
      ['erased, and filled again', 2, `detail = '{"reason": "x"}'`, [{ place: 2, problem: 'refilled' }]],
      ['erased, and changed', 2, `what = 'approved'`, [{ place: 2, problem: 'changed' }]],
    ])('shows a line that was %s', async (_what, place, change, breaks) => {
      const statement = `update audit_events set ${change} where place = ${place}`;
      await tamperedWith(database, statement, async () => expect(await problems()).toEqual(breaks));
    });

    it('shows by its seal a line that was erased, and changed together with its digest', async () => {
      const statement = `update audit_events set what = 'approved' where place = 2;
        update audit_events e set kept = audit_kept(e) where place = 2`;
      await tamperedWith(database, statement, async () => {
        expect(await problems()).toEqual([{ place: 7, problem: 'seal-broken' }]);
      });
    });

    it('shows that its seal was cut off together with everything after it', async () => {
      const statement = `delete from audit_events where place > 6;
        update audit_head set (place, hash) = (select e.place, e.hash from audit_events e where e.place = 6)`;
      await tamperedWith(database, statement, async () => {
        expect(await problems()).toContainEqual({ place: 7, problem: 'seal-broken' });
      });
    });

    it('takes no line in the earlier form any more', async () => {
      const forged = `
        update audit_events set personal = null, content = repeat('0', 64) where place = 8;
        update audit_events set hash = audit_sha256(audit_part(previous) || audit_part(place::text) ||
          audit_part(content)), salt = null, actor_id = null, detail = null, erased_at = '${T1}' where place = 8;
        update audit_head set hash = (select e.hash from audit_events e where e.place = 8)`;
      await tamperedWith(database, forged, async () => {
        expect(await problems()).toContainEqual({ place: 8, problem: 'changed' });
      });
    });

    it('is erased by this version like every other line', async () => {
      await database.transaction(async (sql) => {
        const detail = { lines: [[5, 5]], why: 'retention' } as const;
        await appendAudit(sql, 'retention', [{ what: 'erased', at: T1, detail }]);
        await sql.query(`${OLD_ERASE}, erased_by = 9 where place = 5`);
      });
      expect(await verifyAudit(database)).toMatchObject({ erased: 3, breaks: [] });
    });

    it('is not upgraded twice: another such line erases nothing', async () => {
      await database.query(
        `insert into audit_events (request_id, what, at, detail) values ('retention', 'upgraded', '${T1}', '{"lines": [[6, 6]]}')`,
      );
      await tamper(database, `${OLD_ERASE} where place = 6`);
      expect(await problems()).toEqual([{ place: 6, problem: 'emptied' }]);
    });
  });
}
