import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/**
 * Ends a call at one moment, including its token, waits and repetitions. Teams needs an answer to a click in time
 * (microsoft-apis.md D1: 10 to 15 s). A caller that makes several calls passes its own `signal` option.
 */
export class DeadlineHandler implements Middleware {
  private next?: Middleware;

  /** @param deadline makes a signal that aborts when the time for one call is over */
  constructor(private readonly deadline: () => AbortSignal) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const signal = context.options?.signal ?? this.deadline();
    context.options = { ...context.options, signal };
    // The credential does not know the signal, so this race also ends the wait for a token.
    await Promise.race([this.next?.execute(context), aborted(signal)]);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
