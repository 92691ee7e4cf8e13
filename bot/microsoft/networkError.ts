import { GraphClientError } from '@microsoft/microsoft-graph-client';

/**
 * A request went out, as far as we know, and no answer came. A `GraphClientError`, because the SDK hands that one
 * class on as it is and forgets the cause of every other.
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

/** What the socket said (`ECONNRESET`, which `fetch` hides in the cause), or else the name: `TimeoutError`. */
export function networkCode(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown';
  return codeOf(error.cause) ?? codeOf(error) ?? error.name;
}

function codeOf(error: unknown): string | undefined {
  // A DOMException has a code too, a number that says less than its name.
  const { code } = error instanceof Error ? (error as { code?: unknown }) : {};
  return typeof code === 'string' && code !== '' ? code : undefined;
}
