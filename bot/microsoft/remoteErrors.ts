import { GraphError } from '@microsoft/microsoft-graph-client';
import { RemoteError, type RemoteKind } from '../unlock/errors.js';
import { toGrant, type Licence, type Permission } from '../unlock/permissions.js';
import { meansNoLicence } from './licenceCodes.js';
import { networkCode } from './networkError.js';
import { retryAfterSeconds } from './retryAfter.js';
import { NoToken } from './token.js';

/** What a call is for: goes into the error when it fails. */
export interface Operation {
  /** Continues "Could not ...", e.g. `reset the password`. */
  readonly name: string;
  /** Changes something: after a time-out or a 5xx the change may have been made. */
  readonly writes?: boolean;
  /** What to grant when Microsoft says 403; several where it takes all of them. */
  readonly permission?: Permission | readonly Permission[];
  /** What to grant when Graph answers with ids and without names (microsoft-apis.md A16); default the same. */
  readonly permissionToSee?: Permission;
  /** What the tenant needs besides, where not every tenant can answer. */
  readonly licence?: Licence;
}

/** What is known of an answer that was not 2xx, whichever client read it. */
export interface RemoteFacts {
  readonly status: number;
  readonly code?: string;
  /** Looked at for one thing only (`licenceCodes.ts`), and not kept. */
  readonly message?: string;
  readonly remoteId?: string;
  readonly retryAfter?: string | null;
}

/** The answer was 2xx, but not what the documentation promises. */
export const UNEXPECTED_ANSWER = 'UnexpectedAnswer';

/**
 * An answer with an error status as the domain's error: by status and code, never by the message, which
 * Microsoft changes and translates (microsoft-apis.md A20).
 */
export function remoteErrorOf(facts: RemoteFacts, operation: Operation): RemoteError {
  const { status, code, message, remoteId, retryAfter } = facts;
  const kind = meansNoLicence(code, message) ? 'not-licensed' : kindOf(status);
  return new RemoteError(operation.name, {
    kind,
    status,
    code,
    remoteId,
    maybeMade: kind === 'unavailable' && operation.writes === true,
    retryAfterSeconds: retryAfterSeconds(retryAfter, Date.now()),
    ...hintFor(kind, status, operation),
  });
}

/** What the operator has to do about it. */
function hintFor(kind: RemoteKind, status: number, { permission, licence }: Operation) {
  if (kind === 'not-licensed') return { licence };
  // 401 is about the token, so a permission would be the wrong advice.
  return status === 403 && permission ? { permission: toGrant(permission) } : {};
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
    const retryAfter = headers?.get('retry-after');
    return remoteErrorOf({ status, code, message: error.message, remoteId, retryAfter }, operation);
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
