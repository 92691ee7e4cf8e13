import { z } from 'zod';
import type { Operation } from '../microsoft/remoteErrors.js';
import { known, unknown, type Finding } from '../unlock/findings.js';
import type { DirectorySync } from '../unlock/ports/directorySync.js';
import type { Instant } from '../unlock/values.js';
import { read } from './client/call.js';
import type { Graph } from './client/client.js';
import { KeptRead } from './client/keptRead.js';
import { dated } from './resources/dated.js';

const permission = 'Organization.Read.All';
const operation: Operation = { name: 'read when the directory was last synced', permission };
/** The moment of the last password sync is in no document of v1.0, and says when somebody changed one. So it is not read. */
const PATH = '/organization?$select=id,onPremisesSyncEnabled,onPremisesLastSyncDateTime';
/** Connect Sync runs every half hour by default, Cloud Sync more often (microsoft-apis.md N-C). */
const KEPT_MS = 5 * 60_000;

const organization = z.object({
  onPremisesSyncEnabled: z.boolean().nullish(),
  onPremisesLastSyncDateTime: z.iso.datetime({ offset: true }).nullish(),
});
/** A list of one: the tenant of the app. */
const organizations = z.object({ value: z.array(organization).min(1) });

/**
 * When the tenant last heard from Active Directory: one call in five minutes for everybody, in memory alone.
 * microsoft-apis.md N-C / learn.microsoft.com/graph/api/organization-list, resources/organization
 */
export class GraphDirectorySync implements DirectorySync {
  private readonly kept: KeptRead<Instant | undefined>;

  constructor(graph: Graph, now: () => Date) {
    const failed = 'When the directory was last synced could not be read';
    this.kept = new KeptRead({ graph, now, keptMs: KEPT_MS, failed, read: () => lastSyncNow(graph) });
  }

  lastSync(): Promise<Finding<Instant | undefined>> {
    return this.kept.get();
  }
}

async function lastSyncNow(graph: Graph): Promise<Finding<Instant | undefined>> {
  const { value } = await read(operation, organizations, () => graph.api(PATH).get());
  const { onPremisesSyncEnabled: enabled, onPremisesLastSyncDateTime } = value[0]!;
  const last = dated(onPremisesLastSyncDateTime);
  // Whoever asks has a synced account before them. "Was never synced" is then no answer: it is what a caller reads who
  // may read only the name of the tenant (organization-get.md: "All other properties will return with null values").
  if (!last && enabled !== true) return unknown('not-permitted', { permission });
  return known(last && new Date(last).toISOString());
}
