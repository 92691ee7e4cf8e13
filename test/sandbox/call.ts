import type { Json } from '../../sandbox/http/json.js';
import type { Sandbox } from '../../sandbox/server.js';

export interface Answered {
  status: number;
  headers: Headers;
  body: Json;
  /** The body as text. */
  raw: string;
}

/** Calls the sandbox over HTTP. */
export async function call(
  url: string,
  method: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const raw = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    raw,
    body: (raw ? JSON.parse(raw) : {}) as Json,
  };
}

export const eventual = { ConsistencyLevel: 'eventual' };

/** `ask(sandbox)('GET', '/users/...')` against Graph v1.0. */
export function ask(sandbox: Sandbox, version = 'v1.0') {
  return (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answered> => call(`${sandbox.url}/graph/${version}${path}`, method, body, headers);
}

export function codeOf(answered: Answered): unknown {
  return (answered.body.error as Json).code;
}

export function rows(answered: Answered): Json[] {
  return answered.body.value as Json[];
}
