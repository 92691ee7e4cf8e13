import type { Answer } from '../http/message.js';
import { assignmentsOf } from '../tenant/privilege.js';
import type { UserRecord } from '../tenant/records.js';
import type { Tenant } from '../tenant/tenant.js';
import { notFound } from './graphError.js';
import { type GraphContext, type GraphRoute, userInPath } from './graphContext.js';
import { listAnswer } from './odata/page.js';
import { noPremium } from './userProperties.js';

const auditLog = [['AuditLog.Read.All']];

export const reportRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails/{id}',
    needs: auditLog,
    handle: registrationDetails,
  },
  {
    method: 'GET',
    path: '/reports/authenticationMethods/userRegistrationDetails',
    needs: auditLog,
    handle: registrationList,
  },
  {
    method: 'GET',
    path: '/auditLogs/signIns',
    needs: auditLog,
    deniedCode: 'Authentication_MSGraphPermissionMissing',
    handle: signIns,
  },
  {
    method: 'GET',
    path: '/subscribedSkus',
    needs: [['LicenseAssignment.Read.All'], ['Organization.Read.All'], ['Directory.Read.All']],
    handle: subscribedSkus,
  },
];

/** microsoft-apis.md A9: report data. It has no disabled users. */
function registrationDetails(context: GraphContext): Answer {
  const user = userInPath(context);
  if (!user.accountEnabled) throw notFound(user.id);
  return { status: 200, body: registrationOf(context.tenant, user) };
}

/** microsoft-apis.md A9: the same for everybody, by `$filter` if there is one. */
function registrationList(context: GraphContext): Answer {
  const { tenant } = context;
  const rows = tenant
    .everybody()
    .filter(({ accountEnabled }) => accountEnabled)
    .map((user) => registrationOf(tenant, user));
  return listAnswer(context, {
    rows,
    show: (row) => row,
    context: 'reports/authenticationMethods/userRegistrationDetails',
  });
}

function registrationOf(tenant: Tenant, user: UserRecord) {
  const registered = (tenant.methods.get(user.id) ?? []).length > 1;
  return {
    id: user.id,
    userPrincipalName: user.userPrincipalName,
    userDisplayName: user.displayName,
    userType: user.userType.toLowerCase(),
    isAdmin: assignmentsOf(tenant, user.id).length > 0,
    isSsprRegistered: registered,
    isSsprEnabled: true,
    isSsprCapable: registered,
    isMfaRegistered: registered,
    isMfaCapable: registered,
    isPasswordlessCapable: false,
    methodsRegistered: registered ? ['mobilePhone'] : [],
    lastUpdatedDateTime: '2026-08-20T00:00:00Z',
  };
}

/** microsoft-apis.md A11: newest first, and only with P1 or P2 (E). */
function signIns(context: GraphContext): Answer {
  const { licences } = context.tenant.settings;
  if (!licences.p1 && !licences.p2) throw noPremium();
  const { signIns: all, settings, now } = context.tenant;
  // microsoft-apis.md A11: what happened a moment ago is not in the log yet.
  const until = now().getTime() - settings.signInLagMs;
  const newestFirst = all
    .filter(({ createdDateTime }) => Date.parse(createdDateTime) <= until)
    .sort((a, b) => b.createdDateTime.localeCompare(a.createdDateTime));
  return listAnswer(context, {
    rows: newestFirst,
    // microsoft-apis.md E: without P2 the risk fields read `hidden`.
    show: (row) => (licences.p2 ? row : { ...row, riskLevelDuringSignIn: 'hidden', riskDetail: 'hidden' }),
    context: 'auditLogs/signIns',
  });
}

/** microsoft-apis.md E: the service plans AAD_PREMIUM and AAD_PREMIUM_P2 show the licences. */
function subscribedSkus(context: GraphContext): Answer {
  const { p1, p2 } = context.tenant.settings.licences;
  const plan = (servicePlanId: string, servicePlanName: string) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  });
  const servicePlans = [
    ...(p1 || p2 ? [plan('41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'AAD_PREMIUM')] : []),
    ...(p2 ? [plan('eec0eb4f-6444-4f95-aba0-50c24d67f998', 'AAD_PREMIUM_P2')] : []),
  ];
  const sku = { skuPartNumber: 'M365', capabilityStatus: 'Enabled', appliesTo: 'User', servicePlans };
  return { status: 200, body: { value: [sku] } };
}
