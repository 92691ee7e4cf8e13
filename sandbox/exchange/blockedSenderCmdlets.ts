import { asString, type Json } from '../http/json.js';
import { sameAddress, type Tenant } from '../tenant/tenant.js';
import { type Cmdlet, ExchangeError } from './cmdlet.js';

/** microsoft-apis.md B1: lists the restricted senders and removes one. Graph has no counterpart for either (B7). */
export const blockedSenderCmdlets: Cmdlet[] = [
  { name: 'Get-BlockedSenderAddress', parameters: ['SenderAddress'], required: [], viewOnly: true, run: get },
  {
    name: 'Remove-BlockedSenderAddress',
    parameters: ['SenderAddress', 'Reason'],
    required: ['SenderAddress'],
    viewOnly: false,
    run: remove,
  },
];

/** All rows, or those of one address. An unrestricted address gives an empty list, not an error. */
function get(tenant: Tenant, parameters: Json): Json[] {
  const rows = tenant.visible(tenant.blockedSenders);
  const address = asString(parameters.SenderAddress);
  const asked = address ? rows.filter((row) => sameAddress(row.SenderAddress, address)) : rows;
  return asked.map((row) => ({ ...row }));
}

function remove(tenant: Tenant, parameters: Json): Json[] {
  const address = asString(parameters.SenderAddress) ?? '';
  if (!tenant.isBlocked(address)) throw notRestricted(address);
  // microsoft-apis.md B1: "If you exceed the unblock limit for a user, you get an error, and you need to contact
  // Microsoft Support."
  if ([...tenant.overUnblockLimit].some((over) => sameAddress(over, address))) throw overLimit(address);
  const rest = tenant.blockedSenders.latest().filter((row) => !sameAddress(row.SenderAddress, address));
  tenant.blockedSenders.write(rest, tenant.now());
  return [];
}

function notRestricted(address: string): ExchangeError {
  const type = 'Microsoft.Exchange.Hygiene.Data.ObjectNotFoundException';
  return new ExchangeError(
    404,
    type,
    `The sender address '${address}' was not found in the list of blocked senders.`,
  );
}

function overLimit(address: string): ExchangeError {
  const type = 'Microsoft.Exchange.Management.Hygiene.UnblockLimitExceededException';
  const message = `The unblock limit has been exceeded for '${address}'. Contact Microsoft Support.`;
  return new ExchangeError(400, type, message);
}
