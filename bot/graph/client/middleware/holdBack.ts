import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { callText, HeldBack } from '../../../microsoft/heldBack.js';
import { isReadingCall } from '../../../microsoft/reading.js';

/** In a dry run: lets reads pass, and throws `HeldBack` in place of everything else. No token is asked for. */
export class HoldBackHandler implements Middleware {
  private next?: Middleware;

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = String(context.request);
    const method = context.options?.method ?? 'GET';
    if (isReadingCall(method, new URL(url).pathname)) return this.next?.execute(context);
    throw new HeldBack(callText(`${method} ${url}`, bodyOf(context.options?.body)));
  }
}

/** The SDK makes JSON of each body before the chain begins. Of anything else only the kind is said. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== 'string') return body ? `(${typeof body})` : undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return '(no JSON)';
  }
}
