import type { Findings } from './findings.js';

/** Special rights that could not be read may be there. Without the licence nobody can switch on any. */
export function mayBePrivileged(findings: Findings | undefined): boolean {
  if (!findings) return true;
  const { privileges, eligible } = findings;
  if (!privileges.known || privileges.value.length > 0) return true;
  return eligible.known ? eligible.value.length > 0 : eligible.why !== 'not-licensed';
}
