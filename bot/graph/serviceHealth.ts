import { z } from 'zod';
import { ended } from '../microsoft/abortSignals.js';
import type { Operation } from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';
import { known, unknown, unknownFrom, type Finding, type Outage } from '../unlock/findings.js';
import type { ServiceHealth } from '../unlock/ports/serviceHealth.js';
import { read } from './client/call.js';
import type { Graph } from './client/client.js';

const operation: Operation = {
  name: 'read the health of the services',
  permission: 'ServiceHealth.Read.All',
};
/** One page, at most 100 (microsoft-apis.md N-H). So many at once that more would tell nothing new. */
const PATH = '/admin/serviceAnnouncement/issues?$filter=isResolved%20eq%20false';
/** Microsoft itself writes about an incident every half hour or so. */
const KEPT_MS = 5 * 60_000;
/** Without the permission, or in a cloud that has no such list, nothing changes soon. */
const REFUSED_MS = 60 * 60_000;
/** A person waits for the look. Whoever looks next gets the answer that came later. */
const LONGEST_MS = 3_000;

const issue = z.object({
  id: z.string(),
  title: z.string(),
  service: z.string(),
  classification: z.string(),
  isResolved: z.boolean().nullish(),
  startDateTime: z.iso.datetime({ offset: true }),
});
const issues = z.object({ value: z.array(issue) });

type Outages = Finding<readonly Outage[]>;

/**
 * Microsoft's list of incidents: one call in five minutes for everybody, in memory alone.
 * microsoft-apis.md N-H / learn.microsoft.com/graph/api/serviceannouncement-list-issues
 */
export class GraphServiceHealth implements ServiceHealth {
  private reading: Promise<Outages> | undefined;
  private kept: { readonly outages: Outages; readonly until: number } | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly now: () => Date,
  ) {}

  async outages(): Promise<Outages> {
    if (this.kept && this.kept.until > this.now().getTime()) return this.kept.outages;
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    const late = ended(this.graph.deadline(LONGEST_MS)).then((): Outages => unknown('too-slow'));
    return Promise.race([this.reading, late]);
  }

  private async read(): Promise<Outages> {
    try {
      const { value } = await read(operation, issues, () => this.graph.api(PATH).get());
      return this.keep(known(value.filter(isIncident).map(outageOf)), KEPT_MS);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      this.graph.log.warn({ err: error }, 'The health of the services could not be read');
      const isRefused = ['forbidden', 'not-found', 'rejected'].includes(error.kind);
      return this.keep(unknownFrom(error), isRefused ? REFUSED_MS : KEPT_MS);
    }
  }

  private keep(outages: Outages, ms: number): Outages {
    this.kept = { outages, until: this.now().getTime() + ms };
    return outages;
  }
}

/** An advisory is about something that works, only not as well. There is always one. */
function isIncident({ classification, isResolved }: z.infer<typeof issue>): boolean {
  return classification === 'incident' && isResolved !== true;
}

function outageOf({ id, service, title, startDateTime }: z.infer<typeof issue>): Outage {
  return { id, service, title, since: new Date(startDateTime).toISOString() };
}
