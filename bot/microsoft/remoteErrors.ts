import { GraphError } from '@microsoft/microsoft-graph-client';
import { RemoteError, type RemoteKind } from '../unlock/errors.js';
import { networkCode } from './networkError.js';
import { retryAfterSeconds } from './retryAfter.js';
import { NoToken } from './token.js';

/** What a call is for: goes into the error when it fails. */
export interface Operation {
  /** Continues "Could not ...", e.g. `reset the password`. */
  readonly name: string;
  /** Changes something: after a time-out or a 5xx the change may have been made. */
  readonly writes?: boolean;
  /** What to grant when Graph says 403: permission, and the Entra role of the app where it needs one. */
  readonly permission?: string;
}

/** What is known of an answer that was not 2xx, whichever client read it. */
export interface RemoteFacts {
  readonly status: number;
  readonly code?: string;
  readonly remoteId?: string;
  readonly retryAfter?: string | null;
}

/** The answer was 2xx, but not what the documentation promises. */
export const UNEXPECTED_ANSWER = 'UnexpectedAnswer';

/**
 * An answer with an error status as the domain's error: by status and code, never by the message, which
 * Microsoft changes and translates (apis.md A20).
 */
export function remoteErrorOf(facts: RemoteFacts, operation: Operation): RemoteError {
  const kind = kindOf(facts.status);
  return new RemoteError(operation.name, {
    kind,
    status: facts.status,
    code: facts.code,
    remoteId: facts.remoteId,
    maybeMade: kind === 'unavailable' && operation.writes === true,
    retryAfterSeconds: retryAfterSeconds(facts.retryAfter, Date.now()),
    // 401 is about the token, so a permission would be the wrong advice.
    permission: facts.status === 403 ? operation.permission : undefined,
  });
}

/** Whatever the SDK, `fetch` or the credential threw, as the domain's error. Keeps no message and no body. */
export function toRemoteError(error: unknown, operation: Operation): RemoteError {
  if (error instanceof RemoteError) return error;
  if (error instanceof NoToken) {
    const kind = error.refused ? 'forbidden' : 'unavailable';
    return new RemoteError(operation.name, { kind, code: error.code });
  }
  if (error instanceof GraphError && error.statusCode >= 100) {
    const { statusCode: status, headers } = error;
    const code = status < 300 ? UNEXPECTED_ANSWER : error.code || undefined;
    const remoteId = error.requestId ?? headers?.get('request-id') ?? undefined;
    return remoteErrorOf({ status, code, remoteId, retryAfter: headers?.get('retry-after') }, operation);
  }
  return new RemoteError(operation.name, {
    kind: 'unavailable',
    maybeMade: operation.writes === true,
    code: networkCode(error),
  });
}

function kindOf(status: number): RemoteKind {
  if (status === 404) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 429) return 'throttled';
  if (status === 408 || status >= 500 || status < 400) return 'unavailable';
  return 'rejected';
}
