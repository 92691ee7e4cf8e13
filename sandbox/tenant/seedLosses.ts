import type { AuditRecord, MessageTrace } from './records.js';
import { aliasOfVera, people, type Person } from './seed.js';

/** Where the intruder of the seed signs in from, and where Vera does (`seedSignIns.ts`). */
const AFAR = '198.51.100.77';
const HOME = '192.0.2.10';
const MINUTE_MS = 60_000;
const HOUR = 60;
const OWA = 'Client=OWA;Action=ViaProxy';
const OUTLOOK = 'Client=MSExchangeRPC';

const { vera, iris } = people;

/** microsoft-apis.md N-E: a line of the unified audit log, in the form in which Graph returns it. */
function record(
  now: Date,
  n: number,
  who: Person,
  minutesAgo: number,
  operation: string,
  data: Record<string, unknown>,
): AuditRecord {
  const at = `${new Date(now.getTime() - minutesAgo * MINUTE_MS).toISOString().slice(0, 19)}Z`;
  const isFile = operation.startsWith('File');
  const address = word(data.ClientIPAddress ?? data.ClientIP);
  return {
    id: `40706737-7eca-4a1a-97a5-${String(n).padStart(12, '0')}`,
    createdDateTime: at,
    auditLogRecordType: isFile ? 'sharePointFileOperation' : 'exchangeItem',
    operation,
    organizationId: 'c0ffee00-0000-4000-8000-000000000000',
    userType: 'regular',
    userId: who.userPrincipalName,
    service: isFile ? 'OneDrive' : 'Exchange',
    objectId: word(data.ObjectId),
    userPrincipalName: who.userPrincipalName,
    clientIp: address,
    administrativeUnits: [],
    auditData: {
      '@odata.type': '#microsoft.graph.security.defaultAuditData',
      CreationTime: at.replace('Z', ''),
      Operation: operation,
      UserId: who.userPrincipalName,
      ...data,
    },
  };
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function access(type: 'Bind' | 'Sync', more: Record<string, unknown>): Record<string, unknown> {
  return {
    OperationProperties: [
      { Name: 'MailAccessType', Value: type },
      { Name: 'IsThrottled', Value: 'False' },
    ],
    ...more,
  };
}

/** Mails that were opened within two minutes: one line, with the ids of the mails. */
function bind(address: string, ids: readonly string[]): Record<string, unknown> {
  const FolderItems = ids.map((InternetMessageId) => ({ InternetMessageId, SizeInBytes: 20_480 }));
  const Folders = [{ Id: 'inbox', Path: '\\Inbox', FolderItems }];
  return access('Bind', {
    ClientIPAddress: address,
    ClientInfoString: OWA,
    OperationCount: ids.length,
    Folders,
  });
}

/** A program that copied a folder. */
function sync(address: string, Path: string): Record<string, unknown> {
  const Item = { Id: Path, ParentFolder: { Id: Path, Name: Path.slice(1), Path } };
  return access('Sync', { ClientIPAddress: address, ClientInfoString: OUTLOOK, Item });
}

const file = (address: string, name: string) => ({
  ClientIP: address,
  ObjectId: `https://contoso-my.sharepoint.example/personal/vera/Documents/${name}`,
});

/** What the intruder did with Vera's mail and files, and what she and Iris did themselves. */
export function seedAuditRecords(now: Date): AuditRecord[] {
  const mail = (n: number) => `<mail-${n}@contoso.example>`;
  const lines: [Person, number, string, Record<string, unknown>][] = [
    ...Array.from({ length: 110 }, (_, n): [Person, number, string, Record<string, unknown>] => [
      vera,
      20 * HOUR + n,
      'MailItemsAccessed',
      bind(`${AFAR}:${50_000 + n}`, [mail(2 * n), mail(2 * n + 1)]),
    ]),
    [vera, 19 * HOUR, 'MailItemsAccessed', sync(AFAR, '\\Inbox')],
    [vera, 19 * HOUR - 1, 'MailItemsAccessed', sync(AFAR, '\\Sent Items')],
    [vera, 21 * HOUR, 'SearchQueryInitiatedExchange', { ClientIP: AFAR, QueryText: 'never read' }],
    [vera, 21 * HOUR, 'SearchQueryInitiatedExchange', { ClientIP: AFAR, QueryText: 'never read' }],
    ...[1, 2, 3].map((n): [Person, number, string, Record<string, unknown>] => [
      vera,
      18 * HOUR + n,
      'Send',
      { ClientIPAddress: AFAR, ClientInfoString: OWA, Item: { Subject: 'Subject of the thief' } },
    ]),
    [vera, 5 * HOUR, 'MailItemsAccessed', bind(HOME, [mail(1), mail(500)])],
    [vera, 5 * HOUR, 'Send', { ClientIPAddress: HOME, ClientInfoString: OUTLOOK }],
    [vera, 17 * HOUR, 'FileDownloaded', file(AFAR, 'Salaries.xlsx')],
    [vera, 17 * HOUR, 'FileDownloaded', file(AFAR, 'Salaries.xlsx')],
    [vera, 17 * HOUR, 'FileSyncDownloadedFull', file(AFAR, 'Contracts.docx')],
    [vera, 17 * HOUR, 'FileAccessed', file(AFAR, 'Plan.pptx')],
    [vera, 4 * HOUR, 'FileAccessed', file(HOME, 'Holiday.docx')],
    [vera, 21 * HOUR, 'SearchQueryInitiatedSharePoint', { ClientIP: AFAR, QueryText: 'never read' }],
    [iris, 4 * HOUR, 'MailItemsAccessed', bind(HOME, [mail(900)])],
  ];
  return lines.map(([who, minutesAgo, operation, data], n) =>
    record(now, n, who, minutesAgo, operation, data),
  );
}

/** To whom the intruder writes as Vera. One of them got mail from both of her addresses. */
const SUPPLIERS = ['buyer3@customer3.example', 'one@supplier.example', 'two@supplier.example'];

/**
 * microsoft-apis.md N-F: what was sent from Vera's addresses: one row for each mail and recipient. Mail from an alias has
 * the alias as its sender.
 */
export function seedMessageTraces(now: Date): MessageTrace[] {
  const to = (n: number) => (n < 40 ? `buyer${n}@customer${n % 4}.example` : `colleague${n}@contoso.example`);
  const fromHerAddress = Array.from({ length: 46 }, (_, n) =>
    traceOf(now, n, { to: to(n), status: n < 2 ? 'failed' : n === 2 ? 'pending' : 'delivered' }),
  );
  const fromHerAlias = SUPPLIERS.map((supplier, n) =>
    traceOf(now, 100 + n, { senderAddress: aliasOfVera, to: supplier, status: 'delivered', mail: 'alias' }),
  );
  return [...fromHerAddress, ...fromHerAlias];
}

function traceOf(
  now: Date,
  n: number,
  facts: {
    readonly to: string;
    readonly status: string;
    readonly senderAddress?: string;
    readonly mail?: string;
  },
): MessageTrace {
  const { to, status, senderAddress = vera.userPrincipalName, mail = String(n % 3) } = facts;
  return {
    id: `4451a062-48cb-e80d-e8c0-${String(n).padStart(12, '0')}`,
    senderAddress,
    recipientAddress: to,
    messageId: `<sent-${mail}@contoso.example>`,
    receivedDateTime: `${new Date(now.getTime() - (18 * HOUR + n) * MINUTE_MS).toISOString().slice(0, 19)}Z`,
    subject: 'Subject of the thief',
    size: 45_678,
    fromIP: AFAR,
    toIP: '',
    status,
  };
}
