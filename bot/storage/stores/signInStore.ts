import type { BegunSignIn, SignInPurpose, SignInStore } from '../../signIn/ports/signInStore.js';
import type { Database } from '../postgres/database.js';

interface Stored {
  readonly why: SignInPurpose;
  readonly onlyFor?: string;
}

interface SignInRow {
  readonly nonce: string;
  readonly verifier: string;
  readonly purpose: Stored;
  readonly started_at: Date;
  readonly expires_at: Date;
}

/** Sign-ins in the browser that were begun, in the database. */
export class PostgresSignInStore implements SignInStore {
  constructor(private readonly database: Database) {}

  async begin({ purpose, onlyFor, ...row }: BegunSignIn): Promise<void> {
    const stored: Stored = { why: purpose, ...(onlyFor && { onlyFor }) };
    await this.database.query('delete from sign_ins where expires_at < $1::timestamptz', [row.startedAt]);
    await this.database.query(
      `insert into sign_ins (state_hash, nonce, verifier, purpose, started_at, expires_at)
       values ($1, $2, $3, $4::jsonb, $5, $6)`,
      [row.stateHash, row.nonce, row.verifier, JSON.stringify(stored), row.startedAt, row.expiresAt],
    );
  }

  async take(stateHash: string, at: string): Promise<BegunSignIn | undefined> {
    // One statement looks and marks. The second of two visits finds it used.
    const [row] = await this.database.query<SignInRow>(
      `update sign_ins set used_at = $2
       where state_hash = $1 and used_at is null and expires_at > $2::timestamptz
       returning nonce, verifier, purpose, started_at, expires_at`,
      [stateHash, at],
    );
    if (!row) return undefined;
    const { nonce, verifier, purpose, started_at, expires_at } = row;
    return {
      stateHash,
      nonce,
      verifier,
      purpose: purpose.why,
      ...(purpose.onlyFor && { onlyFor: purpose.onlyFor }),
      startedAt: started_at.toISOString(),
      expiresAt: expires_at.toISOString(),
    };
  }
}
