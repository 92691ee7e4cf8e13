import type {
  AuthenticationMethod,
  DirectoryAudit,
  InboxRule,
  Mailbox,
  MailboxAudit,
  PermissionGrant,
  ServicePrincipal,
  SignIn,
  UserRecord,
} from './records.js';
import { people } from './seed.js';
import { laptopOf, signInRow, type SignInFacts } from './signInRow.js';
import type { FolderLanguage } from './folderNames.js';
import type { Lagged } from './lagged.js';
import type { DeviceRecord } from './ways.js';

// How thieves come in now. Roos typed a code that a letter asked for, and so signed the thief in. They sit behind an
// address of her own city. Sources: microsoft-apis.md A11, A12, A15, A27, A28, T2.

const { roos } = people;
const HOUR_MS = 60 * 60_000;
const DAY_HOURS = 24;
/** When the thief came in, in hours before the start of the sandbox. */
const IN_HOURS = 5;
const HOME = '192.0.2.61';
/** Of a provider in the same city. */
const NEXT_DOOR = '203.0.113.161';
const CITY = 'Utrecht';

/** A27: an honest app with a verified publisher. Its maker is not the thief; whoever reads along with it is. */
const mailClient: ServicePrincipal = {
  id: 'c0800000-0000-4000-8000-000000000081',
  appId: 'c0a00000-0000-4000-8000-000000000081',
  displayName: 'Postduif Mail',
  appOwnerOrganizationId: 'c0b00000-0000-4000-8000-000000000081',
  verifiedPublisher: {
    displayName: 'Postduif Software BV',
    verifiedPublisherId: '7104412',
    addedDateTime: '2023-04-12T00:00:00Z',
  },
};

/** What the modern thief left, by the names that stories and demo look for. */
export const modern = {
  app: mailClient.displayName,
  device: 'DESKTOP-Q4R7T2',
  method: 'SM-G991B',
  deletes: 'Delegate Rule -1',
  hides: '..',
  removed: 'Sync',
  city: CITY,
} as const;

/** Where the traces are put: the tenant. */
interface Traces {
  readonly now: () => Date;
  folderLanguages: Map<string, FolderLanguage>;
  servicePrincipals: ServicePrincipal[];
  readonly signIns: SignIn[];
  readonly methods: ReadonlyMap<string, AuthenticationMethod[]>;
  readonly grants: PermissionGrant[];
  readonly devices: DeviceRecord[];
  readonly directoryAudits: DirectoryAudit[];
  readonly mailboxAudits: MailboxAudit[];
  readonly automaticReplies: Map<string, Record<string, unknown>>;
  arrange(id: string, change: Partial<UserRecord>): void;
  mailbox(id: string): Lagged<Mailbox> | undefined;
}

/** Puts the break-in into the tenant. */
export function seedModern(tenant: Traces): void {
  const now = tenant.now();
  const ago = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
  const at = (hours: number): string => `${ago(hours).toISOString().slice(0, 19)}Z`;
  tenant.folderLanguages = new Map([[roos.id, 'nl']]);
  tenant.signIns.push(...signIns(ago));
  tenant.methods.get(roos.id)!.push({
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    id: 'c0d00000-0000-4000-8000-000000000081',
    displayName: modern.method,
    deviceTag: 'SoftwareTokenActivated',
    phoneAppVersion: '6.2',
    createdDateTime: at(IN_HOURS - 0.2),
  });
  tenant.servicePrincipals = [
    ...tenant.servicePrincipals.filter(({ id }) => id !== mailClient.id),
    mailClient,
  ];
  tenant.grants.push({
    id: Buffer.from(`grant-81-${mailClient.id}`).toString('base64url'),
    clientId: mailClient.id,
    consentType: 'Principal',
    principalId: roos.id,
    resourceId: 'c0900000-0000-4000-8000-000000000001',
    scope: 'Mail.ReadWrite Mail.Send offline_access',
  });
  tenant.devices.push(joined(at(IN_HOURS - 0.4)));
  tenant.directoryAudits.push(...directoryAudits(at));
  tenant.mailboxAudits.push(...mailboxAudits(at));
  tenant.automaticReplies.set(roos.id, {
    status: 'alwaysEnabled',
    externalAudience: 'all',
    externalReplyMessage: '<p>Our new address for invoices is accounts@contoso-billing.example.</p>',
  });
  tenant.arrange(roos.id, { otherMails: ['roos.hendriks@mail.example'] });
  const mailbox = tenant.mailbox(roos.id)!;
  mailbox.replace({ ...mailbox.latest(), rules: [...mailbox.latest().rules, ...rules()] });
}

/** A11: three weeks of an ordinary life, then the thief: beta alone says that a device code was used. */
function signIns(ago: (hours: number) => Date): SignIn[] {
  const row = (n: number, hours: number, facts: SignInFacts): SignIn => ({
    ...signInRow(roos, ago(hours), { city: CITY, ...facts }),
    id: `66ea54eb-6301-4ee5-be62-ff5a8181${String(n).padStart(4, '0')}`,
    correlationId: `7d0a2b1c-6301-4ee5-be62-ff5a8181${String(n).padStart(4, '0')}`,
  });
  const home = { address: HOME, device: laptopOf(roos), protocol: 'oAuth2' };
  const thief = {
    address: NEXT_DOOR,
    device: { operatingSystem: 'Windows 10', browser: 'Chrome 141.0.0' },
  };
  const ordinary = Array.from({ length: 21 }, (_, day) => row(day, (day + 1) * DAY_HOURS + 2, home));
  return [
    ...ordinary,
    row(100, IN_HOURS, {
      ...thief,
      app: 'Microsoft Authentication Broker',
      appId: '29d9ed98-a469-4536-ade2-f981bc1d605e',
      client: 'Mobile Apps and Desktop clients',
      protocol: 'deviceCode',
      transfer: 'deviceCodeFlow',
    }),
    row(101, IN_HOURS - 0.1, {
      ...thief,
      app: 'My Signins',
      appId: '19db86c3-b2b9-44cc-b339-36da233a3be2',
      protocol: 'oAuth2',
    }),
    row(102, IN_HOURS - 0.3, { ...thief, app: mailClient.displayName, appId: mailClient.appId }),
  ];
}

/** A28: a machine of the thief, joined to the organisation. It keeps a way in of its own. */
function joined(at: string): DeviceRecord {
  return {
    ownerId: roos.id,
    id: 'c0d00000-0000-4000-8000-0000000000d1',
    deviceId: 'c0e00000-0000-4000-8000-0000000000d1',
    displayName: modern.device,
    operatingSystem: 'Windows',
    operatingSystemVersion: '10.0.19045.6456',
    trustType: 'AzureAd',
    registrationDateTime: at,
    approximateLastSignInDateTime: at,
    accountEnabled: true,
    isCompliant: null,
    isManaged: null,
  };
}

/** A12: what the directory wrote down. */
function directoryAudits(at: (hours: number) => string): DirectoryAudit[] {
  const self = { id: roos.id, displayName: roos.displayName, type: 'User' };
  const line = (
    n: number,
    hours: number,
    activityDisplayName: string,
    differs: Partial<DirectoryAudit> = {},
  ): DirectoryAudit => ({
    id: `Directory_81${n}`,
    activityDateTime: at(hours),
    activityDisplayName,
    category: 'UserManagement',
    loggedByService: 'Core Directory',
    result: 'success',
    initiatedBy: { user: { ...roos }, app: null },
    targetResources: [self],
    ...differs,
  });
  const changed = (displayName: string, newValue: string) => ({ displayName, oldValue: '[]', newValue });
  return [
    line(1, IN_HOURS - 0.2, 'User registered security info', {
      loggedByService: 'Authentication Methods',
      resultReason: 'User registered Authenticator App with Notification and Code',
    }),
    line(2, IN_HOURS - 0.3, 'Consent to application', {
      category: 'ApplicationManagement',
      targetResources: [
        {
          ...{ id: mailClient.id, displayName: mailClient.displayName, type: 'ServicePrincipal' },
          modifiedProperties: [
            { displayName: 'ConsentContext.OnBehalfOfAll', oldValue: null, newValue: '"False"' },
          ],
        },
      ],
    }),
    line(3, IN_HOURS - 0.4, 'Register device', {
      category: 'Device',
      loggedByService: 'Device Registration Service',
      targetResources: [
        { id: 'c0d00000-0000-4000-8000-0000000000d1', displayName: modern.device, type: 'Device' },
      ],
    }),
    line(4, IN_HOURS - 0.5, 'Update user', {
      targetResources: [
        {
          ...self,
          modifiedProperties: [
            changed('OtherMail', '["roos.hendriks@mail.example"]'),
            changed('StrongAuthenticationUserDetails', '[{"PhoneNumber":"+31 600000081","Email":null}]'),
            changed('Included Updated Properties', '"OtherMail, StrongAuthenticationUserDetails"'),
          ],
        },
      ],
    }),
  ];
}

/**
 * T2, C1: a rule that hides behind the name of Outlook's own, and one that moves mail to a folder that nobody opens, by
 * its Dutch name. A third one was used and taken away: only the log knows it.
 */
function rules(): InboxRule[] {
  const rule = (n: number, Name: string, differs: Partial<InboxRule>): InboxRule => ({
    Identity: `${roos.userPrincipalName}\\1675286947966641900${n}`,
    RuleIdentity: `1675286947966641900${n}`,
    Name,
    Enabled: true,
    Priority: n,
    ForwardTo: null,
    ForwardAsAttachmentTo: null,
    RedirectTo: null,
    DeleteMessage: false,
    MarkAsRead: false,
    MoveToFolder: null,
    StopProcessingRules: true,
    From: null,
    SubjectContainsWords: null,
    SubjectOrBodyContainsWords: null,
    Description: '',
    hidden: false,
    ...differs,
  });
  return [
    rule(2, modern.deletes, {
      hidden: true,
      DeleteMessage: true,
      SubjectOrBodyContainsWords: ['factuur', 'invoice', 'IBAN'],
    }),
    rule(3, modern.hides, { MoveToFolder: 'Gespreksgeschiedenis', From: ['finance@fabrikam.example'] }),
  ];
}

/** T2: by cmdlet with parameters; by a mail program with `OperationProperties` and none (Azure-Sentinel issue 9988). */
function mailboxAudits(at: (hours: number) => string): MailboxAudit[] {
  const line = (hours: number, Operations: string, more: Record<string, unknown>): MailboxAudit => ({
    CreationDate: at(hours),
    UserIds: roos.userPrincipalName,
    Operations,
    AuditData: JSON.stringify({
      CreationTime: at(hours).replace('Z', ''),
      Operation: Operations,
      UserId: roos.userPrincipalName,
      ...more,
    }),
  });
  const byCmdlet = (hours: number, name: string, rule: string): MailboxAudit =>
    line(hours, name, {
      ObjectId: `${roos.userPrincipalName}\\${rule}`,
      Parameters: [{ Name: name === 'New-InboxRule' ? 'Name' : 'Identity', Value: rule }],
    });
  return [
    byCmdlet(IN_HOURS - 0.6, 'New-InboxRule', modern.removed),
    byCmdlet(IN_HOURS - 0.7, 'Set-InboxRule', modern.removed),
    byCmdlet(IN_HOURS - 0.8, 'Disable-InboxRule', modern.removed),
    byCmdlet(IN_HOURS - 0.9, 'Remove-InboxRule', modern.removed),
    byCmdlet(IN_HOURS - 1, 'New-InboxRule', modern.hides),
    // Outlook for Windows does not say which rule it was.
    line(IN_HOURS - 1.1, 'UpdateInboxRules', {
      OperationProperties: [{ Name: 'RuleOperation', Value: 'ModifyMailboxRule' }],
    }),
  ];
}
