import { randomUUID } from 'node:crypto';
import { asArray, asObject, asStrings, isObject, type Json } from '../http/json.js';
import {
  type Answer,
  type Dispatch,
  DROPPED,
  type Outcome,
  plainHeaders,
  type SandboxRequest,
} from '../http/message.js';
import { GraphError } from './graphError.js';
import { correlation, graphErrorAnswer } from './graphService.js';

/** microsoft-apis.md A18: the most requests in one batch. */
const MAX_REQUESTS = 20;
/** microsoft-apis.md A19: Exchange answers so many at once for an app and a mailbox. */
const AT_ONE_MAILBOX = 4;
const MAILBOX = /^\/?users\/([^/]+)\/(?:mailFolders|messages|mailboxSettings|calendar|events|contacts)\b/i;

interface InnerRequest {
  id: string;
  method: string;
  url: string;
  headers: Json;
  body: unknown;
  dependsOn: string[];
}

/** microsoft-apis.md A18: POST /$batch. The outer answer is 200 even when every inner request failed. */
export async function batch(request: SandboxRequest, dispatch: Dispatch, now: Date): Promise<Outcome> {
  const ids = correlation(request);
  let inner: InnerRequest[];
  try {
    inner = parse(request.body);
  } catch (error) {
    if (error instanceof GraphError) return graphErrorAnswer(error, ids, now);
    throw error;
  }
  const answers = await run(inner, request, dispatch);
  if ([...answers.values()].includes(DROPPED)) return DROPPED;
  const responses = inner.map((one) => response(one.id, answers.get(one.id) as Answer));
  // microsoft-apis.md A18: answers have no fixed order. Reversed here, so that no caller relies on one.
  return { status: 200, headers: ids, body: { responses: responses.reverse() } };
}

/** Independent requests run in parallel. Each other request starts after the answers to those that it depends on. */
async function run(
  inner: InnerRequest[],
  outer: SandboxRequest,
  dispatch: Dispatch,
): Promise<Map<string, Outcome>> {
  const running = new Map<string, Promise<Outcome>>();
  const tooMany = beyondMailbox(inner);
  for (const one of inner) {
    const before = one.dependsOn.map((id) => running.get(id)!);
    running.set(
      one.id,
      Promise.all(before).then((earlier) =>
        tooMany.has(one.id)
          ? overMailboxLimit()
          : earlier.every(succeeded)
            ? dispatch(asRequest(one, outer))
            : failedDependency(),
      ),
    );
  }
  const ids = [...running.keys()];
  const outcomes = await Promise.all(running.values());
  return new Map(ids.map((id, i) => [id, outcomes[i]!]));
}

/** Those that run beside four others to the same mailbox. Requests that depend on others run later. */
function beyondMailbox(inner: InnerRequest[]): Set<string> {
  const atOnce = new Map<string, number>();
  return new Set(
    inner.flatMap(({ id, url, dependsOn }) => {
      const mailbox = MAILBOX.exec(url)?.[1];
      if (mailbox === undefined || dependsOn.length > 0) return [];
      const before = atOnce.get(mailbox) ?? 0;
      atOnce.set(mailbox, before + 1);
      return before < AT_ONE_MAILBOX ? [] : [id];
    }),
  );
}

/** microsoft-apis.md A19: in other people's reports without `Retry-After`. */
function overMailboxLimit(): Answer {
  const error = {
    code: 'ApplicationThrottled',
    message: 'Application is over its MailboxConcurrency limit.',
  };
  return { status: 429, body: { error } };
}

function succeeded(outcome: Outcome): boolean {
  return outcome !== DROPPED && outcome.status < 400;
}

/** microsoft-apis.md A18: after a failed dependency, the dependent request gets 424. */
function failedDependency(): Answer {
  const error = { code: 'FailedDependency', message: 'Dependent request failed.' };
  return { status: 424, body: { error } };
}

function asRequest(one: InnerRequest, outer: SandboxRequest): SandboxRequest {
  const version = outer.path.startsWith('/graph/beta') ? 'beta' : 'v1.0';
  const url = new URL(`/graph/${version}/${one.url.replace(/^\//, '')}`, 'http://sandbox');
  return {
    method: one.method,
    path: url.pathname,
    query: url.searchParams,
    headers: plainHeaders(one.headers),
    body: one.body,
    inBatch: true,
  };
}

/** The answer contains the inner status and headers, also Retry-After (microsoft-apis.md A18). */
function response(id: string, answer: Answer): Json {
  const type: Record<string, string> =
    answer.body === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = { ...type, ...answer.headers };
  return { id, status: answer.status, headers, ...(answer.body === undefined ? {} : { body: answer.body }) };
}

function parse(body: unknown): InnerRequest[] {
  const requests = asArray(asObject(body).requests);
  if (requests.length === 0) throw invalid('Invalid batch payload format.');
  if (requests.length > MAX_REQUESTS) {
    throw invalid(`Number of batch request steps exceeds the maximum value of ${MAX_REQUESTS}.`);
  }
  const inner = requests.map(parseOne);
  const ids = inner.map((one) => one.id);
  if (new Set(ids).size < ids.length) throw invalid('Request ids must be unique within a batch.');
  inner.forEach((one, i) => {
    const unknown = one.dependsOn.find((id) => !ids.slice(0, i).includes(id));
    if (unknown) throw invalid(`Request '${one.id}' depends on '${unknown}', which does not come before it.`);
  });
  checkPattern(inner);
  return inner;
}

function parseOne(value: unknown): InnerRequest {
  if (!isObject(value)) throw invalid('Invalid batch payload format.');
  const { id, method, url, headers, body, dependsOn } = value;
  if (typeof id !== 'string' || !id) throw invalid('Invalid batch request: id is required.');
  if (typeof method !== 'string' || typeof url !== 'string') throw invalid(`Invalid batch request '${id}'.`);
  if (/^https?:/i.test(url)) throw invalid(`Invalid batch request '${id}': the url must be relative.`);
  const plain = asObject(headers);
  if (body !== undefined && !/json/i.test(plainHeaders(plain)['content-type'] ?? '')) {
    throw invalid(`Invalid batch request '${id}': a body needs a Content-Type header.`);
  }
  const name = method.toUpperCase();
  return {
    id,
    method: name,
    url,
    headers: { 'client-request-id': randomUUID(), ...plain },
    body,
    dependsOn: asStrings(dependsOn),
  };
}

/** microsoft-apis.md A18: all parallel, all serial, or all dependent on one request. */
function checkPattern(inner: InnerRequest[]): void {
  const parallel = inner.every((one) => one.dependsOn.length === 0);
  const serial = inner.every((one, i) => i === 0 || one.dependsOn.join() === inner[i - 1]!.id);
  const first = inner[0]!.id;
  const allOnOne = inner.every((one, i) => i === 0 || one.dependsOn.join() === first);
  if (!parallel && !serial && !allOnOne) {
    throw invalid('A batch is wholly parallel, wholly serial, or all its requests depend on one.');
  }
}

function invalid(message: string): GraphError {
  return new GraphError(400, 'BadRequest', message);
}
