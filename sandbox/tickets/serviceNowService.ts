import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import type { ServiceNowIncident, ServiceNowInstance } from './serviceNowInstance.js';
import type { Known } from './known.js';

const TABLE = '/api/now/table/incident';
const ONE = pathPattern(`${TABLE}/{id}`);

/** ServiceNow's Table API, as far as tickets need it (ticket-apis.md S1 to S5). */
export function serviceNowService(
  instance: ServiceNowInstance,
  people: readonly Known[],
  request: SandboxRequest,
): Answer {
  const { method, path, query } = request;
  const body = asObject(request.body);
  if (path === '/api/now/table/sys_user' && method === 'GET') return users(people, query);
  if (path === TABLE && method === 'GET') return find(instance, query);
  if (path === TABLE && method === 'POST') {
    const added = instance.add();
    write(instance, added, body);
    const headers = { Location: `${TABLE}/${added.sys_id}` };
    return { status: 201, headers, body: { result: shown(added) } };
  }
  const incident = instance.incidents.find((one) => one.sys_id === ONE.match(path)?.id);
  if (!incident) return failed(404, 'No Record found');
  if (method === 'GET') return { status: 200, body: { result: displayed(incident) } };
  // S4: a data policy wants both before an incident can be resolved.
  if (body.state === '6' && !(body.close_code && body.close_notes)) return failed(403, 'Operation Failed');
  write(instance, incident, body);
  return { status: 200, body: { result: shown(incident) } };
}

function find(instance: ServiceNowInstance, query: URLSearchParams): Answer {
  const wanted = instance.findsEverything ? undefined : conditionOf(query, 'correlation_id');
  // S3: without a valid condition every row comes back.
  const rows = instance.incidents.filter(
    ({ fields }) => wanted === undefined || fields.correlation_id === wanted,
  );
  const limit = Number(query.get('sysparm_limit') ?? 10_000);
  return { status: 200, body: { result: rows.slice(0, limit).map(shown) } };
}

function users(people: readonly Known[], query: URLSearchParams): Answer {
  const wanted = conditionOf(query, 'email')?.toLowerCase();
  const rows = people.filter(({ email }) => wanted === undefined || email.toLowerCase() === wanted);
  const result = rows.map(({ id, email }) => ({ sys_id: id.replaceAll('-', ''), email }));
  return { status: 200, body: { result } };
}

/** S3: conditions with `^` between them. */
function conditionOf(query: URLSearchParams, field: string): string | undefined {
  const conditions = (query.get('sysparm_query') ?? '').split('^');
  return conditions.find((one) => one.startsWith(`${field}=`))?.slice(field.length + 1);
}

/** S5: what is written into a journal field is added as an entry of its own. */
function write(instance: ServiceNowInstance, incident: ServiceNowIncident, body: Json): void {
  const { work_notes: notes, comments, ...fields } = body;
  Object.assign(incident.fields, fields, { sys_updated_on: instance.now().toISOString() });
  if (asString(notes)) incident.work_notes.push(asString(notes)!);
  if (asString(comments)) incident.comments.push(asString(comments)!);
}

function shown({ sys_id: id, number, fields }: ServiceNowIncident): Json {
  return { sys_id: id, number, correlation_id: fields.correlation_id ?? '' };
}

/** S5: as a display value a journal has all its entries, the newest first. */
function displayed(incident: ServiceNowIncident): Json {
  const journal = (entries: readonly string[], label: string): string =>
    entries
      .toReversed()
      .map((entry) => `2026-01-01 00:00:00 - Latchkey (${label})\n${entry}\n\n`)
      .join('');
  return {
    ...shown(incident),
    work_notes: journal(incident.work_notes, 'Work notes'),
    comments: journal(incident.comments, 'Additional comments'),
  };
}

function failed(status: number, message: string): Answer {
  return { status, body: { error: { message, detail: null }, status: 'failure' } };
}
