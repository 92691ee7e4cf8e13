import type { Answer } from '../http/message.js';
import { GraphError, notFound, unsupportedQuery } from './graphError.js';
import { type GraphContext, type GraphRoute, isAdvanced, userInPath } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';
import { pick, selection } from './odata/select.js';

const settings = [['MailboxSettings.Read'], ['MailboxSettings.ReadWrite']];
const domains = [['Domain.Read.All'], ['Domain.ReadWrite.All'], ['Directory.Read.All']];
const units = ['AdministrativeUnit.Read.All', 'AdministrativeUnit.ReadWrite.All', 'Directory.Read.All'];

/** What kind of account it is: what its mailbox is for, how its domain signs in, which units it is in. */
export const kindRoutes: GraphRoute[] = [
  { method: 'GET', path: '/users/{id}/mailboxSettings', needs: settings, handle: allSettings },
  { method: 'GET', path: '/users/{id}/mailboxSettings/userPurpose', needs: settings, handle: purpose },
  { method: 'GET', path: '/domains', needs: domains, handle: listDomains },
  { method: 'GET', path: '/domains/{name}', needs: domains, handle: getDomain },
  {
    method: 'GET',
    path: '/users/{id}/memberOf/microsoft.graph.administrativeUnit',
    needs: [['User.Read.All'], ['Directory.Read.All']],
    handle: unitsOf,
  },
  {
    method: 'GET',
    path: '/directory/administrativeUnits',
    needs: units.map((permission) => [permission]),
    handle: listUnits,
  },
  {
    method: 'GET',
    path: '/directory/administrativeUnits/{id}/scopedRoleMembers',
    needs: [['RoleManagement.Read.Directory'], ['Directory.Read.All']],
    handle: scopedMembers,
  },
];

/** microsoft-apis.md A31: 404 without a cloud mailbox (E). */
function purposeOf(context: GraphContext): string {
  const { id } = userInPath(context);
  if (!context.tenant.mailbox(id)) {
    const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', message);
  }
  return context.tenant.purposes.get(id) ?? 'user';
}

function purpose(context: GraphContext): Answer {
  return { status: 200, body: { value: purposeOf(context) } };
}

function allSettings(context: GraphContext): Answer {
  return { status: 200, body: { timeZone: 'UTC', userPurpose: { value: purposeOf(context) } } };
}

const DOMAIN = ['id', 'authenticationType', 'isDefault', 'isVerified'];

function shownDomain(context: GraphContext, row: Row): Row {
  const names = selection(context.request.query, DOMAIN);
  return pick({ isDefault: false, isVerified: true, ...row }, names, new Set(DOMAIN), 'domain');
}

/** microsoft-apis.md A32. */
function listDomains(context: GraphContext): Answer {
  const rows = context.tenant.domains.map((row) => ({ ...row }));
  return listAnswer(context, { rows, show: (row) => shownDomain(context, row), context: 'domains' });
}

function getDomain(context: GraphContext): Answer {
  const name = context.params.name?.toLowerCase() ?? '';
  const found = context.tenant.domains.find(({ id }) => id === name);
  if (!found) throw notFound(name);
  return { status: 200, body: shownDomain(context, { ...found }) };
}

const UNIT = ['id', 'displayName', 'isMemberManagementRestricted'];

/** microsoft-apis.md A33. Without the permission for units, Graph returns only their ids. */
function unitsOf(context: GraphContext): Answer {
  if (!isAdvanced(context)) {
    throw unsupportedQuery("OData cast needs the 'ConsistencyLevel: eventual' header and $count=true.");
  }
  const { id } = userInPath(context);
  const { settings: set, units: all } = context.tenant;
  const isNamed = units.some((permission) => set.grants.has(permission));
  const rows = all
    .filter(({ members }) => members.includes(id))
    .map(({ id: unit, displayName, isMemberManagementRestricted }) => ({
      id: unit,
      displayName: isNamed ? displayName : null,
      isMemberManagementRestricted: isNamed ? isMemberManagementRestricted : null,
    }));
  return listAnswer(context, {
    rows,
    show: (row) => pick(row, selection(context.request.query, UNIT), new Set(UNIT), 'administrativeUnit'),
    context: 'directoryObjects',
  });
}

/** contrib administrativeunit-list (directory-list-administrativeunits.md). */
function listUnits(context: GraphContext): Answer {
  const rows = context.tenant.units.map(({ id, displayName, isMemberManagementRestricted }) => ({
    ...{ id, displayName, isMemberManagementRestricted },
  }));
  const names = selection(context.request.query, UNIT);
  const show = (row: Row) => pick(row, names, new Set(UNIT), 'administrativeUnit');
  return listAnswer(context, { rows, show, context: 'directory/administrativeUnits' });
}

/** microsoft-apis.md A33: who has a role for the unit. */
function scopedMembers(context: GraphContext): Answer {
  const unit = context.tenant.units.find(({ id }) => id === context.params.id);
  if (!unit) throw notFound(context.params.id ?? '');
  const value = unit.administrators.map((id) => ({
    id: `scoped-${id}`,
    administrativeUnitId: unit.id,
    roleId: 'd1d1d1d1-0000-4000-8000-000000000001',
    roleMemberInfo: { id, displayName: context.tenant.user(id).displayName },
  }));
  return { status: 200, body: { value } };
}
