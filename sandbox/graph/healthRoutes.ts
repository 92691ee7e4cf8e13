import type { Answer } from '../http/message.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';

/** microsoft-apis.md N-H: what Microsoft reports about its own services. Pages of 100, at most 1000. */
export const healthRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/admin/serviceAnnouncement/issues',
    needs: [['ServiceHealth.Read.All']],
    handle: list,
  },
];

function list(context: GraphContext): Answer {
  return listAnswer(context, {
    rows: context.tenant.serviceIssues.map((issue): Row => ({ ...issue })),
    show: (row) => row,
    context: 'admin/serviceAnnouncement/issues',
    pages: { normal: 100, most: 1000 },
  });
}
