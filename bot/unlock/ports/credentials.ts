import type { Instant } from '../values.js';

/** A sealed credential, as the database stores it. */
export interface SealedCredential {
  readonly requestId: string;
  readonly sealed: string;
}

/** Why the bot does not show a credential. */
export type NotRevealed = 'not-yours' | 'already-shown' | 'gone';

/** Stores sealed credentials. One person sees each of them, within a short time. */
export interface CredentialStore {
  /** Returns the sealed text, to send the same change again after a crash. `undefined` once it is gone. */
  sealed(requestId: string): Promise<string | undefined>;
  /** Allows this approver to see it, from now until `until`. */
  offer(requestId: string, approverId: string, until: Instant): Promise<void>;
  /** Gives an offer that nobody opened to another approver, until the same moment as before. Otherwise does nothing. */
  reassign(requestId: string, approverId: string): Promise<void>;
  /**
   * Gives it out for the first time, and again to the same approver for `againMs` after that.
   * @returns `isFirst` for exactly one of several clicks at the same moment
   */
  reveal(
    requestId: string,
    approverId: string,
    at: Instant,
    againMs: number,
  ): Promise<{ readonly sealed: string; readonly isFirst: boolean } | NotRevealed>;
  /** Returns the requests whose credential waits for this approver. */
  offeredTo(approverId: string): Promise<readonly string[]>;
  /** Wipes it. A repeated call is safe. */
  wipe(requestId: string): Promise<void>;
  /** Returns `undefined` when the request never had a credential. */
  state(requestId: string): Promise<CredentialState | undefined>;
}

/** What the bot may say about a credential. It never includes the credential. */
export interface CredentialState {
  readonly state: 'kept' | 'offered' | 'shown' | 'gone';
  readonly until?: Instant;
  readonly shownAt?: Instant;
}

/** Seals a credential for one request. It does not open for another request. */
export interface Sealer {
  seal(secret: string, requestId: string): string;
  open(sealed: string, requestId: string): string;
}
