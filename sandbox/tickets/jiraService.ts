import { asObject, asString, type Json } from '../http/json.js';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import type { JiraRequest, JiraSite } from './jiraSite.js';
import type { Known } from './known.js';

const COMMENTS = pathPattern('/rest/servicedeskapi/request/{key}/comment');
const ISSUE = pathPattern('/rest/api/3/issue/{key}');
const TRANSITIONS = pathPattern('/rest/api/3/issue/{key}/transitions');
const MOST = 100;

/** Jira Service Management and the platform below it, as far as tickets need them (ticket-apis.md J1 to J6). */
export function jiraService(site: JiraSite, people: readonly Known[], request: SandboxRequest): Answer {
  const { method, path, query } = request;
  const body = asObject(request.body);
  switch (`${method} ${path}`) {
    case 'POST /rest/servicedeskapi/request':
      return create(site, people, body);
    case 'POST /rest/api/3/search/jql':
      return search(site, asString(body.jql) ?? '');
    case 'GET /rest/api/3/user/search':
      return users(people, query.get('query') ?? '');
  }
  const key = (COMMENTS.match(path) ?? TRANSITIONS.match(path) ?? ISSUE.match(path))?.key;
  const found = site.requests.find((one) => one.key === key);
  if (!found) return { status: 404, body: { errorMessages: ['Issue does not exist'] } };
  if (COMMENTS.match(path)) return method === 'POST' ? comment(found, body) : commentsOf(found, query);
  if (TRANSITIONS.match(path)) return method === 'POST' ? transit(found, body) : transitions(found);
  return { status: 200, body: { key, fields: { status: statusOf(found) } } };
}

function create(site: JiraSite, people: readonly Known[], body: Json): Answer {
  const { summary, description, ...fields } = asObject(body.requestFieldValues);
  const reporter = asString(body.raiseOnBehalfOf);
  if (body.serviceDeskId !== '1' || body.requestTypeId !== '10') return { status: 404 };
  // J2: an accountId, and no mail address.
  if (reporter !== undefined && !people.some((person) => accountOf(person) === reporter))
    return { status: 400, body: { errorMessage: 'The user cannot be found' } };
  if (!asString(summary) || /[\r\n]/.test(asString(summary)!) || asString(summary)!.length > 255)
    return { status: 400, body: { errorMessage: 'The summary is invalid' } };
  const added = site.add({
    summary: asString(summary)!,
    description: asString(description) ?? '',
    fields,
    ...(reporter !== undefined && { reporter }),
  });
  return { status: 201, body: { issueId: '1', issueKey: added.key } };
}

/** J4: words in quotes, and a search that comes late. */
function search(site: JiraSite, jql: string): Answer {
  const words = /^summary ~ "\\"([\w-]+)\\""$/.exec(jql)?.[1]?.toLowerCase();
  if (words === undefined) return { status: 400, body: { errorMessages: ['Error in the JQL Query'] } };
  const before = site.now().getTime() - site.searchLagMs;
  const found = site.requests.filter(
    ({ summary, createdAt }) =>
      createdAt <= before && (site.findsEverything || summary.toLowerCase().includes(words)),
  );
  return { status: 200, body: { issues: found.map(({ key, summary }) => ({ key, fields: { summary } })) } };
}

/** J3: whose address is hidden from others is found by it all the same. */
function users(people: readonly Known[], wanted: string): Answer {
  const found = people.filter(({ email }) => email.toLowerCase() === wanted.toLowerCase());
  const body = found.map((person) => ({ accountId: accountOf(person), active: true, emailAddress: '' }));
  return { status: 200, body };
}

function accountOf({ id }: Known): string {
  return `qm:contoso:${id}`;
}

function comment(request: JiraRequest, body: Json): Answer {
  request.comments.push({ body: asString(body.body) ?? '', public: body.public !== false });
  return { status: 201, body: { id: String(request.comments.length) } };
}

function commentsOf({ comments }: JiraRequest, query: URLSearchParams): Answer {
  const start = Number(query.get('start') ?? 0);
  const values = comments.slice(start, start + MOST);
  return { status: 200, body: { values, start, isLastPage: start + MOST >= comments.length } };
}

function statusOf({ isDone }: JiraRequest): Json {
  return { statusCategory: { key: isDone ? 'done' : 'indeterminate' } };
}

function transitions({ isDone }: JiraRequest): Answer {
  const category = (key: string): Json => ({ statusCategory: { key } });
  const open = [
    { id: '11', name: 'Escalate', to: category('indeterminate') },
    { id: '31', name: 'Resolve', to: category('done') },
  ];
  return { status: 200, body: { transitions: isDone ? [] : open } };
}

function transit(request: JiraRequest, body: Json): Answer {
  if (request.isDone) return { status: 400, body: { errorMessages: ['It is not possible now'] } };
  request.isDone = asString(asObject(body.transition).id) === '31';
  return { status: 204 };
}
