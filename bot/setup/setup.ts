import type { Config } from '../config/config.js';
import { factsOf, PERMISSIONS, type Permission } from '../unlock/permissions.js';
import type { RemedyFacts } from '../unlock/plan/remedy.js';
import type { RemedyId } from '../unlock/request/step.js';

/** What the enabled parts of the bot need. Pure: from the configuration and the catalogue of remedies alone. */
export interface Setup {
  /** The app that reads and changes accounts. */
  readonly clientId: string;
  readonly exchange: Config['exchange']['adapter'];
  /** Every permission that is needed, with the remedies that need it. None: it is for reading. */
  readonly needs: ReadonlyMap<Permission, readonly RemedyId[]>;
}

/** The permissions that count the losses of a break-in. Not every cloud has what they are for. */
const FOR_LOSSES: readonly Permission[] = [
  'AuditLogsQuery-Exchange.Read.All',
  'AuditLogsQuery-SharePoint.Read.All',
  'AuditLogsQuery-OneDrive.Read.All',
  'ExchangeMessageTrace.Read.All',
];

/** What of a configuration decides what is needed. */
export type SetupConfig = Pick<Config, 'bot' | 'credential' | 'exchange' | 'installForPeople'>;

/**
 * Returns what this configuration needs.
 * @param lacksLossLogs the cloud has no audit search and no message trace
 */
export function setupOf(
  config: SetupConfig,
  remedies: readonly Pick<RemedyFacts, 'id' | 'permission'>[],
  lacksLossLogs: boolean,
): Setup {
  const { adapter } = config.exchange;
  const isUsed = (permission: Permission): boolean => {
    if (permission === 'Exchange.ManageAsApp') return adapter === 'rest';
    if (permission === 'TeamsAppInstallation.ReadWriteSelfForUser.All')
      return config.installForPeople !== 'off';
    return !(lacksLossLogs && FOR_LOSSES.includes(permission));
  };
  const all = (Object.keys(PERMISSIONS) as Permission[]).filter(isUsed);
  const users = (permission: Permission) =>
    remedies.filter((remedy) => remedy.permission === permission).map(({ id }) => id);
  const needed = all
    .map((permission) => [permission, users(permission)] as const)
    .filter(([permission, ids]) => ids.length > 0 || factsOf(permission).isForReading);
  const { credential, bot } = config;
  return {
    clientId: credential.kind === 'none' ? bot.appId : credential.clientId,
    exchange: adapter,
    needs: new Map(needed),
  };
}
