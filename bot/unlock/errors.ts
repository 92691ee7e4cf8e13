/** How a call to Microsoft can fail, in the domain's words. */
export type RemoteKind =
  | 'not-found'
  | 'forbidden'
  /** The tenant has no licence for the call. */
  | 'not-licensed'
  | 'throttled'
  | 'unavailable'
  | 'rejected'
  | 'limit-reached'
  /** A dry run: nothing was sent, and `call` says what would have been. */
  | 'dry-run';

/**
 * A call to Graph, Exchange or the runbook failed. The domain decides by `kind`. The other fields are for the operator
 * and for Microsoft's support. The error never contains a token, a password or a body.
 */
export class RemoteError extends Error {
  /** What the call tried, e.g. `reset the password`. */
  readonly operation: string;
  readonly kind: RemoteKind;
  /** True when Microsoft may have made the change anyway (a time-out, a 5xx after the body was sent). */
  readonly maybeMade: boolean;
  /** For `throttled`: how long to wait. */
  readonly retryAfterSeconds?: number;
  /** For `forbidden`: what to grant. */
  readonly permission?: string;
  /** For `not-licensed`: the licence that the tenant needs. */
  readonly licence?: string;
  readonly status?: number;
  readonly code?: string;
  readonly remoteId?: string;
  /**
   * For a change of several things in one step: the places, from 0, of those that were not seen changed. Absent where
   * that is one thing, or where it is not known. Places and no names: errors are logged.
   */
  readonly left?: readonly number[];
  /** For `dry-run`: the call that was not sent. It may name people, and no log line has it. */
  readonly call?: string;

  constructor(
    operation: string,
    facts: {
      kind: RemoteKind;
      maybeMade?: boolean;
      retryAfterSeconds?: number;
      permission?: string;
      licence?: string;
      status?: number;
      code?: string;
      remoteId?: string;
      left?: readonly number[];
      call?: string;
      cause?: unknown;
    },
  ) {
    const detail = [facts.status, facts.code].filter((part) => part !== undefined).join(' ');
    const hint = facts.permission
      ? `: grant ${facts.permission}`
      : facts.licence
        ? `: needs ${facts.licence}`
        : '';
    super(`Could not ${operation} (${facts.kind}${detail && `, ${detail}`})${hint}`, {
      cause: facts.cause,
    });
    this.name = 'RemoteError';
    this.operation = operation;
    this.kind = facts.kind;
    this.maybeMade = facts.maybeMade ?? false;
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.permission = facts.permission;
    this.licence = facts.licence;
    this.status = facts.status;
    this.code = facts.code;
    this.remoteId = facts.remoteId;
    this.left = facts.left;
    this.call = facts.call;
  }
}

/** True when Microsoft may answer differently later. */
export function isPassing({ kind }: RemoteError): boolean {
  return kind === 'throttled' || kind === 'unavailable';
}

/** Another writer changed the request between our read and our write. */
export class VersionConflict extends Error {
  constructor(requestId: string) {
    super(`Request ${requestId} was changed by somebody else`);
    this.name = 'VersionConflict';
  }
}
