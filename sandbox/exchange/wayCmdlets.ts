import { asString, type Json } from '../http/json.js';
import { casByDefault, type CasSettings, type MailFlowRecord } from '../tenant/ways.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, objectNotFound } from './cmdlet.js';

/** microsoft-apis.md B9, B10: phones, protocols, and the organisation's mail flow. */
export const wayCmdlets: Cmdlet[] = [
  {
    name: 'Get-MobileDeviceStatistics',
    parameters: ['Mailbox', 'Identity', 'ActiveSync', 'RestApi'],
    required: [],
    viewOnly: true,
    run: phones,
  },
  { name: 'Get-CASMailbox', parameters: ['Identity'], required: [], viewOnly: true, run: getCas },
  {
    name: 'Set-CASMailbox',
    parameters: [
      'Identity',
      'ImapEnabled',
      'PopEnabled',
      'SmtpClientAuthenticationDisabled',
      'ActiveSyncBlockedDeviceIDs',
      'EwsEnabled',
    ],
    required: ['Identity'],
    viewOnly: false,
    run: setCas,
  },
  {
    name: 'Get-OrganizationConfig',
    parameters: [],
    required: [],
    viewOnly: true,
    run: ({ settings }) => [{ Name: 'contoso.example', EwsEnabled: settings.ewsForAll }],
  },
  mailFlow('Get-TransportRule'),
  mailFlow('Get-InboundConnector'),
  mailFlow('Get-OutboundConnector'),
];

function userIdOf(tenant: Tenant, identity: unknown): string {
  const name = asString(identity) ?? '';
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox.latest().userId;
}

/** A phone on the mailbox's list of blocked ones is shown as blocked. */
function phones(tenant: Tenant, parameters: Json): Json[] {
  const id = userIdOf(tenant, parameters.Mailbox);
  const blocked = casOf(tenant, id).ActiveSyncBlockedDeviceIDs;
  return tenant.phones
    .filter(({ userId }) => userId === id)
    .map(({ userId: _user, ...row }) => ({
      Identity: `${tenant.user(id).displayName}\\ExchangeActiveSyncDevices\\${row.ClientType}§${row.DeviceID}`,
      ...row,
      ...(blocked.includes(row.DeviceID) && { DeviceAccessState: 'Blocked' }),
    }));
}

function casOf(tenant: Tenant, userId: string): CasSettings {
  return { ...casByDefault(), ...tenant.cas.get(userId) };
}

/** An identity that does not exist returns every mailbox (microsoft-apis.md B9). */
function getCas(tenant: Tenant, parameters: Json): Json[] {
  const one = tenant.mailbox(asString(parameters.Identity) ?? '')?.latest().userId;
  const all = tenant.everybody().flatMap(({ id }) => tenant.mailbox(id)?.latest().userId ?? []);
  const most = Number(parameters.ResultSize ?? 1000);
  return (one === undefined ? all.slice(0, most) : [one]).map((id) => {
    const { displayName: DisplayName, userPrincipalName: PrimarySmtpAddress } = tenant.user(id);
    return { Identity: id, DisplayName, PrimarySmtpAddress, ...casOf(tenant, id) };
  });
}

/** `$null` clears the list, and makes SMTP AUTH what the organisation has. */
function setCas(tenant: Tenant, parameters: Json): Json[] {
  const { Identity, ActiveSyncBlockedDeviceIDs: list, ...rest } = parameters;
  const id = userIdOf(tenant, Identity);
  const ids = list === undefined ? undefined : ((list as string[] | null) ?? []);
  tenant.cas.set(id, {
    ...casOf(tenant, id),
    ...(rest as Partial<CasSettings>),
    ...(ids && { ActiveSyncBlockedDeviceIDs: ids }),
  });
  return [];
}

function mailFlow(name: MailFlowRecord['of']): Cmdlet {
  return {
    name,
    parameters: ['Identity'],
    required: [],
    viewOnly: true,
    run: (tenant) => tenant.mailFlow.filter(({ of }) => of === name).map(({ of: _of, ...row }) => row),
  };
}
