import { asString, type Json } from '../http/json.js';
import type { Tenant } from '../tenant/tenant.js';
import { ExchangeError } from './cmdlet.js';

/**
 * A cmdlet that works in a mailbox runs on the server of that mailbox. A call that is anchored elsewhere is refused
 * (github.com/KelvinTegelaar/CIPP/issues/4877; CIPP anchors every `*-InboxRule` call at the mailbox).
 */
export function checkAnchor(tenant: Tenant, parameters: Json, anchor: string | undefined): void {
  const [, named = ''] = /^(?:UPN:|SMTP:)?(.*)$/i.exec(anchor ?? '') ?? [];
  const owner = asString(parameters.Mailbox) ?? asString(parameters.Identity)?.split(/[\\:]/)[0] ?? '';
  const wanted = tenant.mailbox(owner);
  if (!wanted || tenant.mailbox(named) === wanted) return;
  const type = 'Microsoft.Exchange.Configuration.CmdletProxyAgent.CmdletProxyNotAvailableException';
  const servers =
    'Current Server FQDN AM0PR01MB1.eurprd01.prod.example, Required Server FQDN DB9PR02MB2.eurprd02.prod.example';
  throw new ExchangeError(400, type, `Cmdlet needs proxy. ${servers}`);
}
