import type { RiskDetection } from './records.js';
import { people, type Person } from './seed.js';

const HOUR_MS = 60 * 60_000;

/** microsoft-apis.md A13: why Microsoft sees a risk in two people. */
export function seedRiskDetections(now: Date): RiskDetection[] {
  const detection = (
    n: number,
    { id, userPrincipalName, displayName }: Person,
    riskEventType: string,
    hoursAgo: number,
  ): RiskDetection => {
    const at = `${new Date(now.getTime() - hoursAgo * HOUR_MS).toISOString().slice(0, 19)}Z`;
    return {
      id: `6a5874caabcd9d825ad39bd7${String(n).padStart(4, '0')}`,
      userId: id,
      userPrincipalName,
      userDisplayName: displayName,
      riskEventType,
      riskLevel: 'high',
      riskState: 'atRisk',
      riskDetail: 'none',
      source: 'IdentityProtection',
      detectionTimingType: 'realtime',
      activity: 'signin',
      ipAddress: '198.51.100.77',
      location: { city: '', state: '', countryOrRegion: 'NG', geoCoordinates: null },
      activityDateTime: at,
      detectedDateTime: at,
      lastUpdatedDateTime: at,
    };
  };
  return [
    detection(1, people.vera, 'unfamiliarFeatures', 25),
    detection(2, people.vera, 'anonymizedIPAddress', 49),
    detection(3, people.ravi, 'leakedCredentials', 30),
  ];
}
