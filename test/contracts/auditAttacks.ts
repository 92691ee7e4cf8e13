import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../bot/storage/audit/auditTrail.js';
import { eraseAudit } from '../../bot/storage/audit/eraseAudit.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { T0, T1 } from '../helpers/requests.js';
import { asIntruder, newestPlace } from './tamper.js';

const EMPTY = 'actor_id = null, detail = null, salt = null';

/**
 * Somebody who can run statements with the rights that the bot needs every day: read and write each table, and own none.
 * What the owner can do, see auditChain.ts and auditErasure.ts.
 */
export function auditAttackContract(database: () => Database): void {
  describe('an intruder who may read and write every table', () => {
    /** One line that was erased, one that is whole, and the erasure. Returns the place of the last. */
    async function prepared(): Promise<number> {
      const denied = (at: string) =>
        ({ what: 'denied', at, actorId: 'AAAA-1', detail: { reason: 'secret' } }) as const;
      await database().transaction(async (sql) => {
        await appendAudit(sql, 'ATTACK', [denied('2020-01-01T00:00:00.000Z'), denied(T0)]);
        await eraseAudit(sql, '2020-01-02T00:00:00.000Z', T1);
      });
      return newestPlace(database());
    }
    const trail = async () => ({
      rows: await database().query('select * from audit_events order by place'),
      head: await database().query('select * from audit_head'),
    });

    it.each<[string, (last: number) => readonly string[]]>([
      ['change a line', (last) => [`update audit_events set what = 'x' where place = ${last - 1}`]],
      ['remove a line', (last) => [`delete from audit_events where place = ${last}`]],
      ['remove them all', () => ['truncate audit_events']],
      [
        'empty a line as the purge once could',
        (last) => [`update audit_events set ${EMPTY}, erased_at = now() where place = ${last - 1}`],
      ],
      [
        'empty a line by an erasure that names others',
        (last) => [
          `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last} where place = ${last - 1}`,
        ],
      ],
      [
        'empty a line by a line that is no erasure',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('x', 'closed', '${T1}', '{"lines": [[1, 999999]]}')`,
          `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last + 1} where place = ${last - 1}`,
        ],
      ],
      [
        'empty a line with a list of their own in the place of the trail',
        (last) => [
          `create temp table audit_events as select * from public.audit_events where place = ${last}`,
          `update pg_temp.audit_events set detail = '{"lines": [[1, 999999]]}'`,
          `update public.audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last}
           where place = ${last - 1}`,
        ],
      ],
      [
        'empty the line by which others were erased',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', '${T1}', '{"lines": [[${last}, ${last}]]}')`,
          `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last + 1} where place = ${last}`,
        ],
      ],
      [
        'change what stays of a line while it is erased',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', '${T1}', '{"lines": [[${last - 1}, ${last - 1}]]}')`,
          `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last + 1}, what = 'joined'
           where place = ${last - 1}`,
        ],
      ],
      [
        'empty a line by an erasure that came before it',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', '${T1}', '{"lines": [[1, 999999]]}')`,
          `insert into audit_events (request_id, what, at) values ('x', 'joined', '${T1}')`,
          `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last + 1} where place = ${last + 2}`,
        ],
      ],
      [
        'empty a line at another moment than its erasure says',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', '${T1}', '{"lines": [[${last - 1}, ${last - 1}]]}')`,
          `update audit_events set ${EMPTY}, erased_at = now(), erased_by = ${last + 1} where place = ${last - 1}`,
        ],
      ],
      [
        'date the erasing of a line anew',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', now(), '{"lines": [[${last - 2}, ${last - 2}]]}')`,
          `update audit_events set erased_at = now(), erased_by = ${last + 1} where place = ${last - 2}`,
        ],
      ],
      [
        'empty a line by half',
        (last) => [
          `insert into audit_events (request_id, what, at, detail)
           values ('retention', 'erased', '${T1}', '{"lines": [[${last - 1}, ${last - 1}]]}')`,
          `update audit_events set actor_id = null, salt = null, erased_at = '${T1}', erased_by = ${last + 1}
           where place = ${last - 1}`,
        ],
      ],
      [
        'write into a line that was erased',
        (last) => [`update audit_events set detail = '{"reason": "x"}' where place = ${last - 2}`],
      ],
      [
        'make a line that was erased whole again',
        (last) => [`update audit_events set erased_at = null, salt = 's' where place = ${last - 2}`],
      ],
      ['move the head', () => [`update audit_head set place = place + 1`]],
      [
        'put the head back to a line that there is',
        (last) => [
          `update audit_head set (place, hash) =
             (select e.place, e.hash from audit_events e where e.place = ${last - 1})`,
        ],
      ],
      [
        'lay another chain at the head',
        () => [
          `update audit_head set hash = repeat('0', 64)`,
          `insert into audit_events (request_id, what, at) values ('x', 'joined', '${T1}')`,
        ],
      ],
      ['remove the head', () => ['delete from audit_head']],
      ['empty the head', () => ['truncate audit_head']],
      [
        'write a line at no moment',
        () => [`insert into audit_events (request_id, what, at) values ('x', 'y', 'infinity')`],
      ],
      [
        'write a line before Christ',
        () => [`insert into audit_events (request_id, what, at) values ('x', 'y', '0044-03-15 BC')`],
      ],
    ])('cannot %s', async (_what, statements) => {
      const last = await prepared();
      const before = await trail();
      await expect(asIntruder(database(), ...statements(last))).rejects.toThrow(/audit trail/);
      expect(await trail()).toEqual(before);
    });

    it('cannot choose where a line stands, or what it carries', async () => {
      const last = await prepared();
      await asIntruder(
        database(),
        `insert into audit_events
           (id, request_id, what, at, place, salt, kept, personal, content, previous, hash, erased_at, erased_by)
         overriding system value values
           (-1, 'ATTACK-OWN', 'joined', '${T1}', 1, 's', 'k', 'p', 'c', 'v', 'h', now(), 1)`,
      );
      expect(await newestPlace(database())).toBe(last + 1);
      expect((await verifyAudit(database())).breaks).toEqual([]);
    });

    it('may write several lines at once, which stay in the chain', async () => {
      await asIntruder(
        database(),
        `insert into audit_events (request_id, what, at) select 'ATTACK-MANY', 'joined', '${T1}' from generate_series(1, 5)`,
      );
      expect((await verifyAudit(database())).breaks).toEqual([]);
    });

    it('may erase as the purge does, which is then on record, with the age of what was erased', async () => {
      const last = await prepared();
      await asIntruder(
        database(),
        `insert into audit_events (request_id, what, at, detail)
         values ('retention', 'erased', '${T1}', '{"lines": [[${last - 1}, ${last - 1}]], "why": "retention"}')`,
        `update audit_events set ${EMPTY}, erased_at = '${T1}', erased_by = ${last + 1} where place = ${last - 1}`,
      );
      const { breaks, youngestErasedMs } = await verifyAudit(database());
      expect(breaks).toEqual([]);
      expect(youngestErasedMs).toBe(Date.parse(T1) - Date.parse(T0));
    });
  });
}
