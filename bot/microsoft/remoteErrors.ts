import { GraphError } from '@microsoft/microsoft-graph-client';
import { RemoteError, type RemoteKind } from '../unlock/errors.js';
import { toGrant, type Licence, type Permission } from '../unlock/permissions.js';
import { HeldBack } from './heldBack.js';
import { meansNoLicence } from './licenceCodes.js';
import { networkCode } from './networkError.js';
import { retryAfterSeconds } from './retryAfter.js';
import { NoToken } from './token.js';

/** Describes a call. Its error uses these facts when the call fails. */
export interface Operation {
  /** Completes "Could not ...", e.g. `reset the password`. */
  readonly name: string;
  /** The call changes something. After a time-out or a 5xx, Microsoft may have made the change. */
  readonly writes?: boolean;
  /** What to grant when Microsoft answers 403. A list means that Microsoft needs all of them. */
  readonly permission?: Permission | readonly Permission[];
  /** What to grant when Graph answers with ids and without names (microsoft-apis.md A16). Default: `permission`. */
  readonly permissionToSee?: Permission;
  /** The licence that the tenant needs, where not every tenant can answer. */
  readonly licence?: Licence;
}

/** What any client knows of an answer that was not 2xx. */
export interface RemoteFacts {
  readonly status: number;
  readonly code?: string;
  /** Only `licenceCodes.ts` reads it. The error does not keep it. */
  readonly message?: string;
  readonly remoteId?: string;
  readonly retryAfter?: string | null;
}

/** The answer was 2xx, but not what the documentation promises. */
export const UNEXPECTED_ANSWER = 'UnexpectedAnswer';

/**
 * Turns an answer with an error status into the domain's error, by status and code. Only `meansNoLicence` reads the
 * message, because Microsoft changes and translates messages (microsoft-apis.md A20).
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

/** What the operator has to get: a licence or a permission. */
function hintFor(kind: RemoteKind, status: number, { permission, licence }: Operation) {
  if (kind === 'not-licensed') return { licence };
  // 401 concerns the token, so a permission would be the wrong advice.
  return status === 403 && permission ? { permission: toGrant(permission) } : {};
}

/** Turns any error of the SDK, `fetch` or the credential into the domain's error. Keeps no message and no body. */
export function toRemoteError(error: unknown, operation: Operation): RemoteError {
  if (error instanceof RemoteError) return error;
  if (error instanceof HeldBack) return error.asRemoteError(operation.name);
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
