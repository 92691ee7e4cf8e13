import { GraphLossLogs } from '../../../bot/graph/losses/lossLogs.js';
import type { LossLogs } from '../../../bot/unlock/ports/lossLogs.js';
import type { TestGraph } from '../../helpers/nockGraph.js';

export const SPAN = { since: '2026-03-01T08:00:00.123Z', until: '2026-03-02T13:02:00.000Z' };
export const ID = '168ec429-084b-a489-90d8-504a87846305';
export const renew = async () => undefined;
export const logsOf = ({ graph }: TestGraph) => new GraphLossLogs(graph, true);
const FILES = 'AuditLogsQuery-SharePoint.Read.All and AuditLogsQuery-OneDrive.Read.All';

interface LossCall {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly permission: string;
  readonly make: (logs: LossLogs) => Promise<unknown>;
}

/** Every method of the port: a new one without a row does not compile. */
const ROWS: Readonly<Record<Exclude<keyof LossLogs, 'areInThisCloud'>, readonly LossCall[]>> = {
  search: [
    {
      name: 'begin a search of mail',
      method: 'POST',
      path: /\/v1.0\/security\/auditLog\/queries$/,
      permission: 'AuditLogsQuery-Exchange.Read.All',
      make: (logs) => logs.search('mail', 'vera@contoso.example', SPAN),
    },
    {
      name: 'begin a search of files',
      method: 'POST',
      path: /\/v1.0\/security\/auditLog\/queries$/,
      permission: FILES,
      make: (logs) => logs.search('files', 'vera@contoso.example', SPAN),
    },
  ],
  progress: [
    {
      name: 'ask how far a search is',
      method: 'GET',
      path: new RegExp(`/v1.0/security/auditLog/queries/${ID}$`),
      permission: 'AuditLogsQuery-Exchange.Read.All',
      make: (logs) => logs.progress('mail', ID),
    },
  ],
  found: [
    {
      name: 'read what a search found',
      method: 'GET',
      path: new RegExp(`/v1.0/security/auditLog/queries/${ID}/records$`),
      permission: FILES,
      make: (logs) => logs.found('files', ID, renew),
    },
  ],
  sent: [
    {
      name: 'trace what was sent',
      method: 'GET',
      path: /\/v1.0\/admin\/exchange\/tracing\/messageTraces\?/,
      permission: 'ExchangeMessageTrace.Read.All',
      make: (logs) => logs.sent(['vera@contoso.example'], SPAN, renew, new Map()),
    },
  ],
};
export const CALLS = Object.values(ROWS)
  .flat()
  .map(({ make, ...call }) => ({ ...call, make: (on: TestGraph) => make(logsOf(on)) }));
