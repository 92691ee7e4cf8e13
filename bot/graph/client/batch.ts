import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { read } from './call.js';
import type { Graph } from './client.js';
import { remoteErrorOf, UNEXPECTED_ANSWER, type Operation } from '../../microsoft/remoteErrors.js';
import { followed } from './following.js';
import { Repeatable } from './middleware/retry.js';
import { retryAfterSeconds } from '../../microsoft/retryAfter.js';
import { ended } from '../../microsoft/abortSignals.js';
import { graphEndpoint } from '../../telemetry/ports/endpoints.js';

/** One read inside a batch. The URL has no version and no host, e.g. `/users/1?$select=id`. */
export interface BatchGet {
  readonly operation: Operation;
  readonly url: string;
  /** Makes it a POST with this body. Only for a POST that changes nothing: it may be sent twice. */
  readonly posted?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The caller can do without it. When Graph throttles it and does not say how long to wait, the batch does not wait. */
  readonly optional?: true;
  /** The caller needs the whole listing: where it goes on, the next pages are read too. */
  readonly whole?: true;
  /**
   * The newest so many rows are enough. Where Graph sends fewer and goes on, a page or two more are read. What is not
   * read then keeps its link.
   */
  readonly enough?: number;
}

export type BatchGets = Readonly<Record<string, BatchGet>>;

/** What Graph answered to one inner GET. */
export type BatchAnswer =
  { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly error: RemoteError };

const MOST_WAITING_SECONDS = 2;
/** Wait after an inner 429 without `Retry-After`, for a part that is not optional. */
const DEFAULT_WAITING_SECONDS = 1;
/** Wait after an inner 5xx without `Retry-After`. */
const FAULT_WAITING_SECONDS = 0.5;

const batchAnswer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.unknown()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});
type Inner = z.infer<typeof batchAnswer>['responses'][number];

const errorBody = z.object({
  error: z.object({
    code: z.string().nullish(),
    message: z.string().nullish(),
    innerError: z.object({ 'request-id': z.string().nullish() }).nullish(),
  }),
});

/**
 * Sends several reads in one round trip (microsoft-apis.md A18; at most 20). The SDK's retry handler does not see an
 * inner 429 or 5xx. So this function asks once more, after the short wait that Graph asks for. Throws `RemoteError` when the whole
 * batch fails.
 * @param gets by a name that the caller chooses; it becomes the id of the inner request
 * @param signal ends the whole batch; answers of the first try still count
 */
export function batch<K extends string>(
  graph: Graph,
  operation: Operation,
  gets: Readonly<Record<K, BatchGet>>,
  signal: AbortSignal = graph.deadline(),
): Promise<Record<K, BatchAnswer>> {
  // What the first round answered still counts when a batch of further pages fails.
  const ask = (some: BatchGets) =>
    once(graph, operation, some, signal).catch((error: unknown) => allFailed(some, error));
  return once(graph, operation, gets, signal).then((first) => followed(gets, first, ask));
}

/** The answers of a batch that failed. Throws what is no `RemoteError`. */
export function allFailed(gets: BatchGets, error: unknown): Record<string, BatchAnswer> {
  if (!(error instanceof RemoteError)) throw error;
  return Object.fromEntries(Object.keys(gets).map((id) => [id, { ok: false, error }]));
}

async function once<K extends string>(
  graph: Graph,
  operation: Operation,
  gets: Readonly<Record<K, BatchGet>>,
  signal: AbortSignal,
): Promise<Record<K, BatchAnswer>> {
  const ids = Object.keys(gets) as K[];
  const answers = await post(graph, operation, gets, ids, signal);
  const again = ids
    .filter((id) => isPassing(answers.get(id)))
    .map((id) => ({ id, pause: pauseOf(gets[id], answers.get(id)) }))
    .filter(({ pause }) => pause <= MOST_WAITING_SECONDS);
  if (again.length > 0) {
    await Promise.race([graph.wait(Math.max(...again.map(({ pause }) => pause)) * 1000), ended(signal)]);
    const repeated = again.map(({ id }) => id);
    for (const [id, inner] of await repeat(graph, operation, gets, repeated, signal)) answers.set(id, inner);
  }
  return Object.fromEntries(ids.map((id) => [id, answerOf(gets[id].operation, answers.get(id))])) as Record<
    K,
    BatchAnswer
  >;
}

async function post<K extends string>(
  graph: Graph,
  operation: Operation,
  gets: Readonly<Record<K, BatchGet>>,
  ids: readonly K[],
  signal: AbortSignal,
): Promise<Map<string, Inner>> {
  const requests = ids.map((id) => innerRequest(id, gets[id]));
  const { responses } = await read(operation, batchAnswer, () =>
    graph.api('/$batch').middlewareOptions([new Repeatable()]).option('signal', signal).post({ requests }),
  );
  for (const { id, status } of responses) {
    const get = gets[id as K] as BatchGet | undefined;
    if (get) graph.onCall?.({ to: 'graph', endpoint: graphEndpoint(get.url), status });
  }
  // Graph returns the answers in any order.
  return new Map(responses.map((inner) => [inner.id, inner]));
}

/** An inner body needs its own content type (microsoft-apis.md A18). */
function innerRequest(id: string, { url, headers, posted }: BatchGet): object {
  if (!posted) return { id, method: 'GET', url, headers };
  return {
    id,
    method: 'POST',
    url,
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: posted,
  };
}

/** When the second try fails, the answers of the first one still count. */
async function repeat<K extends string>(...asking: Parameters<typeof post<K>>): Promise<Map<string, Inner>> {
  try {
    return await post(...asking);
  } catch (error) {
    if (error instanceof RemoteError) return new Map();
    throw error;
  }
}

/** A 501 says that Graph does not know the question: it will not know it in a second either. */
function isPassing(inner: Inner | undefined): boolean {
  return inner !== undefined && (inner.status === 429 || (inner.status >= 500 && inner.status !== 501));
}

function pauseOf(get: BatchGet, inner: Inner | undefined): number {
  const untold = get.optional ? Infinity : DEFAULT_WAITING_SECONDS;
  const byDefault = inner?.status === 429 ? untold : FAULT_WAITING_SECONDS;
  return retryAfterSeconds(header(inner, 'retry-after'), Date.now()) ?? byDefault;
}

function answerOf(operation: Operation, inner: Inner | undefined): BatchAnswer {
  if (!inner) {
    const error = new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    return { ok: false, error };
  }
  if (inner.status >= 200 && inner.status < 300) return { ok: true, body: inner.body };
  const { error } = errorBody.safeParse(inner.body).data ?? {};
  const facts = {
    status: inner.status,
    code: error?.code ?? undefined,
    message: error?.message ?? undefined,
    remoteId: error?.innerError?.['request-id'] ?? undefined,
    retryAfter: header(inner, 'retry-after'),
  };
  return { ok: false, error: remoteErrorOf(facts, operation) };
}

/** Header names are case-insensitive. In a batch they are the keys of an object. */
function header(inner: Inner | undefined, name: string): string | undefined {
  const entry = Object.entries(inner?.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  const value = entry?.[1];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
