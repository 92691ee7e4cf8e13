import { asString, type Json } from '../http/json.js';
import type { Lagged } from '../tenant/lagged.js';
import type { InboxRule, Mailbox } from '../tenant/records.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, ExchangeError, objectNotFound } from './cmdlet.js';
import { setOnBehalf } from './delegateCmdlets.js';

/** microsoft-apis.md B4: forwarding and inbox rules. */
export const mailboxCmdlets: Cmdlet[] = [
  { name: 'Get-Mailbox', parameters: ['Identity'], required: [], viewOnly: true, run: getMailbox },
  {
    name: 'Set-Mailbox',
    parameters: [
      'Identity',
      'ForwardingAddress',
      'ForwardingSmtpAddress',
      'DeliverToMailboxAndForward',
      'GrantSendOnBehalfTo',
    ],
    required: ['Identity'],
    viewOnly: false,
    run: setMailbox,
  },
  {
    name: 'Get-InboxRule',
    parameters: ['Mailbox', 'Identity', 'IncludeHidden'],
    required: ['Mailbox'],
    // microsoft-apis.md B3: this does not work for View-Only Organization Management.
    viewOnly: false,
    inMailbox: true,
    run: getInboxRule,
  },
  {
    name: 'Disable-InboxRule',
    parameters: ['Identity', 'Mailbox', 'Force', 'AlwaysDeleteOutlookRulesBlob'],
    required: ['Identity'],
    viewOnly: false,
    confirms: true,
    inMailbox: true,
    run: (tenant, parameters) => switchInboxRule(tenant, parameters, false),
  },
  {
    name: 'Enable-InboxRule',
    parameters: ['Identity', 'Mailbox', 'Force', 'AlwaysDeleteOutlookRulesBlob'],
    required: ['Identity'],
    viewOnly: false,
    confirms: true,
    inMailbox: true,
    run: (tenant, parameters) => switchInboxRule(tenant, parameters, true),
  },
];

function open(tenant: Tenant, identity: unknown): Lagged<Mailbox> {
  const name = asString(identity) ?? '';
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox;
}

/** microsoft-apis.md A31. */
const RECIPIENT_TYPES = {
  user: 'UserMailbox',
  linked: 'LinkedMailbox',
  shared: 'SharedMailbox',
  room: 'RoomMailbox',
  equipment: 'EquipmentMailbox',
  others: 'SchedulingMailbox',
} as const;

function getMailbox(tenant: Tenant, parameters: Json): Json[] {
  const mailbox = tenant.visible(open(tenant, parameters.Identity));
  const { userId, rules: _rules, sweepRules: _sweeps, ...forwarding } = mailbox;
  const user = tenant.user(userId);
  const { displayName: DisplayName, userPrincipalName: UserPrincipalName } = user;
  const RecipientTypeDetails = RECIPIENT_TYPES[tenant.purposes.get(userId) ?? 'user'];
  return [
    {
      Identity: userId,
      ExternalDirectoryObjectId: userId,
      DisplayName,
      UserPrincipalName,
      RecipientTypeDetails,
      GrantSendOnBehalfTo: tenant.delegates
        .filter((one) => one.userId === userId && one.right === 'SendOnBehalf')
        .map(({ who }) => who),
      ...forwarding,
    },
  ];
}

function setMailbox(tenant: Tenant, parameters: Json): Json[] {
  const { Identity, GrantSendOnBehalfTo, ...change } = parameters;
  const mailbox = open(tenant, Identity);
  if (GrantSendOnBehalfTo !== undefined) setOnBehalf(tenant, mailbox.latest().userId, GrantSendOnBehalfTo);
  if (Object.keys(change).length === 0) return [];
  mailbox.write({ ...mailbox.latest(), ...(change as Partial<Mailbox>) }, tenant.now());
  return [];
}

/** Shows hidden rules only with -IncludeHidden. */
function getInboxRule(tenant: Tenant, parameters: Json): Json[] {
  const { rules } = tenant.visible(open(tenant, parameters.Mailbox));
  return rules
    .filter((rule) => !rule.hidden || parameters.IncludeHidden === true)
    .map(({ hidden: _, ...row }) => row);
}

function switchInboxRule(tenant: Tenant, parameters: Json, Enabled: boolean): Json[] {
  const identity = asString(parameters.Identity) ?? '';
  const owner = parameters.Mailbox ?? identity.split('\\')[0];
  const mailbox = open(tenant, owner);
  const now = mailbox.latest();
  const target = now.rules.find((rule) => isCalled(rule, identity));
  if (!target) {
    const type = 'Microsoft.Exchange.Management.RecipientTasks.InboxRuleNotFoundException';
    throw new ExchangeError(404, type, `The Inbox rule '${identity}' couldn't be found.`);
  }
  const rules = now.rules.map((rule) => (rule === target ? { ...rule, Enabled } : rule));
  mailbox.write({ ...now, rules }, tenant.now());
  return [];
}

function isCalled(rule: InboxRule, identity: string): boolean {
  return [rule.Identity, rule.RuleIdentity, rule.Name].includes(identity);
}
