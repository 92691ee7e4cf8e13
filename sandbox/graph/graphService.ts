import { randomUUID } from 'node:crypto';
import type { Answer, SandboxRequest } from '../http/message.js';
import { pathPattern } from '../http/pathPattern.js';
import type { Tenant } from '../tenant/tenant.js';
import { GraphError } from './graphError.js';
import type { GraphContext, GraphRoute, GraphVersion } from './graphContext.js';
import { graphRoutes } from './graphRoutes.js';
import { checkLimits } from './limits.js';
import { sparsely } from './sparse.js';

const compiled = graphRoutes.map((route) => ({ route, pattern: pathPattern(route.path) }));
const MOUNT = /^\/graph\/(v1\.0|beta)(\/.*)$/;

/** Microsoft Graph without `$batch`: answers one request as documented. */
export function graphService(tenant: Tenant, url: string, request: SandboxRequest): Answer {
  const ids = correlation(request);
  try {
    const answer = tenant.settings.sparse
      ? sparsely(request, `${url}${/^\/graph\/[^/]+/.exec(request.path)?.[0] ?? ''}`, (asked) =>
          route(tenant, url, asked),
        )
      : route(tenant, url, request);
    return { ...answer, headers: { ...ids, ...answer.headers } };
  } catch (error) {
    if (error instanceof GraphError) return graphErrorAnswer(error, ids, tenant.now());
    throw error;
  }
}

/** microsoft-apis.md A20: every answer has a request-id, and repeats the caller's client-request-id. */
export function correlation(request: SandboxRequest): Record<string, string> {
  const requestId = randomUUID();
  return { 'request-id': requestId, 'client-request-id': request.headers['client-request-id'] ?? requestId };
}

/** microsoft-apis.md A20: `{"error":{"code","message","innerError":{"date","request-id","client-request-id"}}}`. */
export function graphErrorAnswer(error: GraphError, ids: Record<string, string>, now: Date): Answer {
  const innerError = { date: now.toISOString().slice(0, 19), ...ids };
  return {
    status: error.status,
    headers: { ...ids, ...error.headers },
    body: { error: { code: error.code, message: error.message, innerError } },
  };
}

function route(tenant: Tenant, url: string, request: SandboxRequest): Answer {
  const [, version, rest] = MOUNT.exec(request.path) ?? [];
  if (!version || !rest) throw new GraphError(404, 'UnknownError', '');
  const path = keysAsSegments(rest);
  const fits = compiled.flatMap(({ route: candidate, pattern }) => {
    const params = pattern.match(path);
    return params && offered(candidate, version as GraphVersion) ? [{ candidate, params }] : [];
  });
  const found = fits.find(({ candidate }) => candidate.method === request.method);
  if (!found) throw nothingThere(path, fits.length > 0);
  checkLimits(tenant, path, request);
  checkGrants(found.candidate, tenant);
  const root = `${url}/graph/${version}`;
  return found.candidate.handle({ request, params: found.params, tenant, version, root } as GraphContext);
}

/** microsoft-apis.md A1: `/users('x@y.com')` means `/users/x@y.com`. A quote inside is doubled. A36: so is `(appId='…')`. */
function keysAsSegments(path: string): string {
  return decodeQuotes(path).replace(
    /\((?:appId=)?'((?:[^']|'')*)'\)/g,
    (_, key: string) => `/${key.replaceAll("''", "'")}`,
  );
}

function decodeQuotes(path: string): string {
  return path.replace(/%27/g, "'").replace(/%28/g, '(').replace(/%29/g, ')');
}

function offered(candidate: GraphRoute, version: GraphVersion): boolean {
  return candidate.versions?.includes(version) ?? true;
}

function checkGrants(candidate: GraphRoute, tenant: Tenant): void {
  const enough = candidate.needs?.some((set) =>
    set.every((permission) => tenant.settings.grants.has(permission)),
  );
  if (enough ?? true) return;
  const code = candidate.deniedCode ?? 'Authorization_RequestDenied';
  throw new GraphError(403, code, 'Insufficient privileges to complete the operation.');
}

function nothingThere(path: string, otherMethod: boolean): GraphError {
  if (otherMethod) return new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed.');
  return new GraphError(400, 'BadRequest', `Resource not found for the segment '${path.split('/').at(-1)}'.`);
}
