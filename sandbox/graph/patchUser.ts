import { asString, isObject, type Json } from '../http/json.js';
import type { Answer } from '../http/message.js';
import { isComplex } from '../tenant/password.js';
import { isRestricted, mayAct } from '../tenant/privilege.js';
import type { DirectoryAudit, UserRecord } from '../tenant/records.js';
import { badRequest, denied, restrictedUnit } from './graphError.js';
import { type GraphContext, userInPath } from './graphContext.js';

/** microsoft-apis.md A3, A5: the permissions for each property. User.ReadWrite.All alone does not change a password. */
const allowedBy: Record<string, string[]> = {
  accountEnabled: ['User.EnableDisableAccount.All', 'User.ReadWrite.All'],
  passwordProfile: ['User-PasswordProfile.ReadWrite.All'],
  // microsoft-apis.md A34
  otherMails: ['User-Mail.ReadWrite.All', 'User.ReadWrite.All'],
};

/** microsoft-apis.md A34: the directory holds at most so many. */
const MOST_OTHER_MAILS = 250;
/** microsoft-apis.md A34: Active Directory does not own it, so Graph writes it for a synced account too. */
const OWNED_BY_CLOUD = new Set(['otherMails']);

/** microsoft-apis.md A3, A5: PATCH /users/{id}, 204 without a body. */
export function patchUser(context: GraphContext): Answer {
  const { tenant, request } = context;
  if (!isObject(request.body) || Object.keys(request.body).length === 0) {
    throw badRequest('Write requests (excluding DELETE) must contain the Content-Type header declaration.');
  }
  const change = request.body;
  checkPermissions(context, change);
  const user = userInPath(context);
  checkTarget(context, user, change);
  checkPassword(context, user, newPassword(change));
  checkOtherMails(change);
  const written = changed(change, seconds(tenant.now()));
  if ('otherMails' in change)
    tenant.directoryAudits.push(otherMailsChanged(context, user, change.otherMails));
  tenant.write(user.id, written);
  if (written.accountEnabled === false) tenant.directoryAudits.push(disabled(context, user));
  const password = newPassword(change);
  if (password !== undefined) tenant.setPassword(user.id, password);
  return { status: 204 };
}

/** microsoft-apis.md A12: what the directory audit says of an account that an app switched off. */
function disabled(context: GraphContext, user: UserRecord): DirectoryAudit {
  return auditLine(context, user, 'Disable account');
}

/** microsoft-apis.md A12: the list before, and the list after, as text in JSON. */
function otherMailsChanged(context: GraphContext, user: UserRecord, after: unknown): DirectoryAudit {
  const values = { oldValue: JSON.stringify(user.otherMails), newValue: JSON.stringify(after) };
  const names = { displayName: 'Included Updated Properties', oldValue: null, newValue: '"OtherMail"' };
  return auditLine(context, user, 'Update user', [{ displayName: 'OtherMail', ...values }, names]);
}

function auditLine(
  { tenant }: GraphContext,
  { id, displayName }: UserRecord,
  activityDisplayName: string,
  modifiedProperties?: NonNullable<DirectoryAudit['targetResources']>[number]['modifiedProperties'],
): DirectoryAudit {
  return {
    id: `Directory_app_${tenant.directoryAudits.length}`,
    activityDateTime: seconds(tenant.now()),
    activityDisplayName,
    category: 'UserManagement',
    loggedByService: 'Core Directory',
    result: 'success',
    initiatedBy: { user: null, app: { displayName: 'Latchkey' } },
    targetResources: [{ id, displayName, type: 'User', ...(modifiedProperties && { modifiedProperties }) }],
  };
}

function checkPermissions(context: GraphContext, change: Json): void {
  const { grants } = context.tenant.settings;
  for (const property of Object.keys(change)) {
    const permissions = allowedBy[property] ?? ['User.ReadWrite.All'];
    if (!permissions.some((permission) => grants.has(permission))) throw denied();
  }
}

function checkTarget(context: GraphContext, user: UserRecord, change: Json): void {
  if (isRestricted(context.tenant, user.id)) throw restrictedUnit();
  for (const property of ['accountEnabled', 'passwordProfile', 'otherMails'] as const) {
    // microsoft-apis.md A4: a target that outranks the app gives the same answer as a missing permission (A3).
    if (property in change && !mayAct(context.tenant, user.id, property)) throw denied();
  }
  // microsoft-apis.md A3: Graph does not write what Active Directory owns.
  if (user.onPremisesSyncEnabled && !Object.keys(change).every((one) => OWNED_BY_CLOUD.has(one))) {
    throw badRequest(
      'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
    );
  }
}

/** microsoft-apis.md A5: the policy, the organisation's banned words, and federated accounts. */
function checkPassword({ tenant }: GraphContext, user: UserRecord, password: string | undefined): void {
  if (password === undefined) return;
  const at = user.userPrincipalName.split('@')[1];
  if (tenant.domains.some(({ id, authenticationType }) => id === at && authenticationType === 'Federated')) {
    throw badRequest('Cannot update the password of a federated user.');
  }
  const isBanned = tenant.settings.bannedWords.some((word) => password.toLowerCase().includes(word));
  if (isBanned || !isComplex(password, user)) {
    throw badRequest(
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    );
  }
}

/** microsoft-apis.md A34: a list of addresses, each once. */
function checkOtherMails(change: Json): void {
  if (!('otherMails' in change)) return;
  const list = change.otherMails;
  const isList = Array.isArray(list) && list.every((one) => typeof one === 'string' && one.includes('@'));
  if (!isList || list.length > MOST_OTHER_MAILS) {
    throw badRequest("Invalid value specified for property 'otherMails' of resource 'User'.");
  }
}

/** The new record. The tenant stores a password elsewhere, as a hash. */
function changed(change: Json, at: string): Partial<UserRecord> {
  if ('accountEnabled' in change && typeof change.accountEnabled !== 'boolean') {
    throw badRequest(
      "A value without a type name was found and no expected type is available for 'accountEnabled'.",
    );
  }
  if (!('passwordProfile' in change)) return change;
  const profile = passwordProfile(change);
  const password = newPassword(change);
  return {
    ...change,
    passwordProfile: { ...profile, password: null },
    ...(password !== undefined && momentsOf(at)),
  };
}

/** microsoft-apis.md A5: a new password ends the sessions too, so it moves both moments. */
function momentsOf(at: string): Partial<UserRecord> {
  return { lastPasswordChangeDateTime: at, signInSessionsValidFromDateTime: at };
}

function passwordProfile(change: Json): Json {
  const profile = change.passwordProfile;
  if (isObject(profile)) return profile;
  throw badRequest("Invalid value specified for property 'passwordProfile' of resource 'User'.");
}

function newPassword(change: Json): string | undefined {
  return isObject(change.passwordProfile) ? asString(change.passwordProfile.password) : undefined;
}

/** Graph writes the dates of users without fractions of a second (microsoft-apis.md A1). */
export function seconds(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
