import type { SandboxRequest } from '../http/message.js';
import type { Tenant } from '../tenant/tenant.js';
import { GraphError } from './graphError.js';

/** microsoft-apis.md A19: sign-ins, directory audits, registrations and sign-in methods share it. */
const REPORTS = /^\/(auditLogs\/|reports\/authenticationMethods\/|users\/[^/]+\/authentication\/methods$)/;

/** When the tenant answered a report, by its limit: a new limit counts anew. */
const answered = new WeakMap<object, number[]>();

/** microsoft-apis.md A19: 429 with `Retry-After` in whole seconds. A refused call does not count. */
export function checkReportLimit(tenant: Tenant, path: string, { method }: SandboxRequest): void {
  const limit = tenant.settings.reportLimit;
  if (!limit || method !== 'GET' || !REPORTS.test(path)) return;
  const now = tenant.now().getTime();
  const recent = (answered.get(limit) ?? []).filter((at) => now - at < limit.perMs);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= limit.calls) {
    const seconds = Math.max(1, Math.ceil((oldest + limit.perMs - now) / 1000));
    throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(seconds) });
  }
  answered.set(limit, [...recent, now]);
}
