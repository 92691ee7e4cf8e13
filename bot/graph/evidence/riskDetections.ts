import { z } from 'zod';
import type { RiskDetection } from '../../unlock/evidence/evidence.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { readAll } from './readAll.js';

const operation: Operation = {
  name: 'read why Microsoft sees a risk',
  permission: 'IdentityRiskEvent.Read.All',
  licence: 'Entra ID P2',
};

const MOST = 50;
const MOST_PAGES = 3;
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

/** Reads why Microsoft sees a risk, the newest first (microsoft-apis.md A13; P2). Throws `RemoteError`. */
export async function readRiskDetections(
  graph: Graph,
  id: string,
  since: Date,
): Promise<readonly RiskDetection[]> {
  const path = `/identityProtection/riskDetections?$filter=userId%20eq%20${literal(id)}&$top=${MOST}`;
  const { rows } = await readAll(graph, operation, detectionRow, path, { pages: MOST_PAGES, enough: MOST });
  return (
    rows
      .map(detectionOf)
      // One without a date is shown, too.
      .filter(({ at }) => !(Date.parse(at) < since.getTime()))
      .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  );
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
