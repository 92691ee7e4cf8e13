import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../bot/storage/postgres/database.js';
import { claimDatabase, OtherDatabase } from '../../bot/storage/postgres/databaseOwner.js';

const CONTOSO = { kind: 'tenant', tenantId: '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e70' } as const;
const FABRIKAM = { kind: 'tenant', tenantId: '7c0a5e00-1d2f-4b6a-9c3e-2f8d4b1a6e71' } as const;
const SANDBOX = { ...CONTOSO, kind: 'sandbox' } as const;

export function ownerContract(database: () => Database): void {
  describe('a database belongs to', () => {
    beforeEach(() => database().query(`delete from settings where key = 'owner'`));

    it('the tenant that it was first used for', async () => {
      await claimDatabase(database(), CONTOSO);
      await expect(claimDatabase(database(), CONTOSO)).resolves.toBeUndefined();
      await expect(claimDatabase(database(), FABRIKAM)).rejects.toThrow(OtherDatabase);
    });

    it.each([
      [CONTOSO, SANDBOX],
      [SANDBOX, CONTOSO],
    ])('%o, and not to %o', async (there, here) => {
      await claimDatabase(database(), there);
      await expect(claimDatabase(database(), here)).rejects.toThrow(/DATABASE_URL or DATA_FOLDER/);
    });

    it('any sandbox, once it was one’s: what is there is made up', async () => {
      await claimDatabase(database(), SANDBOX);
      await expect(claimDatabase(database(), { ...FABRIKAM, kind: 'sandbox' })).resolves.toBeUndefined();
    });
  });
}
