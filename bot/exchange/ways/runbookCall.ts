import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  remoteErrorOf,
  toRemoteError,
  UNEXPECTED_ANSWER,
  type Operation,
} from '../../microsoft/remoteErrors.js';
import type { Log } from '../../microsoft/clientLog.js';
import { RemoteError } from '../../unlock/errors.js';
import { toGrant } from '../../unlock/permissions.js';
import type { OnCall } from '../../telemetry/ports/calls.js';
import { cmdletEndpoint } from '../../telemetry/ports/endpoints.js';
import { parseJson } from './exactJson.js';

export interface RunbookOptions {
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

/** What a call says, with the time and the name of the call. */
interface Sent {
  readonly cmdlet: string;
  readonly callId: string;
  readonly sentAt: string;
}

/** Name of the header that carries `sha256=<hex of HMAC-SHA256(secret, body)>`. */
const SIGNATURE_HEADER = 'X-Latchkey-Signature';

const kinds = ['not-found', 'forbidden', 'throttled', 'unavailable', 'rejected', 'limit-reached'] as const;
const failed = z.object({
  error: z.object({
    kind: z.enum(kinds),
    code: z.string().max(100).optional(),
    retryAfterSeconds: z.number().nonnegative().optional(),
  }),
});

/**
 * The signed webhook of the PowerShell function. The contract:
 *
 *   POST <url>, Content-Type: application/json, X-Latchkey-Signature: sha256=<hex>
 *   { "cmdlet": "Get-InboxRule", "parameters": { ... }, "callId": "<guid>", "sentAt": "<ISO 8601, UTC>" }
 *   200 { "rows": [ { <every column of the cmdlet's output> } ] }
 *   any { "error": { "kind": "<RemoteKind>", "code"?: "...", "retryAfterSeconds"?: 30 } }
 *
 * The signature covers the exact bytes of the body. The runbook refuses a call that is older than five minutes. It also
 * refuses every cmdlet and parameter that is not on its own list.
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
  async send<T>(
    operation: Operation,
    schema: z.ZodType<T>,
    what: { readonly cmdlet: string },
    timeoutMs: number,
  ): Promise<T> {
    const callId = randomUUID();
    const sentAt = (this.options.now?.() ?? new Date()).toISOString();
    const { status, retryAfter, text } = await this.post(
      operation,
      { ...what, callId, sentAt },
      callId,
      timeoutMs,
    );
    const body = parseJson(text);
    const { error } = failed.safeParse(body).data ?? {};
    if (error) throw failure(operation, status, error);
    if (status < 200 || status >= 300) throw remoteErrorOf({ status, retryAfter }, operation);
    const answer = schema.safeParse(body);
    if (answer.success) return answer.data;
    throw new RemoteError(operation.name, {
      kind: 'unavailable',
      code: UNEXPECTED_ANSWER,
      maybeMade: operation.writes === true,
    });
  }

  private async post(operation: Operation, what: Sent, callId: string, timeoutMs: number) {
    const body = JSON.stringify(what);
    const signature = createHmac('sha256', this.options.secret).update(body).digest('hex');
    const deadline = this.options.deadline ?? ((ms: number) => AbortSignal.timeout(ms));
    const { cmdlet } = what;
    const call = { to: 'exchange', endpoint: cmdletEndpoint(cmdlet) } as const;
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
      this.options.onCall?.({ ...call, status, ms });
      this.options.log[response.ok ? 'info' : 'warn'](
        { cmdlet, callId, status, ms },
        response.ok ? 'The runbook answered' : 'The runbook refused',
      );
      return { status, retryAfter: headers.get('retry-after'), text };
    } catch (error) {
      const failure = toRemoteError(error, operation);
      const ms = since();
      this.options.onCall?.({ ...call, ms });
      this.options.log.warn({ cmdlet, callId, err: failure, ms }, 'Exchange: no answer');
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
