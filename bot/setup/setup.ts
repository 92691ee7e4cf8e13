import type { Config } from '../config/config.js';
import { secretVariables, type SecretVariable } from './secretVariables.js';
import type { Cloud, CloudName } from '../microsoft/clouds.js';
import { CMDLET_GROUPS, type CmdletGroup } from '../unlock/cmdlets.js';
import { factsOf, PERMISSIONS, type Permission } from '../unlock/permissions.js';
import type { RemedyFacts } from '../unlock/plan/remedy.js';
import type { ChannelKind, TeamsAppId } from './ports.js';
import { registrationsOf, type Point } from './registrations.js';
import type { RemedyId } from '../unlock/request/step.js';

/** What the enabled parts of the bot need. Pure: from the configuration and the catalogue of remedies alone. */
export interface Setup {
  /** The app that reads and changes accounts. */
  readonly clientId: string;
  readonly exchange: Config['exchange']['adapter'];
  readonly cloud: CloudName;
  /** Active Directory. Absent: the bot does not reach it itself. */
  readonly directory?: {
    readonly urls: readonly string[];
    readonly units: readonly string[];
    readonly account: string;
  };
  /** Every permission that is needed, with the remedies that need it. None: it is for reading. */
  readonly needs: ReadonlyMap<Permission, readonly RemedyId[]>;
  /** The remedies that run cmdlets of a group. */
  readonly remediesOf: ReadonlyMap<CmdletGroup, readonly RemedyId[]>;
  /** The groups that the configuration names, by variable. */
  readonly groups: readonly SetupGroup[];
  /** Channels that the configuration names. They count more than what was chosen in Teams. */
  readonly channels: Partial<Readonly<Record<ChannelKind, string>>>;
  /** Where configured channels are reached. */
  readonly serviceUrl: string;
  /** The bot installs itself for people whom it has to write to. */
  readonly installsItself: boolean;
  /** The app in Teams. Absent: the configuration does not say which it is. */
  readonly teamsApp?: TeamsAppId;
  /** What the app registrations have to have. */
  readonly registrations: readonly Point[];
  /** The app that acts for approvers, where passwords are reset with their rights. */
  readonly actsFor?: { readonly appId: string; readonly remedies: readonly RemedyId[] };
  /** Client secrets in production. A managed identity needs none. */
  readonly secrets: readonly SecretVariable[];
  /** The registration that the manifest has to name, and whether something fails where it names another. */
  readonly manifest: { readonly registration: string; readonly isNeeded: boolean };
}

/** `approvers`: two people at least have to be able to decide. `people`: somebody has to be in it. `any`: it has to exist. */
export interface SetupGroup {
  readonly variable: string;
  readonly id: string;
  readonly needs: 'approvers' | 'people' | 'any';
}

/** The permissions that count the losses of a break-in. Not every cloud has what they are for. */
const FOR_LOSSES: readonly Permission[] = [
  'AuditLogsQuery-Exchange.Read.All',
  'AuditLogsQuery-SharePoint.Read.All',
  'AuditLogsQuery-OneDrive.Read.All',
  'ExchangeMessageTrace.Read.All',
];

/** What of a configuration decides what is needed. */
export type SetupConfig = Pick<
  Config,
  | 'cloud'
  | 'tenantId'
  | 'bot'
  | 'credential'
  | 'exchange'
  | 'onPremises'
  | 'installForPeople'
  | 'teamsAppId'
  | 'approverGroupId'
  | 'privilegedApprovers'
  | 'helpdesk'
  | 'duty'
  | 'proofs'
  | 'channels'
  | 'stepUp'
  | 'stepUpAppId'
  | 'signIn'
  | 'publicUrl'
  | 'isProduction'
  | 'rights'
>;

/**
 * Returns what this configuration needs.
 */
export function setupOf(
  config: SetupConfig,
  remedies: readonly Pick<RemedyFacts, 'id' | 'permission' | 'cmdlets' | 'withRightsOf'>[],
  { lacksLossLogs, channel, loginUrl }: Pick<Cloud, 'lacksLossLogs' | 'channel' | 'loginUrl'>,
): Setup {
  const { adapter } = config.exchange;
  const isUsed = (permission: Permission): boolean => {
    if (permission === 'Exchange.ManageAsApp') return adapter === 'rest';
    if (permission === 'TeamsAppInstallation.ReadWriteSelfForUser.All')
      return config.installForPeople !== 'off';
    return !(lacksLossLogs === true && FOR_LOSSES.includes(permission));
  };
  const all = (Object.keys(PERMISSIONS) as Permission[]).filter(isUsed);
  const users = (permission: Permission) =>
    remedies.filter((remedy) => remedy.permission === permission && !remedy.withRightsOf).map(({ id }) => id);
  const needed = all
    .map((permission) => [permission, users(permission)] as const)
    .filter(([permission, ids]) => ids.length > 0 || factsOf(permission).isForReading);
  const forApprovers = remedies.filter(({ withRightsOf }) => withRightsOf).map(({ id }) => id);
  const { credential, bot, stepUp } = config;
  const installsItself = config.installForPeople !== 'off';
  return {
    clientId: credential.kind === 'none' ? bot.appId : credential.clientId,
    exchange: adapter,
    cloud: config.cloud,
    ...directoryOf(config),
    needs: new Map(needed),
    remediesOf: new Map(
      CMDLET_GROUPS.map((group) => [
        group,
        remedies.filter(({ cmdlets }) => cmdlets?.includes(group)).map(({ id }) => id),
      ]),
    ),
    groups: groupsOf(config),
    channels: {
      ...(config.channels.approvals && { approvals: config.channels.approvals }),
      ...(config.channels.incidents && { incidents: config.channels.incidents }),
    },
    serviceUrl: config.channels.serviceUrl ?? channel.defaultServiceUrl,
    installsItself,
    ...teamsAppOf(config),
    ...(config.rights.whose === 'approver' && {
      actsFor: { appId: config.rights.client.clientId, remedies: forApprovers },
    }),
    secrets: config.isProduction ? secretVariables(config) : [],
    registrations: registrationsOf(config, { channel, loginUrl }),
    manifest: {
      registration: config.stepUpAppId,
      isNeeded: installsItself || typeof stepUp !== 'string',
    },
  };
}

function directoryOf({ onPremises }: Pick<SetupConfig, 'onPremises'>): Pick<Setup, 'directory'> {
  if (onPremises.hand !== 'ldap') return {};
  const { urls, units, bindDn: account } = onPremises.ldap;
  return { directory: { urls, units, account } };
}

/** The catalogue's id is the surest. */
function teamsAppOf({
  installForPeople,
  teamsAppId,
}: Pick<SetupConfig, 'installForPeople' | 'teamsAppId'>): Pick<Setup, 'teamsApp'> {
  if (installForPeople !== 'off') return { teamsApp: { catalogue: installForPeople } };
  return teamsAppId === '' ? {} : { teamsApp: { manifest: teamsAppId } };
}

function groupsOf({
  approverGroupId,
  privilegedApprovers,
  helpdesk,
  duty: { escalation },
  proofs: { vips },
}: SetupConfig): readonly SetupGroup[] {
  const named = (
    variable: string,
    group: { readonly groupId: string } | string,
    needs: SetupGroup['needs'],
  ) => (typeof group === 'string' ? [] : [{ variable, id: group.groupId, needs }]);
  return [
    { variable: 'APPROVER_GROUP_ID', id: approverGroupId, needs: 'approvers' },
    ...named('PRIVILEGED_APPROVER_GROUP_ID', privilegedApprovers, 'approvers'),
    ...named('HELPDESK_GROUP_ID', helpdesk, 'people'),
    ...named('ESCALATION_GROUP_ID', escalation, 'people'),
    ...named('VIP_GROUP_ID', vips, 'any'),
  ];
}
