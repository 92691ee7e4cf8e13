import type {
  DirectoryAudit,
  MailboxAudit,
  MailboxDelegate,
  PermissionGrant,
  ServicePrincipal,
} from './records.js';
import { people, type Person } from './seed.js';
import { daysBefore } from './seedDirectory.js';

const { vera, iris, ben } = people;
/** learn.microsoft.com, "Verify first-party Microsoft applications": the tenant of Microsoft's own apps. */
const MICROSOFT = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
const GRAPH_RESOURCE = 'c0900000-0000-4000-8000-000000000001';

function app(n: number, displayName: string, owner: string, verified: boolean): ServicePrincipal {
  const id = `c0800000-0000-4000-8000-00000000000${n}`;
  return {
    id,
    appId: id.replace('c08', 'c0a'),
    displayName,
    appOwnerOrganizationId: owner,
    verifiedPublisher: {
      displayName: verified ? 'A verified publisher' : null,
      verifiedPublisherId: verified ? '6208175' : null,
      addedDateTime: verified ? '2022-01-01T00:00:00Z' : null,
    },
  };
}

const rogue = app(1, 'Mail Upgrade Assistant', 'c0b00000-0000-4000-8000-000000000001', false);
const whiteboard = app(2, 'Microsoft Whiteboard', MICROSOFT, false);
const planner = app(3, 'Team planner', 'c0b00000-0000-4000-8000-000000000002', true);

export function seedServicePrincipals(): ServicePrincipal[] {
  return [rogue, whiteboard, planner];
}

/** microsoft-apis.md A15: grants of one person, and of everybody. */
export function seedGrants(): PermissionGrant[] {
  const grant = (
    n: number,
    client: ServicePrincipal,
    who: Person | null,
    scope: string,
  ): PermissionGrant => ({
    id: Buffer.from(`grant-${n}-${client.id}`).toString('base64url'),
    clientId: client.id,
    consentType: who ? 'Principal' : 'AllPrincipals',
    principalId: who ? who.id : null,
    resourceId: GRAPH_RESOURCE,
    scope,
  });
  return [
    grant(1, rogue, vera, 'Mail.Read Mail.Send offline_access'),
    grant(2, whiteboard, vera, 'Files.ReadWrite'),
    grant(3, planner, null, 'User.Read Calendars.Read'),
    grant(4, planner, iris, 'openid profile User.Read'),
  ];
}

/** microsoft-apis.md A12: the directory's record of the break-in. */
export function seedDirectoryAudits(now: Date): DirectoryAudit[] {
  const line = (
    n: number,
    days: number,
    what: string,
    service: string,
    ...targets: DirectoryAudit['targetResources']
  ): DirectoryAudit => ({
    id: `Directory_${n}`,
    activityDateTime: daysBefore(now, days),
    activityDisplayName: what,
    category: 'UserManagement',
    loggedByService: service,
    result: 'success',
    initiatedBy: {
      user: { id: vera.id, displayName: vera.displayName, userPrincipalName: vera.userPrincipalName },
      app: null,
    },
    targetResources: targets,
  });
  const off = (n: number, { id, displayName }: Person): DirectoryAudit => ({
    ...line(n, 3, 'Disable account', 'Core Directory', { id, displayName, type: 'User' }),
    initiatedBy: {
      user: { id: ben.id, displayName: ben.displayName, userPrincipalName: ben.userPrincipalName },
      app: null,
    },
  });
  const self = { id: vera.id, displayName: vera.displayName, type: 'User' };
  return [
    line(1, 1, 'User registered security info', 'Authentication Methods', self),
    line(2, 2, 'Consent to application', 'Core Directory', {
      id: rogue.id,
      displayName: rogue.displayName,
      type: 'ServicePrincipal',
    }),
    line(3, 30, 'Update user', 'Core Directory', self),
    // microsoft-apis.md A12: the line that an admin leaves who switches an account off.
    off(4, people.lena),
    off(5, people.dora),
    // ENTRA identity/monitoring-health/reference-audit-activities.md: its name has this dash, and ends in a space.
    {
      ...off(6, ben),
      category: 'ApplicationManagement',
      activityDisplayName: 'Update application – Certificates and secrets management ',
      targetResources: [
        { id: 'a0d00000-0000-4000-8000-0000000000a1', displayName: 'Intranet', type: 'Application' },
      ],
    },
  ];
}

/** microsoft-apis.md T2: the unified audit log records rules that were made in the mailbox. */
export function seedMailboxAudits(now: Date): MailboxAudit[] {
  const made = (Name: string): MailboxAudit => ({
    CreationDate: daysBefore(now, 1),
    UserIds: vera.userPrincipalName,
    Operations: 'New-InboxRule',
    AuditData: JSON.stringify({
      CreationTime: daysBefore(now, 1).replace('Z', ''),
      Operation: 'New-InboxRule',
      UserId: vera.userPrincipalName,
      Parameters: [
        { Name: 'Name', Value: Name },
        { Name: 'StopProcessingRules', Value: 'True' },
      ],
    }),
  });
  return ['Archive', '.', '..'].map(made);
}

export function seedDelegates(): MailboxDelegate[] {
  return [{ userId: vera.id, who: ben.userPrincipalName, right: 'SendAs' }];
}
