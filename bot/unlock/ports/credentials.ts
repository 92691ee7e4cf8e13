import type { Instant } from '../values.js';

/** A sealed credential, as it lies in the database. */
export interface SealedCredential {
  readonly requestId: string;
  readonly sealed: string;
}

/** Why a credential is not shown. */
export type NotRevealed = 'not-yours' | 'already-shown' | 'gone';

/** Sealed credentials: shown once, to one person, for a short while. */
export interface CredentialStore {
  /** The sealed text, for sending the same change again after a crash; `undefined` once it is gone. */
  sealed(requestId: string): Promise<string | undefined>;
  /** From now on it may be shown, to this approver, until `until`. */
  offer(requestId: string, approverId: string, until: Instant): Promise<void>;
  /** Takes it out: under two clicks in the same instant exactly one gets it. */
  reveal(requestId: string, approverId: string, at: Instant): Promise<{ sealed: string } | NotRevealed>;
  /** Requests whose credential waits for this approver. */
  offeredTo(approverId: string): Promise<readonly string[]>;
  /** Wipes it. Safe to repeat. */
  wipe(requestId: string): Promise<void>;
  /** `waiting` until shown or gone. `undefined`: the request never had one. */
  state(requestId: string): Promise<CredentialState | undefined>;
}

/** What may be said about a credential: never the credential. */
export interface CredentialState {
  readonly state: 'kept' | 'offered' | 'shown' | 'gone';
  readonly until?: Instant;
  readonly shownAt?: Instant;
}

/** Seals a credential for one request; opening it for another fails. */
export interface Sealer {
  seal(secret: string, requestId: string): string;
  open(sealed: string, requestId: string): string;
}
