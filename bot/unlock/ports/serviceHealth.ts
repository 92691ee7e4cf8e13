import type { Finding, Outage } from '../findings.js';

/** What Microsoft says about its own services. */
export interface ServiceHealth {
  /** The incidents of now, of all services. Never throws `RemoteError`, and keeps nobody waiting for long. */
  outages(): Promise<Finding<readonly Outage[]>>;
}
