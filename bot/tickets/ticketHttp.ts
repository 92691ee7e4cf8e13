import type { z } from 'zod';
import {
  remoteErrorOf,
  toRemoteError,
  UNEXPECTED_ANSWER,
  type Operation,
} from '../microsoft/remoteErrors.js';
import { RemoteError } from '../unlock/errors.js';

/** One call. `path` begins with a slash and comes after the address of the system. */
export interface TicketCall {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface TicketHttpOptions {
  /** The address of the system: https, or http on this machine. */
  readonly url: string;
  /** Who signs in, for HTTP Basic. */
  readonly user: string;
  readonly password: string;
  readonly fetch?: typeof fetch;
}

/** The longest time that one call may take. Of the 15 to 30 seconds that senders of webhooks should give (W4). */
const TIMEOUT_MS = 20_000;
/** What a redirect counts as. It is not followed: the address is the operator's, and the secret belongs to that alone. */
const REDIRECT = 'Redirect';

/** JSON over HTTP with Basic authentication, as TOPdesk, ServiceNow and Jira speak it (ticket-apis.md T1, S1, J1). */
export class TicketHttp {
  private readonly base: string;
  private readonly authorization: string;

  constructor(private readonly options: TicketHttpOptions) {
    this.base = options.url.replace(/\/+$/, '');
    const credentials = Buffer.from(`${options.user}:${options.password}`, 'utf8').toString('base64');
    this.authorization = `Basic ${credentials}`;
  }

  /** Sends one call and returns what the schema names of its answer. No body is `undefined`. Throws `RemoteError`. */
  async send<T>(operation: Operation, call: TicketCall, schema: z.ZodType<T>): Promise<T> {
    const { method, path, query, body } = call;
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const text = await post(operation, `${this.base}${path}${search}`, this.options.fetch, {
      method,
      headers: {
        Accept: 'application/json',
        Authorization: this.authorization,
        ...(body && { 'Content-Type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return parsed(operation, text, schema);
  }
}

/** Sends one request and returns the text of a 2xx. Every other status is thrown as `RemoteError`. */
export async function post(
  operation: Operation,
  url: string,
  by: typeof fetch | undefined,
  request: Pick<RequestInit, 'method' | 'headers' | 'body'>,
): Promise<string> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await (by ?? fetch)(url, { ...request, redirect: 'manual', signal });
    const text = await response.text();
    if (response.status >= 200 && response.status < 300) return text;
    throw failure(operation, response.status, response.headers.get('retry-after'));
  } catch (error) {
    throw toRemoteError(error, operation);
  }
}

/** Reads the answer. One that is not as documented may still have made the change. */
export function parsed<T>(operation: Operation, text: string, schema: z.ZodType<T>): T {
  const answer = schema.safeParse(text === '' ? undefined : fromJson(text));
  if (answer.success) return answer.data;
  throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER, maybeMade: true });
}

function failure(operation: Operation, status: number, retryAfter: string | null): RemoteError {
  if (status >= 300 && status < 400)
    return new RemoteError(operation.name, { kind: 'rejected', status, code: REDIRECT });
  return remoteErrorOf({ status, retryAfter }, operation);
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
