import type { Hand, OnPremisesAccount } from '../onPremises/account.js';

/** Where a change goes: the account by its SID, which can be neither renamed nor used again, on the controller that was read. */
export interface OnPremisesTarget {
  /** `onPremisesSecurityIdentifier`, e.g. `S-1-5-21-1-2-3-1105`. */
  readonly sid: string;
  /** DNS name of the controller. */
  readonly controller: string;
}

/**
 * Active Directory, as the domain needs it. Every method throws only `RemoteError`: `not-found` for a SID that no account
 * or more than one has, `forbidden` for an account behind the wall or a right that was not delegated, `rejected` for what
 * the directory's policy refuses, `unavailable` for a controller that is down, slow, or shows a wrong certificate.
 * Each change looks at the wall itself once more, and is sent once.
 */
export interface OnPremises {
  readonly hand: Hand;
  /**
   * Reads the account.
   * @param controller only there. Absent: on the one that the bot prefers and reaches
   * @param how `anew`: no answer from before, and nobody waits for it. For a change that rests on it
   */
  account(sid: string, controller?: string, how?: { readonly anew: boolean }): Promise<OnPremisesAccount>;
  /** Ends a lock-out. The password stays. */
  unlock(target: OnPremisesTarget): Promise<void>;
  /** Sets a password that the person has to change at the next sign-in. Never in a log or an error. */
  resetPassword(target: OnPremisesTarget, password: string): Promise<void>;
  /** Allows sign-in. Throws `rejected` when something changed the account's flags since they were read. */
  enable(target: OnPremisesTarget): Promise<void>;
  /** Undoes `enable`. */
  disable(target: OnPremisesTarget): Promise<void>;
}
