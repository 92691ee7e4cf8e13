import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { OPERATIONS, type AuditLine } from '../../unlock/losses/count.js';
import type { SearchedPart } from '../../unlock/losses/losses.js';
import type { LogLines, LossSpan } from '../../unlock/ports/lossLogs.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { readEach } from '../evidence/readEach.js';
import { auditLineFrom, auditRecord } from './auditRecord.js';

const SEARCHING: Readonly<Record<SearchedPart, Operation>> = {
  mail: { name: 'search the audit log for mail', permission: 'AuditLogsQuery-Exchange.Read.All' },
  files: {
    name: 'search the audit log for files',
    permission: ['AuditLogsQuery-SharePoint.Read.All', 'AuditLogsQuery-OneDrive.Read.All'],
  },
};

const QUERIES = '/security/auditLog/queries';
/** Enough for some thousand lines. What is beyond is said to be missing. */
const MOST_PAGES = 40;

const query = z.object({
  id: z.string().min(1).optional(),
  status: z.string().nullish(),
  isRecordCountLimitExceeded: z.boolean().nullish(),
});
/** Microsoft's page shows a search inside `value`, and its description without. */
const oneQuery = z.union([z.object({ value: query }).transform(({ value }) => value), query]);
const begun = z.object({ id: z.string().min(1) });

/** Has Microsoft search the audit log (microsoft-apis.md N-E). Throws `RemoteError`. @returns the id of the search */
export async function beginSearch(
  graph: Graph,
  part: SearchedPart,
  userPrincipalName: string,
  { since, until }: LossSpan,
): Promise<string> {
  const body = {
    '@odata.type': '#microsoft.graph.security.auditLogQuery',
    displayName: `Latchkey: ${part}`,
    filterStartDateTime: since,
    filterEndDateTime: until,
    operationFilters: OPERATIONS[part],
    userPrincipalNameFilters: [userPrincipalName],
  };
  const { id } = await read(SEARCHING[part], begun, () => graph.api(QUERIES).post(body));
  return id;
}

/**
 * Asks how far a search is. A search that Microsoft does not know any more has failed. Throws `RemoteError`.
 * @returns `cut` when Microsoft itself found more than it keeps
 */
export async function searchProgress(
  graph: Graph,
  part: SearchedPart,
  id: string,
): Promise<{ readonly state: 'running' | 'done' | 'failed'; readonly cut: boolean }> {
  try {
    const path = `${QUERIES}/${segment(id)}`;
    const answer = await read(SEARCHING[part], oneQuery, () => graph.api(path).get());
    return { state: stateOf(answer.status), cut: answer.isRecordCountLimitExceeded === true };
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return { state: 'failed', cut: false };
    throw error;
  }
}

function stateOf(status: string | null | undefined): 'running' | 'done' | 'failed' {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'cancelled' ? 'failed' : 'running';
}

/**
 * Reads what a search found, page by page. A line that is not understood is missing, like those of a page
 * that is not read. Throws `RemoteError`.
 */
export async function searchFound(
  graph: Graph,
  part: SearchedPart,
  id: string,
  renew: () => Promise<void>,
): Promise<LogLines<AuditLine>> {
  const path = `${QUERIES}/${segment(id)}/records`;
  const options = { pages: MOST_PAGES, beforePage: renew };
  const { rows, cutOff, unclear } = await readEach(graph, SEARCHING[part], auditRecord, path, options);
  return { lines: rows.map(auditLineFrom), cut: cutOff || unclear.length > 0 };
}
