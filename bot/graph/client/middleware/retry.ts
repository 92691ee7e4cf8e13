import type { Context, Middleware, MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import { retryAfterSeconds } from '../../../microsoft/retryAfter.js';

/** Marks a POST that only reads ($batch of GETs, checkMemberGroups). The client may send it again. */
export class Repeatable implements MiddlewareOptions {}

const MOST_REPETITIONS = 2;
/** Longest wait of one call in all: a person looks at a card. */
const MOST_WAITING_MS = 2_000;
const BACKOFF_MS = [250, 750] as const;
const TRANSIENT: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Repeats reads briefly and never repeats a write. The SDK's own handler repeats POST and PATCH too, but Graph may have
 * made a write that got 504 (microsoft-apis.md A19).
 */
export class RetryHandler implements Middleware {
  private next?: Middleware;

  constructor(
    private readonly wait: (ms: number) => Promise<void>,
    private readonly now: () => number = Date.now,
  ) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const most = isRead(context) ? MOST_REPETITIONS : 0;
    let left = MOST_WAITING_MS;
    for (let repetitions = 0; ; repetitions++) {
      const attempt = await this.attempt(context);
      if (attempt.final) return;
      const pause = this.pause(context, repetitions);
      if (repetitions >= most || pause > left) {
        if (attempt.error) throw attempt.error;
        return;
      }
      left -= pause;
      await context.response?.body?.cancel();
      await this.wait(pause);
    }
  }

  /** Sends the request once. A "later" and a missing answer are not final. Throws when the time is over. */
  private async attempt(context: Context): Promise<{ final: boolean; error?: Error }> {
    context.response = undefined;
    try {
      await this.next?.execute(context);
    } catch (error) {
      if (context.options?.signal?.aborted || !(error instanceof Error)) throw error;
      return { final: false, error };
    }
    const { response } = context as { response?: Response };
    return { final: !response || !TRANSIENT.has(response.status) };
  }

  private pause(context: Context, repetitions: number): number {
    const asked = retryAfterSeconds(context.response?.headers.get('retry-after'), this.now());
    return asked === undefined ? (BACKOFF_MS[repetitions] ?? 0) : asked * 1000;
  }
}

function isRead(context: Context): boolean {
  if (context.options?.method === 'GET') return true;
  return context.middlewareControl?.getMiddlewareOptions(Repeatable) !== undefined;
}
