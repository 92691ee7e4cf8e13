import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import { known, type Finding, type Outage } from '../unlock/findings.js';
import type { ServiceHealth } from '../unlock/ports/serviceHealth.js';
import { read } from './client/call.js';
import type { Graph } from './client/client.js';
import { KeptRead } from './client/keptRead.js';

const operation: Operation = {
  name: 'read the health of the services',
  permission: 'ServiceHealth.Read.All',
};
/** One page, at most 100 (microsoft-apis.md N-H). So many at once that more would tell nothing new. */
const PATH = '/admin/serviceAnnouncement/issues?$filter=isResolved%20eq%20false';
/** Microsoft itself writes about an incident every half hour or so. */
const KEPT_MS = 5 * 60_000;

const issue = z.object({
  id: z.string(),
  title: z.string(),
  service: z.string(),
  classification: z.string(),
  isResolved: z.boolean().nullish(),
  startDateTime: z.iso.datetime({ offset: true }),
});
const issues = z.object({ value: z.array(issue) });

/**
 * Microsoft's list of incidents: one call in five minutes for everybody, in memory alone.
 * microsoft-apis.md N-H / learn.microsoft.com/graph/api/serviceannouncement-list-issues
 */
export class GraphServiceHealth implements ServiceHealth {
  private readonly kept: KeptRead<readonly Outage[]>;

  constructor(graph: Graph, now: () => Date) {
    const failed = 'The health of the services could not be read';
    this.kept = new KeptRead({ graph, now, keptMs: KEPT_MS, failed, read: () => outagesNow(graph) });
  }

  outages(): Promise<Finding<readonly Outage[]>> {
    return this.kept.get();
  }
}

async function outagesNow(graph: Graph): Promise<Finding<readonly Outage[]>> {
  const { value } = await read(operation, issues, () => graph.api(PATH).get());
  return known(value.filter(isIncident).map(outageOf));
}

/** An advisory is about something that works, only not as well. There is always one. */
function isIncident({ classification, isResolved }: z.infer<typeof issue>): boolean {
  return classification === 'incident' && isResolved !== true;
}

function outageOf({ id, service, title, startDateTime }: z.infer<typeof issue>): Outage {
  return { id, service, title, since: new Date(startDateTime).toISOString() };
}
