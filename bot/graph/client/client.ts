import { setTimeout as sleep } from 'node:timers/promises';
import { AuthenticationHandler, Client, type GraphRequest } from '@microsoft/microsoft-graph-client';
import type { TokenCredential } from '@azure/identity';
import type { Log } from '../../microsoft/clientLog.js';
import type { OnCall } from '../../telemetry/ports/calls.js';
import { BearerHandler } from './middleware/bearer.js';
import { DeadlineHandler } from './middleware/deadline.js';
import { HoldBackHandler } from './middleware/holdBack.js';
import { RetryHandler } from './middleware/retry.js';
import { SendHandler } from './middleware/send.js';
import { tokensFor } from '../../microsoft/token.js';

export interface GraphClientOptions {
  readonly credential: TokenCredential;
  /** Sends each call with this token, in the place of those of the credential: somebody's own rights. */
  readonly bearer?: string;
  /**
   * Root without the version: `https://graph.microsoft.com/`, another cloud's (microsoft-apis.md A21) or the sandbox's.
   */
  readonly baseUrl: string;
  /** e.g. `https://graph.microsoft.com/.default` */
  readonly scope: string;
  readonly log: Log;
  readonly fetch?: typeof fetch;
  readonly onCall?: OnCall | undefined;
  /** Sends no change: each is thrown as `HeldBack`. */
  readonly dryRun?: boolean;
  /** Longest time of one call, including its token and repetitions. Default 8 s. */
  readonly timeoutMs?: number;
  /** For tests: waits without a clock. */
  readonly wait?: (ms: number) => Promise<void>;
  /** For tests: returns the signal that ends a call after this many milliseconds. */
  readonly deadline?: (ms: number) => AbortSignal;
}

/** Microsoft Graph v1.0, as the calls in this folder use it. */
export interface Graph {
  /** Starts a request. The caller escapes the path, because the SDK escapes nothing. */
  api(path: string): GraphRequest;
  wait(ms: number): Promise<void>;
  /** Returns a signal for several calls that share one time-out. Default: the time-out of one call. */
  deadline(ms?: number): AbortSignal;
  readonly log: Log;
  /** The address of Graph without the version, with a slash at the end. */
  readonly root: string;
  /** Hears of each read inside a batch. The client tells of the calls themselves. */
  readonly onCall?: OnCall | undefined;
}

const DEFAULT_TIMEOUT_MS = 8_000;

/**
 * Creates a client with our own chain. The time-out covers everything, then the token is added, then reads are
 * repeated. So a repeated request does not carry the header twice. The SDK sends the token only to Graph's https hosts.
 */
export function createGraphClient(options: GraphClientOptions): Graph {
  const wait = options.wait ?? ((ms: number) => sleep(ms));
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const after = options.deadline ?? ((ms: number) => AbortSignal.timeout(ms));
  const deadline = (ms = timeoutMs): AbortSignal => after(ms);
  const client = Client.initWithMiddleware({
    baseUrl: options.baseUrl,
    defaultVersion: 'v1.0',
    middleware: [
      ...(options.dryRun ? [new HoldBackHandler()] : []),
      new DeadlineHandler(deadline),
      options.bearer === undefined
        ? new AuthenticationHandler(tokensFor(options.credential, options.scope))
        : new BearerHandler(options.bearer, options.baseUrl),
      new RetryHandler(wait),
      new SendHandler(() => options.fetch ?? fetch, options.log, undefined, options.onCall),
    ],
  });
  const { log, onCall, baseUrl: root } = options;
  return { api: (path) => client.api(path), wait, deadline, log, root, onCall };
}
