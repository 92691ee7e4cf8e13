import type { SandboxRequest } from '../http/message.js';
import type { Settings } from '../tenant/settings.js';
import type { Tenant } from '../tenant/tenant.js';
import { GraphError } from './graphError.js';

type CallLimit = NonNullable<Settings['reportLimit']>;

/** microsoft-apis.md A19: sign-ins, directory audits, registrations and sign-in methods share it. */
const REPORTS = /^\/(auditLogs\/|reports\/authenticationMethods\/|users\/[^/]+\/authentication\/methods$)/;
/** A mailbox is Outlook's, which has limits of its own. Some reads are sent as POST. */
const NO_WRITE =
  /^\/users\/[^/]+\/(mailFolders|messages|mailboxSettings)|\/(check|get)Member(Groups|Objects)$/;

const KINDS: readonly {
  readonly limit: keyof Pick<Settings, 'reportLimit' | 'writeLimit'>;
  readonly counts: (path: string, method: string) => boolean;
}[] = [
  { limit: 'reportLimit', counts: (path, method) => method === 'GET' && REPORTS.test(path) },
  { limit: 'writeLimit', counts: (path, method) => method !== 'GET' && !NO_WRITE.test(path) },
];

/** When the tenant answered a call of a kind, by its limit: a new limit counts anew. */
const answered = new WeakMap<CallLimit, number[]>();

/** microsoft-apis.md A19: 429 with `Retry-After` in whole seconds. A refused call does not count. */
export function checkLimits(tenant: Tenant, path: string, { method }: SandboxRequest): void {
  for (const { limit, counts } of KINDS) {
    const most = tenant.settings[limit];
    if (most && counts(path, method)) countOne(most, tenant.now().getTime());
  }
}

function countOne(limit: CallLimit, now: number): void {
  const recent = (answered.get(limit) ?? []).filter((at) => now - at < limit.perMs);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= limit.calls) {
    const seconds = Math.max(1, Math.ceil((oldest + limit.perMs - now) / 1000));
    throw new GraphError(429, 'TooManyRequests', 'Too many requests.', { 'Retry-After': String(seconds) });
  }
  answered.set(limit, [...recent, now]);
}
