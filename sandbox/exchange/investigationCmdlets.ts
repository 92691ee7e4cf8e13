import { asArray, asString, type Json } from '../http/json.js';
import { domain } from '../tenant/seed.js';
import type { Tenant } from '../tenant/tenant.js';
import { type Cmdlet, objectNotFound } from './cmdlet.js';

/** EXOPS: delegates of a mailbox, the tenant's own domains, and actions in a mailbox. */
export const investigationCmdlets: Cmdlet[] = [
  {
    name: 'Get-MailboxPermission',
    parameters: ['Identity', 'User'],
    required: [],
    viewOnly: true,
    run: mailboxPermission,
  },
  {
    name: 'Get-RecipientPermission',
    parameters: ['Identity', 'Trustee', 'AccessRights'],
    required: [],
    viewOnly: true,
    run: recipientPermission,
  },
  {
    name: 'Get-AcceptedDomain',
    parameters: ['Identity'],
    required: [],
    viewOnly: true,
    run: acceptedDomains,
  },
  {
    name: 'Search-UnifiedAuditLog',
    parameters: [
      'StartDate',
      'EndDate',
      'Operations',
      'UserIds',
      'RecordType',
      'SessionId',
      'SessionCommand',
      'Formatted',
    ],
    required: ['StartDate', 'EndDate'],
    viewOnly: true,
    run: unifiedAuditLog,
  },
];

function mailboxId(tenant: Tenant, identity: unknown): string {
  const name = asString(identity) ?? '';
  const mailbox = tenant.mailbox(name);
  if (!mailbox) throw objectNotFound(name);
  return mailbox.latest().userId;
}

const SELF = 'NT AUTHORITY\\SELF';

function mailboxPermission(tenant: Tenant, parameters: Json): Json[] {
  const id = mailboxId(tenant, parameters.Identity);
  const row = (User: string, AccessRights: string[]): Json => ({
    Identity: id,
    User,
    AccessRights,
    IsInherited: false,
    Deny: false,
    InheritanceType: 'All',
  });
  const others = tenant.delegates.filter(({ userId, right }) => userId === id && right === 'FullAccess');
  return [row(SELF, ['FullAccess', 'ReadPermission']), ...others.map(({ who }) => row(who, ['FullAccess']))];
}

function recipientPermission(tenant: Tenant, parameters: Json): Json[] {
  const id = mailboxId(tenant, parameters.Identity);
  const row = (Trustee: string): Json => ({
    Identity: id,
    Trustee,
    AccessControlType: 'Allow',
    AccessRights: ['SendAs'],
    IsInherited: false,
  });
  const others = tenant.delegates.filter(({ userId, right }) => userId === id && right === 'SendAs');
  return [row(SELF), ...others.map(({ who }) => row(who))];
}

function acceptedDomains(): Json[] {
  return [
    { Name: domain, DomainName: domain, DomainType: 'Authoritative', Default: true },
    {
      Name: 'contoso.onmicrosoft.example',
      DomainName: 'contoso.onmicrosoft.example',
      DomainType: 'Authoritative',
      Default: false,
    },
  ];
}

/** The rows for the requested time, people and operations. */
function unifiedAuditLog(tenant: Tenant, parameters: Json): Json[] {
  const [from, to] = [parameters.StartDate, parameters.EndDate].map((date) =>
    Date.parse(asString(date) ?? ''),
  );
  const among = (value: unknown, wanted: unknown): boolean => {
    const list = asArray(wanted).flatMap((one) => asString(one)?.toLowerCase() ?? []);
    return list.length === 0 || list.includes(String(value).toLowerCase());
  };
  return tenant.mailboxAudits
    .filter(
      ({ CreationDate }) => Date.parse(CreationDate) >= (from ?? 0) && Date.parse(CreationDate) <= (to ?? 0),
    )
    .filter((row) => among(row.UserIds, parameters.UserIds) && among(row.Operations, parameters.Operations))
    .map((row, n, all) => ({
      RecordType: 'ExchangeAdmin',
      ResultIndex: n + 1,
      ResultCount: all.length,
      ...row,
    }))
    .slice(0, Number(parameters.ResultSize ?? 100));
}
