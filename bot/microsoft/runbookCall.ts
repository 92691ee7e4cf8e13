import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Callee, OnCall } from '../telemetry/ports/calls.js';
import { RemoteError } from '../unlock/errors.js';
import { toGrant } from '../unlock/permissions.js';
import type { Log } from './clientLog.js';
import { parseJson } from './exactJson.js';
import { remoteErrorOf, toRemoteError, UNEXPECTED_ANSWER, type Operation } from './remoteErrors.js';

export interface RunbookOptions {
  /** What the runbook reaches. */
  readonly to: Callee;
  /** The function's address, with its key if it has one: https, or http on this machine. The bot never logs it. */
  readonly url: string;
  /** The runbook has the same secret. It is the key of the signature. */
  readonly secret: string;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly onCall?: OnCall | undefined;
  readonly now?: () => Date;
  /** For tests: returns the signal that ends a call after this many milliseconds. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** What the runbook is asked for. */
export interface Asked {
  /** For the log and the metrics: a word from a fixed list, without an id or a name. */
  readonly endpoint: string;
  /** What the call says, given its own id and when it was sent. */
  readonly body: (call: { readonly callId: string; readonly sentAt: string }) => object;
}

/** Name of the header that carries `sha256=<hex of HMAC-SHA256(secret, body)>`. */
const SIGNATURE_HEADER = 'X-Latchkey-Signature';

interface Sent {
  readonly endpoint: string;
  readonly callId: string;
  readonly body: string;
}

const kinds = ['not-found', 'forbidden', 'throttled', 'unavailable', 'rejected', 'limit-reached'] as const;
const failed = z.object({
  error: z.object({
    kind: z.enum(kinds),
    code: z.string().max(100).optional(),
    retryAfterSeconds: z.number().nonnegative().optional(),
  }),
});

/**
 * The signed webhook of a PowerShell function of the operator. The contract:
 *
 *   POST <url>, Content-Type: application/json, X-Latchkey-Signature: sha256=<hex>
 *   { <what is asked for>, "callId": "<guid>", "sentAt": "<ISO 8601, UTC>" }
 *   200 { <what was asked for> }
 *   any { "error": { "kind": "<RemoteKind>", "code"?: "...", "retryAfterSeconds"?: 30 } }
 *
 * The signature covers the exact bytes of the body. The function refuses a call that is older than five minutes. It also
 * refuses everything that is not on its own list. It answers when it is done: a webhook of Azure Automation answers
 * before its job ran, so it is none of these.
 */
export class RunbookCall {
  private readonly url: URL;

  /** Throws when the address is neither https nor on this machine, or the secret is shorter than 32 characters. */
  constructor(private readonly options: RunbookOptions) {
    this.url = new URL(options.url);
    if (!isSafe(this.url)) throw new Error('The address of the runbook must be https (or on this machine)');
    if (options.secret.length < 32) throw new Error('The secret of the runbook needs at least 32 characters');
  }

  /** Sends one call and returns what the schema names of its answer. Throws `RemoteError`. */
  async send<T>(operation: Operation, schema: z.ZodType<T>, asked: Asked, timeoutMs: number): Promise<T> {
    const callId = randomUUID();
    const sentAt = (this.options.now?.() ?? new Date()).toISOString();
    const body = JSON.stringify({ ...asked.body({ callId, sentAt }), callId, sentAt });
    const sent = { endpoint: asked.endpoint, callId, body };
    const { status, retryAfter, text } = await this.post(operation, sent, timeoutMs);
    const answered = parseJson(text);
    const { error } = failed.safeParse(answered).data ?? {};
    if (error) throw failure(operation, status, error);
    if (status < 200 || status >= 300) throw withoutWords(operation, status, retryAfter);
    const answer = schema.safeParse(answered);
    if (answer.success) return answer.data;
    throw new RemoteError(operation.name, {
      kind: 'unavailable',
      code: UNEXPECTED_ANSWER,
      maybeMade: operation.writes === true,
    });
  }

  private async post(operation: Operation, { endpoint, callId, body }: Sent, timeoutMs: number) {
    const { to, log, onCall } = this.options;
    const signature = createHmac('sha256', this.options.secret).update(body).digest('hex');
    const deadline = this.options.deadline ?? ((ms: number) => AbortSignal.timeout(ms));
    const call = { to, endpoint };
    const sentAt = performance.now();
    const since = (): number => Math.round(performance.now() - sentAt);
    try {
      const response = await (this.options.fetch ?? fetch)(this.url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: `sha256=${signature}` },
        body,
        signal: deadline(timeoutMs),
        redirect: 'error',
      });
      const { status, headers } = response;
      const text = await response.text();
      const ms = since();
      onCall?.({ ...call, status, ms });
      log[response.ok ? 'info' : 'warn'](
        { to, endpoint, callId, status, ms },
        response.ok ? 'The runbook answered' : 'The runbook refused',
      );
      return { status, retryAfter: headers.get('retry-after'), text };
    } catch (error) {
      const failure = toRemoteError(error, operation);
      const ms = since();
      onCall?.({ ...call, ms });
      log.warn({ to, endpoint, callId, err: failure, ms }, 'The runbook did not answer');
      throw failure;
    }
  }
}

function isSafe(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

function failure(operation: Operation, status: number, error: z.infer<typeof failed>['error']): RemoteError {
  const { kind, code, retryAfterSeconds } = error;
  return new RemoteError(operation.name, {
    kind,
    status,
    code,
    retryAfterSeconds,
    maybeMade: kind === 'unavailable' && operation.writes === true,
    permission: kind === 'forbidden' && operation.permission ? toGrant(operation.permission) : undefined,
  });
}

/** A 404 that says nothing is a function that is not there. It is no word about the account or the mailbox. */
function withoutWords(operation: Operation, status: number, retryAfter: string | null): RemoteError {
  const error = remoteErrorOf({ status, retryAfter }, operation);
  if (error.kind !== 'not-found') return error;
  const { retryAfterSeconds } = error;
  return new RemoteError(operation.name, {
    kind: 'unavailable',
    status,
    code: 'NoFunction',
    retryAfterSeconds,
  });
}
