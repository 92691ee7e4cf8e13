import nock from 'nock';
import type { Subject } from '../../bot/unlock/person.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { GRAPH } from '../helpers/nockGraph.js';

// Graph and Exchange for an account with nothing in it, and for the fullest one. The tests that use it count the calls.

const PAGE = 100;
/** Lists that are empty, or that go on for ever, in full pages or in pages of one row. */
export type Account = 'empty' | 'fullest' | 'short pages';

const many = <T>(row: (n: number) => T, length = PAGE): T[] => Array.from({ length }, (_, n) => row(n));
let made = 0;
const AT = '2026-03-01T09:00:00Z';

/** A row with all that any of the lists needs. */
function row(userId: string): object {
  const id = `id-${(made += 1)}`;
  return {
    id,
    clientId: id,
    consentType: 'Principal',
    principalId: userId,
    '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
    displayName: id,
    roleTemplateId: id,
    operatingSystem: 'Windows',
    accountEnabled: true,
    isEnabled: true,
    actions: {
      moveToFolder: `folder-${id}`,
      forwardTo: [{ emailAddress: { name: id, address: `/o=x/cn=${id}` } }],
    },
    createdDateTime: AT,
    status: { errorCode: 0 },
    activityDateTime: AT,
    activityDisplayName: 'Update user',
    riskEventType: 'anonymizedIPAddress',
    riskLevel: 'high',
    riskState: 'atRisk',
  };
}

/** Graph, as this account makes it answer. Returns the paths of the calls: a batch is one call. */
export function graphOf(account: Account, { id: userId, name, mail, userPrincipalName }: Subject): string[] {
  const calls: string[] = [];
  nock(GRAPH)
    .persist()
    .get(/./)
    .reply((uri) => {
      const { pathname } = new URL(uri, GRAPH);
      calls.push(pathname);
      if (/riskyUsers/.test(pathname)) return [200, { riskLevel: 'none', riskState: 'none' }];
      if (/automaticReplies/.test(pathname)) return [200, { status: 'disabled' }];
      if (/\/users\/[^/]+$/.test(pathname))
        return [
          200,
          { id: userId, displayName: name, mail, userPrincipalName, usageLocation: 'NL', otherMails: [] },
        ];
      if (account === 'empty') return [200, { value: [] }];
      const next = `${GRAPH}${pathname}?$skiptoken=${calls.length}`;
      return [
        200,
        { value: many(() => row(userId), account === 'fullest' ? PAGE : 1), '@odata.nextLink': next },
      ];
    })
    .post('/v1.0/$batch')
    .reply(200, (_uri, asked) => {
      calls.push('$batch');
      const { requests } = asked as { requests: { id: string }[] };
      // Each folder is in another one, for ever.
      const folder = () => ({
        id: `f-${(made += 1)}`,
        displayName: 'Old',
        parentFolderId: `f-${(made += 1)}`,
      });
      return {
        responses: requests.map(({ id }) => ({ id, status: 200, body: { ...folder(), value: [] } })),
      };
    });
  return calls;
}

const RULE = (n: number) => ({
  Identity: `kim\\${n}`,
  Name: `r${n}`,
  ForwardTo: [`"K" [EX:/o=x/cn=k${n}]`],
  MoveToFolder: `kim:\\f${n}`,
});
const SWEEP = (n: number) => ({
  RuleId: `x${n}==`,
  Name: `s${n}`,
  Sender: `"K" [EX:/o=x/cn=k${n}]`,
  DestinationFolder: `kim:\\f${n}`,
});
const EMPTY: Answers = Object.fromEntries(
  [
    'Get-InboxRule',
    'Get-SweepRule',
    'Search-UnifiedAuditLog',
    'Get-MailboxPermission',
    'Get-RecipientPermission',
    'Get-MobileDeviceStatistics',
  ].map((name) => [name, []]),
);

export function exchangeOf(account: Account, address: string) {
  const mailbox = [{ PrimarySmtpAddress: address, ...(account === 'fullest' && { ForwardingAddress: 'K' }) }];
  return mailboxesAt({
    ...EMPTY,
    'Get-MailboxFolderStatistics': [],
    'Get-MailboxFolderPermission': [{ User: 'Default', AccessRights: ['None'] }],
    'Get-Mailbox': mailbox,
    'Get-CASMailbox': [{ ImapEnabled: true, EwsEnabled: null }],
    'Get-OrganizationConfig': [{ EwsEnabled: true }],
    'Get-AcceptedDomain': [{ DomainName: 'contoso.example' }],
    'Get-TransportRule': [],
    'Get-InboundConnector': [],
    'Get-OutboundConnector': [],
    'Get-Recipient': { status: 404, body: '' },
    'Get-MailContact': { status: 404, body: '' },
    ...(account === 'fullest' && { 'Get-InboxRule': many(RULE), 'Get-SweepRule': many(SWEEP) }),
  });
}

/** How many of these calls count against which limit of Microsoft (microsoft-apis.md A19). */
export function limitsOf(calls: readonly string[]): { readonly reports: number; readonly risk: number } {
  const of = (part: string) => calls.filter((path) => path.includes(part)).length;
  return { reports: of('/auditLogs/'), risk: of('/identityProtection/') };
}
