import type { Database } from './database.js';
import { toJson } from './jsonb.js';

/** The tenant, or the sandbox, whose requests are in a database. */
export interface DatabaseOwner {
  readonly kind: 'tenant' | 'sandbox';
  readonly tenantId: string;
}

/** The database belongs to another tenant, or to the sandbox instead of a tenant, or the other way round. */
export class OtherDatabase extends Error {
  constructor(there: DatabaseOwner, here: DatabaseOwner) {
    super(
      `This database belongs to ${nameOf(there)}, and the bot was started for ${nameOf(here)}: what waits in it would be ` +
        'done to the wrong accounts. Give the bot a database of its own (DATABASE_URL or DATA_FOLDER), or mend SANDBOX_URL',
    );
    this.name = 'OtherDatabase';
  }
}

/**
 * Marks a new database with its owner. Refuses one with another mark, because a real request must never run in the
 * sandbox, nor a request of the sandbox in a tenant. Throws `OtherDatabase`.
 */
export async function claimDatabase(database: Database, owner: DatabaseOwner): Promise<void> {
  await database.query(
    `insert into settings (key, value) values ('owner', $1::jsonb) on conflict (key) do nothing`,
    [toJson(owner)],
  );
  const [row] = await database.query<{ value: DatabaseOwner }>(
    `select value from settings where key = 'owner'`,
  );
  const there = row?.value ?? owner;
  const isSameTenant = there.tenantId === owner.tenantId;
  if (there.kind !== owner.kind || (owner.kind === 'tenant' && !isSameTenant))
    throw new OtherDatabase(there, owner);
}

function nameOf({ kind, tenantId }: DatabaseOwner): string {
  return kind === 'sandbox' ? 'the sandbox (SANDBOX_URL)' : `the tenant ${tenantId}`;
}
