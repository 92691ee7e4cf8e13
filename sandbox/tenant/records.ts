/** A user as Microsoft Graph knows it (microsoft-apis.md A1). Other properties read as null. */
export interface UserRecord {
  id: string;
  displayName: string;
  givenName: string | null;
  surname: string | null;
  userPrincipalName: string;
  mail: string | null;
  preferredLanguage: string | null;
  jobTitle: string | null;
  accountEnabled: boolean;
  /** true: synced now. null: never synced (microsoft-apis.md A1). */
  onPremisesSyncEnabled: boolean | null;
  userType: 'Member' | 'Guest';
  lastPasswordChangeDateTime: string;
  signInSessionsValidFromDateTime: string;
  createdDateTime: string;
  [property: string]: unknown;
}

export interface Group {
  id: string;
  displayName: string;
  isAssignableToRole: boolean;
  members: string[];
  owners: string[];
}

export interface RoleAssignment {
  id: string;
  principalId: string;
  roleDefinitionId: string;
  directoryScopeId: string;
}

/** microsoft-apis.md A23: who can join or own a group with a click of their own (PIM for Groups). */
export interface GroupEligibility {
  id: string;
  principalId: string;
  groupId: string;
  accessId: 'member' | 'owner';
  memberType: 'direct' | 'group';
  startDateTime: string;
  endDateTime: string | null;
}

/** microsoft-apis.md B1: the columns of Get-BlockedSenderAddress. */
export interface BlockedSender {
  SenderAddress: string;
  Reason: string;
  CreatedDatetime: string;
  ChangedDatetime: string;
  TemporaryBlock: boolean;
}

/** microsoft-apis.md B4: the columns of Get-InboxRule. */
export interface InboxRule {
  Identity: string;
  /** Exchange's key of the rule. Graph uses another one (A14). */
  RuleIdentity: string;
  Name: string;
  Enabled: boolean;
  Priority: number;
  ForwardTo: string[] | null;
  ForwardAsAttachmentTo: string[] | null;
  RedirectTo: string[] | null;
  DeleteMessage: boolean;
  MarkAsRead: boolean;
  MoveToFolder: string | null;
  StopProcessingRules: boolean;
  From: string[] | null;
  SubjectContainsWords: string[] | null;
  SubjectOrBodyContainsWords: string[] | null;
  Description: string;
  /** Exchange shows a hidden rule only with -IncludeHidden. The answer has no such column. */
  hidden: boolean;
}

/** microsoft-apis.md B4: the columns of Get-SweepRule. Folders are named without their mailbox. */
export interface SweepRule {
  RuleId: string;
  Name: string;
  Enabled: boolean;
  Provider: string;
  Sender: string | null;
  SourceFolder: string;
  DestinationFolder: string;
  KeepForDays: number | null;
  KeepLatest: number | null;
  SystemCategory: string;
}

export interface Mailbox {
  userId: string;
  PrimarySmtpAddress: string;
  ForwardingAddress: string | null;
  ForwardingSmtpAddress: string | null;
  DeliverToMailboxAndForward: boolean;
  rules: InboxRule[];
  sweepRules: SweepRule[];
}

/** microsoft-apis.md A8: one registered authentication method. */
export interface AuthenticationMethod {
  '@odata.type': string;
  id: string;
  [property: string]: unknown;
}

/** microsoft-apis.md A15: the permissions that a person, or an admin for everybody, gave an app. */
export interface PermissionGrant {
  id: string;
  clientId: string;
  consentType: 'Principal' | 'AllPrincipals';
  principalId: string | null;
  resourceId: string;
  scope: string;
}

/** An app, with the tenant's data about it. */
export interface ServicePrincipal {
  id: string;
  appId: string;
  displayName: string;
  appOwnerOrganizationId: string;
  verifiedPublisher: {
    displayName: string | null;
    verifiedPublisherId: string | null;
    addedDateTime: string | null;
  };
}

/** microsoft-apis.md A12: a line of the directory audit. */
export interface DirectoryAudit {
  id: string;
  activityDateTime: string;
  activityDisplayName: string;
  category: string;
  loggedByService: string;
  result: 'success' | 'failure';
  resultReason?: string;
  initiatedBy: {
    user: { id: string; displayName: string; userPrincipalName: string } | null;
    app: { displayName: string } | null;
  };
  targetResources: {
    id: string;
    displayName: string;
    type: string;
    /** The properties that changed. The values are JSON in a text. */
    modifiedProperties?: { displayName: string; oldValue: string | null; newValue: string | null }[];
  }[];
}

/** microsoft-apis.md T2: a line of the unified audit log about a mailbox. */
export interface MailboxAudit {
  CreationDate: string;
  UserIds: string;
  Operations: string;
  /** A text that contains JSON. */
  AuditData: string;
}

/** EXOPS Get-MailContact.md: somebody outside whom the organisation's address book has. */
export interface MailContact {
  name: string;
  legacyDn: string;
  address: string;
}

/** The rows of Get-MailboxPermission and Get-RecipientPermission, in one list. */
export interface MailboxDelegate {
  userId: string;
  who: string;
  right: 'FullAccess' | 'SendAs' | 'SendOnBehalf';
}

/** microsoft-apis.md A13: the answer of riskyUsers. */
export interface Risk {
  riskLevel: 'none' | 'low' | 'medium' | 'high' | 'hidden';
  riskState: 'none' | 'confirmedSafe' | 'remediated' | 'dismissed' | 'atRisk' | 'confirmedCompromised';
}

/** microsoft-apis.md A13: why Microsoft sees a risk. */
export interface RiskDetection {
  id: string;
  userId: string;
  riskEventType: string;
  riskLevel: string;
  riskState: string;
  activityDateTime: string;
  [property: string]: unknown;
}

/** microsoft-apis.md A11. */
export interface SignIn {
  id: string;
  userId: string;
  createdDateTime: string;
  status: { errorCode: number; failureReason: string };
  [property: string]: unknown;
}

/** microsoft-apis.md N-E: a search of the unified audit log. */
export interface AuditQuery {
  id: string;
  displayName: string;
  filterStartDateTime: string;
  filterEndDateTime: string;
  operationFilters: string[];
  userPrincipalNameFilters: string[];
  status: 'notStarted' | 'running' | 'succeeded' | 'failed' | 'cancelled';
  /** How often somebody asked how far it is. */
  looks: number;
}

/** microsoft-apis.md N-E: what a search returns. */
export interface AuditRecord {
  id: string;
  createdDateTime: string;
  auditLogRecordType: string;
  operation: string;
  organizationId: string;
  userType: string;
  userId: string;
  service: string;
  objectId: string;
  userPrincipalName: string;
  clientIp: string;
  administrativeUnits: string[];
  auditData: Record<string, unknown>;
}

/** microsoft-apis.md N-F: one mail to one recipient. */
export interface MessageTrace {
  id: string;
  senderAddress: string;
  recipientAddress: string;
  messageId: string;
  receivedDateTime: string;
  subject: string;
  size: number;
  fromIP: string;
  toIP: string;
  status: string;
}
