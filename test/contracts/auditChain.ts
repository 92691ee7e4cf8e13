import { describe, expect, it } from 'vitest';
import { appendAudit, readAudit } from '../../bot/storage/audit/auditTrail.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { FOREIGN_DETAILS, writeForeign } from '../helpers/foreignLine.js';
import { T0 } from '../helpers/requests.js';
import { atOnce } from './helpers.js';
import { newestPlace, rechainedFrom, tamperedWith } from './tamper.js';

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
    const restored = (statement: string, check: () => Promise<void>) =>
      tamperedWith(database(), statement, check);
    const newest = (back = 0) => newestPlace(database(), back);

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
        update audit_events e set kept = audit_kept(e) where place = ${place};
        update audit_events e set hash = audit_link(e) where place = ${place}`;
      await restored(rewrite, async () => {
        expect(await problems()).toEqual([{ place: place + 1, problem: 'not-linked' }]);
      });
    });

    it('shows a second line at one place, although both fit: the rule against it was taken away first', async () => {
      await write('CHAIN-SECOND', 3);
      const place = await newest(1);
      let breaks: readonly object[] = [];
      const attack = database().transaction(async (sql) => {
        await sql.execute(`
          alter table audit_events disable trigger all;
          alter table audit_events drop constraint one_line_a_place;
          create temp table false_line as select * from audit_events where place = ${place};
          update false_line set id = -1, what = 'approved';
          insert into audit_events overriding system value select * from false_line;
          update audit_events e set kept = audit_kept(e) where id = -1;
          update audit_events e set hash = audit_link(e) where id = -1`);
        ({ breaks } = await verifyAudit(sql));
        throw new Error('undone');
      });
      await expect(attack).rejects.toThrow('undone');
      expect(breaks).toContainEqual({ place, problem: 'not-linked' });
    });

    it('has lines that nobody can number: a long gap is one problem', async () => {
      await write('CHAIN-GAP', 2);
      const place = await newest();
      const far = `update audit_events set place = 9000000000000 where place = ${place}`;
      await restored(far, async () => {
        expect(await problems()).toContainEqual({ place, to: 8999999999999, problem: 'missing' });
      });
    });

    it('that was written anew from a line on is found by a hash that was noted before, and by nothing else', async () => {
      await write('CHAIN-ANEW', 3);
      const { head } = await verifyAudit(database());
      await write('CHAIN-ANEW', 1);
      expect(await verifyAudit(database(), [head])).toMatchObject({ breaks: [], unknown: [] });
      const place = await newest(2);
      const rewrite = `update audit_events set actor_id = 'another' where place = ${place}; ${rechainedFrom(place)}`;
      await restored(rewrite, async () => {
        expect(await verifyAudit(database(), [head])).toMatchObject({ breaks: [], unknown: [head] });
      });
    });
  });
}
