import { randomUUID } from 'node:crypto';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import type { OnCall } from '../../../telemetry/ports/calls.js';
import { graphEndpoint } from '../../../telemetry/ports/endpoints.js';
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
    private readonly onCall?: OnCall,
  ) {}

  async execute(context: Context): Promise<void> {
    const clientRequestId = randomUUID();
    const url = String(context.request);
    const headers = new Headers(context.options?.headers);
    headers.set('client-request-id', clientRequestId);
    const { pathname: path } = new URL(url);
    const method = context.options?.method;
    const endpoint = graphEndpoint(path);
    const facts = { method, endpoint, clientRequestId };
    const sentAt = this.clock();
    try {
      context.response = await this.send()(url, { ...context.options, headers });
    } catch (error) {
      const failure = new NetworkError(error);
      const ms = this.since(sentAt);
      this.log.warn({ ...facts, path, failure: failure.code, ms }, 'Graph: no answer');
      this.onCall?.({ to: 'graph', endpoint, ms });
      throw failure;
    }
    const { status, headers: answered, ok } = context.response;
    const remoteId = answered.get('request-id');
    const receipt = receiptOf(context);
    receipt?.note(answered.get('date'), this.clock() - sentAt);
    if (receipt) receipt.location = answered.get('location');
    const ms = this.since(sentAt);
    const seen = { ...facts, status, remoteId, ms };
    noteGraphCall(method ?? 'GET', path, { requestId: remoteId, clientRequestId });
    this.onCall?.({ to: 'graph', endpoint, status, ms });
    if (ok) this.log.info(seen, 'Graph answered');
    else {
      this.log.warn({ ...seen, path }, 'Graph refused');
      if (status >= 400) context.response = await withErrorBody(context.response);
    }
  }

  private since(moment: number): number {
    return Math.round(this.clock() - moment);
  }
}

function receiptOf(context: Context): Receipt | undefined {
  return context.middlewareControl?.getMiddlewareOptions(Receipt) as Receipt | undefined;
}
