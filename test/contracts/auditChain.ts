import { describe, expect, it } from 'vitest';
import { appendAudit, readAudit } from '../../bot/storage/audit/auditTrail.js';
import { eraseAudit } from '../../bot/storage/audit/eraseAudit.js';
import { verifyAudit } from '../../bot/storage/audit/auditChain.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { FOREIGN_DETAILS, writeForeign } from '../helpers/foreignLine.js';
import { T0, T1 } from '../helpers/requests.js';
import { atOnce } from './helpers.js';

/** Acts with the rights of the database's owner, who can switch the triggers off. */
async function tamper(database: Database, statement: string): Promise<void> {
  await database.execute(
    `alter table audit_events disable trigger all; ${statement}; alter table audit_events enable trigger all;`,
  );
}

export function auditChainContract(database: () => Database): void {
  describe('the audit chain', () => {
    const write = (requestId: string, count = 1, at = T0) =>
      database().transaction((sql) =>
        appendAudit(
          sql,
          requestId,
          Array.from({ length: count }, (_, n) => ({
            what: 'denied',
            at,
            actorId: 'AAAA-1',
            detail: { reason: `${n}: naïve \u{1F512} "quoted" – 10 €` },
          })),
        ),
      );
    const problems = async () => (await verifyAudit(database())).breaks;
    /** Changes the chain, runs the check and undoes the change. The product cannot undo it. */
    const restored = async (statement: string, check: () => Promise<void>) => {
      await database().execute(
        'create table audit_copy as select * from audit_events; create table head_copy as select * from audit_head;',
      );
      try {
        await tamper(database(), statement);
        await check();
      } finally {
        await tamper(
          database(),
          `delete from audit_events; insert into audit_events overriding system value select * from audit_copy;
           update audit_head set (place, hash) = (select place, hash from head_copy);
           drop table audit_copy; drop table head_copy`,
        );
      }
    };
    const newest = async (back = 0): Promise<number> => {
      const [row] = await database().query<{ place: number }>(
        'select place::int from audit_events order by place desc limit 1 offset $1::int',
        [back],
      );
      return row?.place ?? 0;
    };

    it('holds, whatever was written, also by many at the same time', async () => {
      await atOnce(20, (n) => write(`CHAIN-${n}`, 3));
      const verdict = await verifyAudit(database());
      expect(verdict.breaks).toEqual([]);
      expect(verdict.lines).toBeGreaterThanOrEqual(60);
      expect(verdict.head).toMatch(/^[0-9a-f]{64}$/);
    });

    it('holds for events and details that this version has no word for, and gives them back', async () => {
      for (const [n, detail] of FOREIGN_DETAILS.entries())
        await writeForeign(database(), 'CHAIN-FOREIGN', { what: `from-elsewhere-${n}`, at: T0, detail });
      expect(await problems()).toEqual([]);
      expect(await readAudit(database(), 'CHAIN-FOREIGN')).toEqual(
        FOREIGN_DETAILS.map((detail, n) => ({
          what: `from-elsewhere-${n}`,
          at: T0,
          ...(detail !== null && { detail }),
        })),
      );
    });

    it('leaves no gap for what was rolled back', async () => {
      const before = await newest();
      const failing = database().transaction(async (sql) => {
        await appendAudit(sql, 'CHAIN-BACK', [{ what: 'expired', at: T0 }]);
        throw new Error('the power went out');
      });
      await expect(failing).rejects.toThrow('the power went out');
      await write('CHAIN-AFTER');
      expect(await newest()).toBe(before + 1);
      expect(await problems()).toEqual([]);
    });

    it.each([
      ['what happened', `what = 'nothing'`],
      ['who did it', `actor_id = 'somebody-else'`],
      ['when', `at = at + interval '1 second'`],
      ['which request', `request_id = 'ANOTHER'`],
      ['a detail', `detail = detail || '{"reason": "another"}'`],
    ])('shows that %s was changed, and where', async (_what, change) => {
      await write('CHAIN-CHANGED', 3);
      const place = await newest(1);
      await restored(`update audit_events set ${change} where place = ${place}`, async () => {
        expect(await problems()).toEqual([{ place, problem: 'changed' }]);
      });
      expect(await problems()).toEqual([]);
    });

    it('shows that a line is missing, and where', async () => {
      await write('CHAIN-MISSING', 3);
      const place = await newest(1);
      await restored(`delete from audit_events where place = ${place}`, async () => {
        expect(await problems()).toEqual([{ place, problem: 'missing' }]);
      });
    });

    it('shows that lines were put in another order', async () => {
      await write('CHAIN-ORDER', 3);
      const [one, other] = [await newest(2), await newest(1)];
      const swap = `update audit_events set place = -place where place = ${one};
        update audit_events set place = ${one} where place = ${other};
        update audit_events set place = ${other} where place = -${one}`;
      await restored(swap, async () => {
        const places = (await problems()).map(({ place }) => place);
        expect(places).toEqual(expect.arrayContaining([one, other]));
      });
    });

    it('shows that the end was cut off', async () => {
      await write('CHAIN-END', 2);
      const place = await newest();
      await restored(`delete from audit_events where place = ${place}`, async () => {
        expect(await problems()).toEqual([{ place, problem: 'cut-off' }]);
      });
    });

    it('shows a line that was changed together with its own hash: the next one does not fit', async () => {
      await write('CHAIN-REWRITTEN', 3);
      const place = await newest(1);
      const rewrite = `update audit_events set what = 'nothing' where place = ${place};
        update audit_events e set content = audit_content(e) where place = ${place};
        update audit_events e set hash =
          audit_sha256(audit_part(previous) || audit_part(e.place::text) || audit_part(content)) where place = ${place}`;
      await restored(rewrite, async () => {
        expect(await problems()).toEqual([{ place: place + 1, problem: 'not-linked' }]);
      });
    });

    it('still holds when the personal data of old lines was erased, which leaves nothing of it', async () => {
      await write('CHAIN-ERASED', 2, '2020-01-01T00:00:00.000Z');
      await write('CHAIN-KEPT');
      expect(await eraseAudit(database(), '2020-01-02T00:00:00.000Z', T1)).toBe(2);
      const rows = await database().query(
        `select distinct actor_id, detail, salt from audit_events where request_id = 'CHAIN-ERASED'`,
      );
      expect(rows).toEqual([{ actor_id: null, detail: null, salt: null }]);
      const verdict = await verifyAudit(database());
      expect(verdict.breaks).toEqual([]);
      expect(verdict.erased).toBeGreaterThanOrEqual(2);
    });

    it('can be erased from, and not changed in any other way', async () => {
      await write('CHAIN-ONLY');
      const refused = 'only ever added to';
      const line = `where request_id = 'CHAIN-ONLY'`;
      for (const change of [
        `actor_id = null`,
        `detail = null, actor_id = null, salt = null`,
        `erased_at = now()`,
        `erased_at = now(), actor_id = null, detail = null, salt = null, what = 'nothing'`,
      ]) {
        await expect(database().query(`update audit_events set ${change} ${line}`)).rejects.toThrow(refused);
      }
    });
  });
}
