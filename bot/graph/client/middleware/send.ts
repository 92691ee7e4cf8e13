import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { noteGraphCall } from '../../../microsoft/requestIds.js';
import type { Log } from '../../../microsoft/clientLog.js';
import { NetworkError } from '../../../microsoft/networkError.js';
import { Receipt } from '../receipt.js';
import { withErrorBody } from './errorBody.js';

/** Ends the chain: sends one attempt with its own `client-request-id` (microsoft-apis.md A20) and logs it. */
export class SendHandler implements Middleware {
  /**
   * @param send returns the `fetch` to use; called for each attempt, so that tests can replace the global one
   * @param clock milliseconds of a clock that never goes back
   */
  constructor(
    private readonly send: () => typeof fetch,
    private readonly log: Log,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  async execute(context: Context): Promise<void> {
    const clientRequestId = randomUUID();
    const url = String(context.request);
    const headers = new Headers(context.options?.headers);
    headers.set('client-request-id', clientRequestId);
    const facts = { method: context.options?.method, path: new URL(url).pathname, clientRequestId };
    const sentAt = this.clock();
    try {
      context.response = await this.send()(url, { ...context.options, headers });
    } catch (error) {
      const failure = new NetworkError(error);
      this.log.warn({ ...facts, failure: failure.code }, 'Graph: no answer');
      throw failure;
    }
    const { status, headers: answered, ok } = context.response;
    const requestId = answered.get('request-id');
    receiptOf(context)?.note(answered.get('date'), this.clock() - sentAt);
    const seen = { ...facts, status, requestId };
    noteGraphCall(facts.method ?? 'GET', facts.path, { requestId, clientRequestId });
    if (ok) this.log.debug(seen, 'Graph answered');
    else {
      this.log.warn(seen, 'Graph refused');
      if (status >= 400) context.response = await withErrorBody(context.response);
    }
  }
}

function receiptOf(context: Context): Receipt | undefined {
  return context.middlewareControl?.getMiddlewareOptions(Receipt) as Receipt | undefined;
}
