import { asString, type Json } from '../http/json.js';
import type { Lagged } from '../tenant/lagged.js';
import type { Mailbox, SweepRule } from '../tenant/records.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, objectNotFound } from './cmdlet.js';

/** microsoft-apis.md B4: Sweep rules. Without a mailbox the real one lists those of everybody; this one does not. */
export const sweepCmdlets: Cmdlet[] = [
  {
    name: 'Get-SweepRule',
    parameters: ['Identity', 'Mailbox', 'Provider', 'BypassScopeCheck', 'SkipCount'],
    required: ['Mailbox'],
    // Its page has no note about View-Only Organization Management, as the one of Get-InboxRule has.
    viewOnly: true,
    inMailbox: true,
    run: getSweepRule,
  },
  switching('Disable-SweepRule', false),
  switching('Enable-SweepRule', true),
];

function switching(name: string, enabled: boolean): Cmdlet {
  return {
    name,
    parameters: ['Identity', 'Mailbox'],
    required: ['Identity'],
    viewOnly: false,
    // Whether it asks first is not documented. The stricter of the two.
    confirms: true,
    inMailbox: true,
    run: (tenant, parameters) => switchSweepRule(tenant, parameters, enabled),
  };
}

function open(tenant: Tenant, identity: unknown): Lagged<Mailbox> {
  const name = asString(identity) ?? '';
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox;
}

function getSweepRule(tenant: Tenant, { Mailbox: owner, Identity, Provider }: Json): Json[] {
  const mailbox = tenant.visible(open(tenant, owner));
  return mailbox.sweepRules
    .filter((rule) => Identity === undefined || isCalled(rule, mailbox, Identity))
    .filter((rule) => Provider === undefined || rule.Provider === Provider)
    .map((rule) => ({ ...rule, Identity: identityOf(rule, mailbox), MailboxOwnerId: aliasOf(mailbox) }));
}

function switchSweepRule(tenant: Tenant, { Mailbox: owner, Identity }: Json, Enabled: boolean): Json[] {
  const mailbox = open(tenant, owner ?? asString(Identity)?.split('\\')[0]);
  const now = mailbox.latest();
  const target = now.sweepRules.find((rule) => isCalled(rule, now, Identity));
  if (!target) throw objectNotFound(asString(Identity) ?? '');
  const sweepRules = now.sweepRules.map((rule) => (rule === target ? { ...rule, Enabled } : rule));
  mailbox.write({ ...now, sweepRules }, tenant.now());
  return [];
}

/** By `RuleId`, or `MailboxAlias\RuleID` (EXOPS `Get-SweepRule.md`). */
function isCalled(rule: SweepRule, mailbox: Mailbox, identity: unknown): boolean {
  return identity === rule.RuleId || identity === identityOf(rule, mailbox);
}

function identityOf({ RuleId }: SweepRule, mailbox: Mailbox): string {
  return `${aliasOf(mailbox)}\\${RuleId}`;
}

function aliasOf({ PrimarySmtpAddress }: Mailbox): string {
  return PrimarySmtpAddress.split('@')[0]!;
}
