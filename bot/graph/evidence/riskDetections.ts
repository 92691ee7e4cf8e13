import { z } from 'zod';
import type { RiskDetection } from '../../unlock/evidence/evidence.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import type { Reading } from './readAll.js';
import { readEach } from './readEach.js';

const operation: Operation = {
  name: 'read why Microsoft sees a risk',
  permission: 'IdentityRiskEvent.Read.All',
  licence: 'Entra ID P2',
};

/** So many are enough. Microsoft answers one request a second for the tenant, so a page that is short costs a second. */
const MOST = 50;
const MOST_PAGES = 5;
/** learn.microsoft.com/graph/api/resources/riskdetection */
const detectionRow = z.object({
  riskEventType: z.string().nullish(),
  riskLevel: z.string().nullish(),
  riskState: z.string().nullish(),
  activityDateTime: z.string().nullish(),
  detectedDateTime: z.string().nullish(),
  ipAddress: z.string().nullish(),
  location: z.object({ countryOrRegion: z.string().nullish() }).nullish(),
});

/**
 * Reads why Microsoft sees a risk, the newest first (microsoft-apis.md A13; P2). Where there were more than were read, the
 * last one says so. Microsoft does not say in which order they come, so what was not read may be newer. Throws
 * `RemoteError`.
 */
export async function readRiskDetections(
  graph: Graph,
  id: string,
  since: Date,
): Promise<Reading<readonly RiskDetection[]>> {
  const path = `/identityProtection/riskDetections?$filter=userId%20eq%20${literal(id)}&$top=${MOST}`;
  const { rows, cutOff, unclear } = await readEach(graph, operation, detectionRow, path, {
    pages: MOST_PAGES,
    enough: MOST,
  });
  const newest = rows.map(detectionOf).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  // One without a date is shown, too.
  const recent = newest.filter(({ at }) => !(Date.parse(at) < since.getTime()));
  if (!cutOff) return { value: recent, cutOff, unclear };
  // Somebody has to say that there were more, also where everything that was read is old.
  const shown = recent.length > 0 ? recent : newest.slice(0, 1);
  const value = shown.map((one, place): RiskDetection =>
    place === shown.length - 1 ? { ...one, more: true } : one,
  );
  return { value, cutOff, unclear };
}

function detectionOf(row: z.infer<typeof detectionRow>): RiskDetection {
  const country = row.location?.countryOrRegion;
  return {
    at: row.activityDateTime ?? row.detectedDateTime ?? '',
    type: row.riskEventType ?? '',
    level: row.riskLevel ?? '',
    state: row.riskState ?? '',
    ...(country && { country }),
    ...(row.ipAddress && { address: row.ipAddress }),
  };
}
