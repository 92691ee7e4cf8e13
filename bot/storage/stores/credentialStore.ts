import type { CredentialState, CredentialStore, NotRevealed } from '../../unlock/ports/credentials.js';
import type { Instant } from '../../unlock/values.js';
import { sameId } from '../../unlock/person.js';
import type { Database } from '../postgres/database.js';

/** Without the credential. */
export const CREDENTIAL_COLUMNS = 'state, approver_id, until, shown_at';

/** A row of these columns. A moment is a text where the row comes as JSON. */
export interface CredentialRow {
  readonly state: CredentialState['state'];
  readonly approver_id: string | null;
  readonly until: Date | string | null;
  readonly shown_at: Date | string | null;
}

/** What a row says about a credential. */
export function stateIn({ state, until, shown_at: shownAt }: CredentialRow): CredentialState {
  return {
    state,
    ...(until && { until: new Date(until).toISOString() }),
    ...(shownAt && { shownAt: new Date(shownAt).toISOString() }),
  };
}

/** Sealed credentials, in the database. Their key is not in the database. */
export class PostgresCredentialStore implements CredentialStore {
  constructor(private readonly database: Database) {}

  async sealed(requestId: string): Promise<string | undefined> {
    const [row] = await this.database.query<{ sealed: string }>(
      'select sealed from credentials where request_id = $1 and sealed is not null',
      [requestId],
    );
    return row?.sealed;
  }

  async offer(requestId: string, approverId: string, until: Instant): Promise<void> {
    // Only from `kept`. So a job that runs again does not prolong an offer or bring back a shown credential.
    await this.database.query(
      `update credentials set state = 'offered', approver_id = lower($2), until = $3
       where request_id = $1 and state = 'kept'`,
      [requestId, approverId, until],
    );
  }

  async reassign(requestId: string, approverId: string): Promise<void> {
    await this.database.query(
      `update credentials set approver_id = lower($2) where request_id = $1 and state = 'offered'`,
      [requestId, approverId],
    );
  }

  async reveal(
    requestId: string,
    approverId: string,
    at: Instant,
    againMs: number,
  ): Promise<{ sealed: string; isFirst: boolean } | NotRevealed> {
    // The second of two clicks waits for the first and then finds `shown`.
    const [first] = await this.database.query<{ sealed: string }>(
      `update credentials set state = 'shown', shown_at = $3
       where request_id = $1 and state = 'offered' and approver_id = lower($2) and until > $3 returning sealed`,
      [requestId, approverId, at],
    );
    if (first) return { sealed: first.sealed, isFirst: true };
    // Also when the job that wipes it is late.
    const [again] = await this.database.query<{ sealed: string }>(
      `select sealed from credentials where request_id = $1 and state = 'shown' and sealed is not null
         and approver_id = lower($2) and until > $3 and shown_at > $4`,
      [requestId, approverId, at, new Date(Date.parse(at) - againMs).toISOString()],
    );
    return again ? { sealed: again.sealed, isFirst: false } : whyNot(await this.row(requestId), approverId);
  }

  async offeredTo(approverId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ request_id: string }>(
      `select request_id from credentials where approver_id = lower($1) and state = 'offered'`,
      [approverId],
    );
    return rows.map((row) => row.request_id);
  }

  async wipe(requestId: string): Promise<void> {
    await this.database.query(
      `update credentials set sealed = null, state = case state when 'shown' then 'shown' else 'gone' end
       where request_id = $1`,
      [requestId],
    );
  }

  async state(requestId: string): Promise<CredentialState | undefined> {
    const row = await this.row(requestId);
    return row && stateIn(row);
  }

  private async row(requestId: string): Promise<CredentialRow | undefined> {
    const [row] = await this.database.query<CredentialRow>(
      `select ${CREDENTIAL_COLUMNS} from credentials where request_id = $1`,
      [requestId],
    );
    return row;
  }
}

/** Checks the approver first, so that no other person learns whether it was shown. */
function whyNot(row: CredentialRow | undefined, approverId: string): NotRevealed {
  if (row?.approver_id && !sameId(row.approver_id, approverId)) return 'not-yours';
  return row?.state === 'shown' ? 'already-shown' : 'gone';
}
