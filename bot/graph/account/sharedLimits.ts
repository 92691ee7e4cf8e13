import type { Refusals } from '../../unlock/ports/refusals.js';
import { ReportLimit } from '../client/reportLimit.js';
import { Registrations } from './registrations.js';

/** What all looks of a process share, because Microsoft counts them together (microsoft-apis.md A19). */
export interface SharedLimits {
  readonly reports: ReportLimit;
  readonly registrations: Registrations;
}

/** Makes it anew. A process needs one. @param refusals what other instances know. Absent: there are none */
export function sharedLimits(now: () => Date, refusals?: Refusals): SharedLimits {
  const reports = new ReportLimit(now, refusals);
  return { reports, registrations: new Registrations(reports, now) };
}
