import type { Answer, SandboxRequest } from '../http/message.js';
import type { Tenant } from '../tenant/tenant.js';
import type { UserRecord } from '../tenant/records.js';
import { notFound } from './graphError.js';

export type GraphVersion = 'v1.0' | 'beta';

/** The input of a Graph handler: the call and the tenant. */
export interface GraphContext {
  request: SandboxRequest;
  params: Record<string, string>;
  tenant: Tenant;
  version: GraphVersion;
  /** `http://127.0.0.1:1234/graph/v1.0`: the start of links in answers. */
  root: string;
}

export interface GraphRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  /** Default: both. */
  versions?: GraphVersion[];
  /** One of these sets of application permissions is enough. */
  needs?: string[][];
  /** The error code without a permission. Default: Authorization_RequestDenied. */
  deniedCode?: string;
  handle: (context: GraphContext) => Answer;
}

/** The person in the path, as reads show them now. Throws a 404. */
export function userInPath(context: GraphContext): UserRecord {
  const key = context.params.id ?? '';
  const user = context.tenant.seen(key);
  if (!user) throw notFound(key);
  return user;
}

export function isEventual(context: GraphContext): boolean {
  return context.request.headers.consistencylevel?.toLowerCase() === 'eventual';
}

/** concepts/aad-advanced-queries.md: needs both the header and `$count=true`. */
export function isAdvanced(context: GraphContext): boolean {
  return isEventual(context) && context.request.query.get('$count') === 'true';
}
