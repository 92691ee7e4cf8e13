import type { ToTell } from '../../unlock/ports/requestStore.js';
import type { Hold } from '../../unlock/queue/hold.js';
import type { Sql } from '../postgres/database.js';
import { CREDENTIAL_COLUMNS, stateIn, type CredentialRow } from './credentialStore.js';
import { REQUEST_BY_ID, requestIn, type StoredRow } from './storedRequest.js';

interface Row extends StoredRow {
  readonly credential: CredentialRow | null;
  readonly hold: Hold | null;
}

/** Reads what its messages tell of a request, in one statement: it is read for each redraw. */
export async function toTellOf(sql: Sql, id: string): Promise<ToTell | undefined> {
  const [row] = await sql.query<Row>(
    `select request.*, (select body from holds where request_id = $1) as hold,
       (select to_jsonb(made) from (select ${CREDENTIAL_COLUMNS} from credentials where request_id = $1) made)
         as credential
     from (${REQUEST_BY_ID}) request`,
    [id],
  );
  const request = row && requestIn(row);
  if (!request) return undefined;
  return {
    request,
    ...(row.credential && { credential: stateIn(row.credential) }),
    ...(row.hold && { hold: row.hold }),
  };
}
