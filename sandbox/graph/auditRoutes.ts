import type { Answer } from '../http/message.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';

/** microsoft-apis.md A12: newest first. Works without premium. */
export const auditRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/auditLogs/directoryAudits',
    needs: [['AuditLog.Read.All']],
    deniedCode: 'Authentication_MSGraphPermissionMissing',
    handle: list,
  },
];

function list(context: GraphContext): Answer {
  const newestFirst = context.tenant.directoryAudits.toSorted((a, b) =>
    b.activityDateTime.localeCompare(a.activityDateTime),
  );
  return listAnswer(context, {
    rows: newestFirst as unknown as Row[],
    show: (row) => row,
    context: 'auditLogs/directoryAudits',
  });
}
