import { isRestricted } from '../tenant/privilege.js';
import type { UserRecord } from '../tenant/records.js';
import { GraphError, denied } from './graphError.js';
import type { GraphContext } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { basicUserProperties, defaultUserProperties, pick, selection } from './odata/select.js';

/** Selectable properties of microsoft.graph.user (contrib resources/user.md). */
const known = new Set([
  ...defaultUserProperties,
  ...['accountEnabled', 'ageGroup', 'assignedLicenses', 'assignedPlans', 'city', 'companyName', 'country'],
  ...['createdDateTime', 'creationType', 'deletedDateTime', 'department', 'employeeId', 'employeeType'],
  'employeeLeaveDateTime',
  'isManagementRestricted',
  ...['externalUserState', 'externalUserStateChangeDateTime', 'faxNumber', 'identities', 'imAddresses'],
  ...['isResourceAccount', 'lastPasswordChangeDateTime', 'mailNickname', 'onPremisesDistinguishedName'],
  ...[
    'onPremisesDomainName',
    'onPremisesImmutableId',
    'onPremisesLastSyncDateTime',
    'onPremisesProvisioningErrors',
  ],
  ...['onPremisesSamAccountName', 'onPremisesSecurityIdentifier', 'onPremisesSyncEnabled'],
  ...['onPremisesUserPrincipalName', 'otherMails', 'passwordPolicies', 'passwordProfile', 'postalCode'],
  ...['proxyAddresses', 'securityIdentifier', 'signInActivity', 'signInSessionsValidFromDateTime', 'state'],
  ...['streetAddress', 'usageLocation', 'userType'],
]);

/** The answer for one user: the default properties, or the selected ones. */
export function showUser(context: GraphContext, user: UserRecord): Row {
  const names = selection(context.request.query, defaultUserProperties);
  checkVisible(context, names);
  const rows = {
    ...user,
    // microsoft-apis.md A33: null means no.
    isManagementRestricted: isRestricted(context.tenant, user.id) || null,
    signInActivity: signInActivity(context, user),
  };
  return pick(rows, names, known, 'user');
}

/** `users(id,displayName)` or plain `users`, for `@odata.context`. */
export function usersContext(context: GraphContext): string {
  const names = context.request.query.get('$select');
  return names ? `users(${names})` : 'users';
}

function checkVisible(context: GraphContext, names: string[]): void {
  const { grants, licences } = context.tenant.settings;
  // microsoft-apis.md A1: User.ReadBasic.All shows only the basic properties.
  const all = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'].some((name) => grants.has(name));
  if (
    !all &&
    context.request.query.has('$select') &&
    !names.every((name) => basicUserProperties.includes(name))
  ) {
    throw denied();
  }
  // microsoft-apis.md A26: the date on which somebody leaves has a permission of its own.
  if (names.includes('employeeLeaveDateTime') && !grants.has('User-LifeCycleInfo.Read.All')) throw denied();
  if (!names.includes('signInActivity')) return;
  // microsoft-apis.md A1, E: besides User.Read.All, signInActivity needs AuditLog.Read.All and P1 or P2.
  if (!grants.has('AuditLog.Read.All'))
    throw new GraphError(403, 'Authentication_MSGraphPermissionMissing', '');
  if (!licences.p1 && !licences.p2) throw noPremium();
}

/** microsoft-apis.md E, first row. */
export function noPremium(): GraphError {
  return new GraphError(
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
    "Neither tenant is B2C or tenant doesn't have premium license",
  );
}

function signInActivity(context: GraphContext, user: UserRecord): Row | null {
  const last = context.tenant.signIns.find((signIn) => signIn.userId === user.id);
  return last ? { lastSignInDateTime: last.createdDateTime, lastSignInRequestId: last.id } : null;
}
