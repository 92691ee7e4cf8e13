import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import type { TopdeskDesk, TopdeskIncident } from './topdeskDesk.js';
import type { Known } from './known.js';

const ONE = pathPattern('/tas/api/incidents/id/{id}');
const ACTIONS = pathPattern('/tas/api/incidents/id/{id}/actions');

/** TOPdesk's REST API, as far as tickets need it (ticket-apis.md T1 to T6). */
export function topdeskService(desk: TopdeskDesk, people: readonly Known[], request: SandboxRequest): Answer {
  const { method, path, query } = request;
  const body = asObject(request.body);
  if (path === '/tas/api/incidents' && method === 'POST') return create(desk, people, body);
  if (path === '/tas/api/incidents' && method === 'GET') {
    const wanted = filterOf(query, 'externalNumber');
    return list(
      desk.incidents.filter((one) => desk.findsEverything || one.externalNumber === wanted).map(shown),
    );
  }
  if (path === '/tas/api/persons' && method === 'GET') {
    const wanted = filterOf(query, 'email').toLowerCase();
    return list(people.filter(({ email }) => email.toLowerCase() === wanted));
  }
  const id = (ACTIONS.match(path) ?? ONE.match(path))?.id;
  const incident = desk.incidents.find((one) => one.id === id);
  if (!incident) return { status: 404 };
  if (method === 'GET' && ACTIONS.match(path)) return list(incident.actions);
  return method === 'PATCH' ? change(desk, incident, body) : { status: 405 };
}

/** T4: 204 without a body when there is nothing. */
function list(rows: readonly unknown[]): Answer {
  return rows.length > 0 ? { status: 200, body: rows } : { status: 204 };
}

/** T4: FIQL, `field=="value"`. */
function filterOf(query: URLSearchParams, field: string): string {
  return new RegExp(`^${field}=="([^"]*)"$`).exec(query.get('query') ?? '')?.[1] ?? '';
}

function create(desk: TopdeskDesk, people: readonly Known[], body: Json): Answer {
  const { briefDescription, request, externalNumber, callerLookup, caller, status, ...fields } = body;
  const id = asString(asObject(callerLookup).id);
  const problem =
    textProblem(asString(briefDescription) ?? '', 80) ??
    textProblem(asString(externalNumber) ?? '', 60) ??
    htmlProblem(asString(request) ?? '') ??
    (id !== undefined && !people.some((person) => person.id === id) ? 'callerLookup' : undefined) ??
    (id === undefined && !asString(asObject(caller).dynamicName) ? 'caller' : undefined) ??
    (status === undefined || ['firstLine', 'secondLine', 'partial'].includes(asString(status) ?? '')
      ? undefined
      : 'status');
  if (problem) return refused(problem);
  const added = desk.add({
    externalNumber: asString(externalNumber) ?? '',
    briefDescription: asString(briefDescription) ?? '',
    request: asString(request) ?? '',
    caller: id === undefined ? asObject(caller) : { id },
    fields,
  });
  return { status: 201, body: shown(added) };
}

function change(desk: TopdeskDesk, incident: TopdeskIncident, body: Json): Answer {
  const action = asString(body.action);
  const problem = action === undefined ? undefined : htmlProblem(action);
  if (problem) return refused(problem);
  if (action !== undefined) {
    const invisibleForCaller = body.actionInvisibleForCaller === true;
    incident.actions.push({ memoText: action, invisibleForCaller, entryDate: desk.now().toISOString() });
  }
  if (body.closed === true) incident.closed = true;
  const status = asString(asObject(body.processingStatus).name);
  if (status !== undefined) Object.assign(incident, { processingStatus: status, closed: true });
  return { status: 200, body: shown(incident) };
}

function shown({ id, number, externalNumber, briefDescription, closed }: TopdeskIncident): Json {
  return { id, number, externalNumber, briefDescription, closed };
}

function textProblem(text: string, most: number): string | undefined {
  return text.length === 0 || text.length > most ? `a text of 1 to ${most} characters` : undefined;
}

/** T2: the tags that a request or an action may have. */
function htmlProblem(text: string): string | undefined {
  const tags = [...text.matchAll(/<\/?([a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase());
  return tags.find((tag) => !['i', 'em', 'b', 'strong', 'u', 'br', 'h5', 'h6', 'a', 'img'].includes(tag));
}

function refused(message: string): Answer {
  return { status: 400, body: [{ message: `Not accepted: ${message}` }] };
}
