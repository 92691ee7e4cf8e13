import { GraphClientError } from '@microsoft/microsoft-graph-client';

/**
 * The bot sent a request, as far as it knows, and got no answer. It extends `GraphClientError`, because the SDK passes
 * only that class on unchanged. The SDK drops the cause of any other error.
 */
export class NetworkError extends GraphClientError {
  readonly code: string;

  constructor(cause: unknown) {
    super('No answer');
    // The SDK's constructor resets the prototype to its own class.
    Object.setPrototypeOf(this, NetworkError.prototype);
    this.name = 'NoAnswer';
    this.code = networkCode(cause);
  }
}

/** Returns the code of the socket (`ECONNRESET`, in the cause of a `fetch` error), or else the name: `TimeoutError`. */
export function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  return codeOf(error.cause) ?? codeOf(error) ?? error.name;
}

function codeOf(error: unknown): string | undefined {
  // The code of a DOMException is a number. Its name says more.
  const { code } = error instanceof Error ? (error as { code?: unknown }) : {};
  return typeof code === 'string' && code !== '' ? code : undefined;
}
