import { ReportLimit } from '../client/reportLimit.js';
import { Registrations } from './registrations.js';

/** What all looks of a process share, because Microsoft counts them together (microsoft-apis.md A19). */
export interface SharedLimits {
  readonly reports: ReportLimit;
  readonly registrations: Registrations;
}

/** Makes it anew. A process needs one. */
export function sharedLimits(now: () => Date): SharedLimits {
  const reports = new ReportLimit(now);
  return { reports, registrations: new Registrations(reports, now) };
}
