import { describe, expect, it } from 'vitest';
import { PostgresAuditHeads } from '../../bot/storage/audit/auditHead.js';
import { appendAudit } from '../../bot/storage/audit/auditTrail.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import type { Database } from '../../bot/storage/postgres/database.js';
import { T0 } from '../helpers/requests.js';

export function auditHeadContract(database: () => Database): void {
  describe('the end of the audit trail', () => {
    it('is the last line, with the hash that the check prints', async () => {
      await database().transaction((sql) => appendAudit(sql, 'HEAD', [{ what: 'expired', at: T0 }]));
      const { head, lines } = await verifyAudit(database());
      expect(await new PostgresAuditHeads(database()).newest()).toEqual({ place: lines, hash: head });
    });

    it('was told on the day that is remembered, also by another instance', async () => {
      const [one, other] = [new PostgresAuditHeads(database()), new PostgresAuditHeads(database())];
      expect(await one.sentOn()).toBeUndefined();
      await one.sent('2026-03-01');
      await other.sent('2026-03-02');
      expect(await one.sentOn()).toBe('2026-03-02');
    });
  });
}
