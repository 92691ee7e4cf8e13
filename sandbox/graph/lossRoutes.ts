import { randomUUID } from 'node:crypto';
import { asObject, asString } from '../http/json.js';
import type { Answer } from '../http/message.js';
import type { AuditQuery, AuditRecord } from '../tenant/records.js';
import { badRequest, notFound } from './graphError.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import type { Row } from './odata/filter.js';
import { listAnswer } from './odata/page.js';

/** microsoft-apis.md N-E: a permission for each service, or one for all. */
const ALL = 'AuditLogsQuery.Read.All';
const OF_SERVICE: Readonly<Record<string, string>> = {
  Exchange: 'AuditLogsQuery-Exchange.Read.All',
  SharePoint: 'AuditLogsQuery-SharePoint.Read.All',
  OneDrive: 'AuditLogsQuery-OneDrive.Read.All',
};
const SEARCHING = [[ALL], ...Object.values(OF_SERVICE).map((permission) => [permission])];

/** microsoft-apis.md N-E and N-F: the audit search, which takes its time, and the message trace. */
export const lossRoutes: GraphRoute[] = [
  { method: 'POST', path: '/security/auditLog/queries', needs: SEARCHING, handle: begin },
  // contrib security-auditcoreroot-list-auditlogqueries.md: the searches that were made.
  { method: 'GET', path: '/security/auditLog/queries', needs: SEARCHING, handle: list },
  { method: 'GET', path: '/security/auditLog/queries/{id}', needs: SEARCHING, handle: progress },
  { method: 'GET', path: '/security/auditLog/queries/{id}/records', needs: SEARCHING, handle: records },
  {
    method: 'GET',
    path: '/admin/exchange/tracing/messageTraces',
    needs: [['ExchangeMessageTrace.Read.All']],
    handle: traces,
  },
];

function begin({ request, tenant }: GraphContext): Answer {
  const body = asObject(request.body);
  const list = (name: string) => (Array.isArray(body[name]) ? body[name].map(String) : []);
  const query: AuditQuery = {
    id: randomUUID(),
    displayName: asString(body.displayName) ?? '',
    filterStartDateTime: asString(body.filterStartDateTime) ?? '',
    filterEndDateTime: asString(body.filterEndDateTime) ?? '',
    operationFilters: list('operationFilters'),
    userPrincipalNameFilters: list('userPrincipalNameFilters'),
    status: 'notStarted',
    looks: 0,
  };
  tenant.auditQueries.set(query.id, query);
  return { status: 201, body: shown(query) };
}

function list(context: GraphContext): Answer {
  const rows = [...context.tenant.auditQueries.values()].map(shown);
  return listAnswer(context, { rows, show: (row) => row, context: 'security/auditLog/queries' });
}

/** It runs for as many looks as the setting says. Nobody knows how long it takes. */
function progress(context: GraphContext): Answer {
  const query = queryInPath(context);
  query.looks += 1;
  const { auditSearchLooks, auditSearchEnds } = context.tenant.settings;
  query.status = query.looks > auditSearchLooks ? auditSearchEnds : 'running';
  return { status: 200, body: shown(query) };
}

function records(context: GraphContext): Answer {
  const query = queryInPath(context);
  if (query.status !== 'succeeded') throw badRequest('The query is not ready.');
  const rows = context.tenant.auditRecords.filter((row) => fits(row, query) && mayRead(context, row));
  return listAnswer(context, {
    rows: rows as unknown as Row[],
    show: (row) => row,
    context: `security/auditLog/queries('${query.id}')/records`,
  });
}

function fits(row: AuditRecord, query: AuditQuery): boolean {
  const at = Date.parse(row.createdDateTime);
  const among = (list: readonly string[], value: string) =>
    list.length === 0 || list.some((one) => one.toLowerCase() === value.toLowerCase());
  return (
    at >= Date.parse(query.filterStartDateTime) &&
    at <= Date.parse(query.filterEndDateTime) &&
    among(query.operationFilters, row.operation) &&
    among(query.userPrincipalNameFilters, row.userPrincipalName)
  );
}

function mayRead({ tenant }: GraphContext, { service }: AuditRecord): boolean {
  const { grants } = tenant.settings;
  return grants.has(ALL) || grants.has(OF_SERVICE[service] ?? '');
}

function queryInPath({ tenant, params }: GraphContext): AuditQuery {
  const query = tenant.auditQueries.get(params.id ?? '');
  if (!query) throw notFound(params.id ?? '');
  return query;
}

function shown({ looks: _looks, ...query }: AuditQuery): Row {
  return { '@odata.type': '#microsoft.graph.security.auditLogQuery', ...query };
}

const DAY_MS = 24 * 60 * 60_000;

/** Both ends of the time, at most 10 days, at most 90 days back. 1000 rows a page, at most 5000. */
function traces(context: GraphContext): Answer {
  const { request, tenant } = context;
  const filter = request.query.get('$filter') ?? '';
  const bound = (operator: string) =>
    Date.parse(new RegExp(`receivedDateTime ${operator} (\\S+)`).exec(filter)?.[1] ?? '');
  const [from, to] = [bound('ge'), bound('le')];
  const isTooLong = to - from > 10 * DAY_MS || tenant.now().getTime() - from > 90 * DAY_MS;
  if (/receivedDateTime/.test(filter) && (Number.isNaN(from + to) || isTooLong))
    throw badRequest('The time range has to have both ends, 10 days at most, and 90 days back at most.');
  return listAnswer(context, {
    rows: tenant.messageTraces as unknown as Row[],
    show: (row) => row,
    context: 'admin/exchange/tracing/messageTraces',
    pages: { normal: 1000, most: 5000 },
  });
}
