/** A user as Microsoft Graph knows it (microsoft-apis.md A1). Properties that are not listed read as null. */
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
  /** true: synced now; null: never synced (microsoft-apis.md A1). */
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

/** microsoft-apis.md B1: the columns of Get-BlockedSenderAddress. */
export interface BlockedSender {
  SenderAddress: string;
  Reason: string;
  CreatedDatetime: string;
  ChangedDatetime: string;
  TemporaryBlock: boolean;
}

/** microsoft-apis.md B4: what Get-InboxRule shows of a rule. */
export interface InboxRule {
  Identity: string;
  /** Exchange's key of it; Graph has one of its own (A14). */
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
  /** Shown only with -IncludeHidden; not a column of the answer. */
  hidden: boolean;
}

export interface Mailbox {
  userId: string;
  PrimarySmtpAddress: string;
  ForwardingAddress: string | null;
  ForwardingSmtpAddress: string | null;
  DeliverToMailboxAndForward: boolean;
  rules: InboxRule[];
}

/** microsoft-apis.md A8: one registered authentication method. */
export interface AuthenticationMethod {
  '@odata.type': string;
  id: string;
  [property: string]: unknown;
}

/** microsoft-apis.md A15: what somebody, or an admin for everybody, allowed an app. */
export interface PermissionGrant {
  id: string;
  clientId: string;
  consentType: 'Principal' | 'AllPrincipals';
  principalId: string | null;
  resourceId: string;
  scope: string;
}

/** An app as the tenant knows it. */
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
  initiatedBy: { user: { id: string; displayName: string; userPrincipalName: string } | null; app: null };
  targetResources: { id: string; displayName: string; type: string }[];
}

/** microsoft-apis.md T2: a line of the unified audit log about a mailbox. */
export interface MailboxAudit {
  CreationDate: string;
  UserIds: string;
  Operations: string;
  /** JSON in a text. */
  AuditData: string;
}

/** Get-MailboxPermission and Get-RecipientPermission, in one list. */
export interface MailboxDelegate {
  userId: string;
  who: string;
  right: 'FullAccess' | 'SendAs';
}

/** microsoft-apis.md A13: what riskyUsers tells. */
export interface Risk {
  riskLevel: 'none' | 'low' | 'medium' | 'high' | 'hidden';
  riskState: 'none' | 'confirmedSafe' | 'remediated' | 'dismissed' | 'atRisk' | 'confirmedCompromised';
}

/** microsoft-apis.md A11. */
export interface SignIn {
  id: string;
  userId: string;
  createdDateTime: string;
  status: { errorCode: number; failureReason: string };
  [property: string]: unknown;
}
