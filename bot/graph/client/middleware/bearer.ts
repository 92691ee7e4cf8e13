import type { Context, Middleware } from '@microsoft/microsoft-graph-client';

/** Adds one token to each call below one address, and to nothing else. The SDK's own handler takes only credentials. */
export class BearerHandler implements Middleware {
  private next?: Middleware;

  /** @param root with a slash at the end */
  constructor(
    private readonly token: string,
    private readonly root: string,
  ) {}

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const headers = new Headers(context.options?.headers);
    if (String(context.request).startsWith(this.root)) headers.set('Authorization', `Bearer ${this.token}`);
    context.options = { ...context.options, headers };
    return this.next?.execute(context);
  }
}
