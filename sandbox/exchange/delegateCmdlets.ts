import { asArray, asObject, asString, type Json } from '../http/json.js';
import type { MailboxDelegate } from '../tenant/records.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, ExchangeError, objectNotFound } from './cmdlet.js';

type Right = MailboxDelegate['right'];

const FULL = ['Identity', 'User', 'AccessRights', 'InheritanceType'];
const SEND_AS = ['Identity', 'Trustee', 'AccessRights'];

/**
 * EXOPS Add-MailboxPermission.md, Remove-MailboxPermission.md, Add-RecipientPermission.md and
 * Remove-RecipientPermission.md: rights of others to a mailbox. Those that remove, and Add-RecipientPermission, ask first.
 */
export const delegateCmdlets: Cmdlet[] = [
  {
    name: 'Add-MailboxPermission',
    parameters: [...FULL, 'AutoMapping', 'Owner', 'Deny'],
    required: ['Identity', 'User', 'AccessRights'],
    viewOnly: false,
    run: (tenant, parameters) => add(tenant, parameters, 'FullAccess', parameters.User),
  },
  {
    name: 'Remove-MailboxPermission',
    parameters: [...FULL, 'Deny', 'ClearAutoMapping', 'ResetDefault', 'BypassMasterAccountSid'],
    required: ['Identity', 'User', 'AccessRights'],
    viewOnly: false,
    confirms: true,
    run: (tenant, parameters) => remove(tenant, parameters, 'FullAccess', parameters.User),
  },
  {
    name: 'Add-RecipientPermission',
    parameters: SEND_AS,
    required: SEND_AS,
    viewOnly: false,
    confirms: true,
    run: (tenant, parameters) => add(tenant, parameters, 'SendAs', parameters.Trustee),
  },
  {
    name: 'Remove-RecipientPermission',
    parameters: [...SEND_AS, 'Deny', 'MultiTrustees'],
    required: SEND_AS,
    viewOnly: false,
    confirms: true,
    run: (tenant, parameters) => remove(tenant, parameters, 'SendAs', parameters.Trustee),
  },
];

/**
 * `Set-Mailbox -GrantSendOnBehalfTo`: a list replaces the one that is there, `@{add=…; remove=…}` changes it (EXOPS
 * Set-Mailbox.md). Over HTTP that table says its type (learn.microsoft.com/exchange/reference/admin-api-endpoints-mailbox).
 */
export function setOnBehalf(tenant: Tenant, userId: string, value: unknown): void {
  if (Array.isArray(value) || value === null) {
    tenant.delegates = tenant.delegates.filter((one) => !isTheirs(one, userId, 'SendOnBehalf'));
    for (const who of asArray(value)) put(tenant, userId, 'SendOnBehalf', asString(who) ?? '');
    return;
  }
  const table = asObject(value);
  if (table['@odata.type'] !== '#Exchange.GenericHashTable') {
    const type = 'System.Management.Automation.ParameterBindingException';
    throw new ExchangeError(400, type, `Cannot process argument transformation on 'GrantSendOnBehalfTo'.`);
  }
  const [added, removed] = [asString(table.add), asString(table.remove)];
  if (added) put(tenant, userId, 'SendOnBehalf', added);
  if (removed) take(tenant, userId, 'SendOnBehalf', removed);
}

function add(tenant: Tenant, parameters: Json, right: Right, who: unknown): Json[] {
  checkRights(parameters, right);
  put(tenant, userIdOf(tenant, parameters), right, asString(who) ?? '');
  return [{ Identity: parameters.Identity, AccessRights: [right] }];
}

function remove(tenant: Tenant, parameters: Json, right: Right, who: unknown): Json[] {
  checkRights(parameters, right);
  take(tenant, userIdOf(tenant, parameters), right, asString(who) ?? '');
  return [];
}

function checkRights(parameters: Json, right: Right): void {
  const rights = [parameters.AccessRights].flat().map(String);
  if (rights.length === 1 && rights[0] === right) return;
  const type = 'System.Management.Automation.ParameterBindingException';
  throw new ExchangeError(400, type, `Cannot bind parameter 'AccessRights'.`);
}

function put(tenant: Tenant, userId: string, right: Right, who: string): void {
  take(tenant, userId, right, who);
  tenant.delegates.push({ userId, who, right });
}

function take(tenant: Tenant, userId: string, right: Right, who: string): void {
  tenant.delegates = tenant.delegates.filter(
    (one) => !(isTheirs(one, userId, right) && one.who.toLowerCase() === who.toLowerCase()),
  );
}

function isTheirs(one: MailboxDelegate, userId: string, right: Right): boolean {
  return one.userId === userId && one.right === right;
}

function userIdOf(tenant: Tenant, { Identity }: Json): string {
  const name = asString(Identity) ?? '';
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox.latest().userId;
}
