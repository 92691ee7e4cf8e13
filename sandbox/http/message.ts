import type { IncomingHttpHeaders } from 'node:http';

/** One call to the sandbox, over HTTP or as an inner request of a batch. */
export interface SandboxRequest {
  method: string;
  /** Percent-encoded, with the service prefix: `/graph/v1.0/users/...`. */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  body: unknown;
  /** The body as it came, for signatures. */
  raw?: string;
  /** True for an inner request of a `$batch`. */
  inBatch?: boolean;
}

export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** The sandbox cut the connection instead of answering. */
export const DROPPED = 'dropped';
export type Outcome = Answer | typeof DROPPED;

export type Dispatch = (request: SandboxRequest) => Promise<Outcome>;

/** Header names in lower case, one value each. */
export function plainHeaders(
  headers: IncomingHttpHeaders | Record<string, unknown>,
): SandboxRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : undefined,
    ]),
  );
}
