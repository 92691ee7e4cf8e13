import type { Finding } from '../findings.js';
import type { Instant } from '../values.js';

/** What the tenant says about the sync from Active Directory. It is the same for everybody. */
export interface DirectorySync {
  /**
   * When the tenant last heard from Active Directory. `undefined` inside: never.
   * Never throws `RemoteError`, and keeps nobody waiting for long.
   */
  lastSync(): Promise<Finding<Instant | undefined>>;
}
