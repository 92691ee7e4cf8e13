/** A user as Microsoft Graph knows it (apis.md A1). Properties that are not listed read as null. */
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
  /** true: synced now; null: never synced (apis.md A1). */
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

/** apis.md B1: the columns of Get-BlockedSenderAddress. */
export interface BlockedSender {
  SenderAddress: string;
  Reason: string;
  CreatedDatetime: string;
  ChangedDatetime: string;
  TemporaryBlock: boolean;
}

/** apis.md B4: what Get-InboxRule shows of a rule. */
export interface InboxRule {
  Identity: string;
  RuleIdentity: string;
  Name: string;
  Enabled: boolean;
  Priority: number;
  ForwardTo: string[] | null;
  RedirectTo: string[] | null;
  DeleteMessage: boolean;
  MarkAsRead: boolean;
  MoveToFolder: string | null;
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

/** apis.md A8: one registered authentication method. */
export interface AuthenticationMethod {
  '@odata.type': string;
  id: string;
  [property: string]: unknown;
}

/** apis.md A13: what riskyUsers tells. */
export interface Risk {
  riskLevel: 'none' | 'low' | 'medium' | 'high' | 'hidden';
  riskState: 'none' | 'confirmedSafe' | 'remediated' | 'dismissed' | 'atRisk' | 'confirmedCompromised';
}

/** apis.md A11. */
export interface SignIn {
  id: string;
  userId: string;
  createdDateTime: string;
  status: { errorCode: number; failureReason: string };
  [property: string]: unknown;
}
