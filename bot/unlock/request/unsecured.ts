import type { OnlyByHand } from '../evidence/onlyByHand.js';
import type { RemedyId, Target } from './step.js';

/** Why an account does not count as secured. */
export type Unsecured =
  /** The break-in was reported, or the evidence points at one, and nobody has dealt with it yet. */
  | 'not-contained'
  | 'password-not-reset'
  | 'sessions-not-revoked'
  | 'rules-not-read'
  /** Graph's list was read, and Exchange's was not: only that one has the hidden rules. */
  | 'hidden-rules-not-read'
  | 'sweep-rules-not-read'
  | 'forwarding-not-read'
  | 'methods-not-read'
  | 'consents-not-read'
  | 'delegates-not-read'
  | 'devices-not-read'
  /** Neither the addresses outside nor the audit, which dates them. */
  | 'contact-not-read'
  | 'phones-not-read'
  | 'folders-not-read'
  | 'changes-not-read'
  | 'mailbox-log-not-read'
  | UnsecuredStep
  | UnsecuredByHand;

/** A step against the break-in that was not seen. */
export interface UnsecuredStep {
  /** `not-done`: an approver chose it, and it failed. `not-chosen`: the evidence advised it, and nobody chose it. */
  readonly left: 'not-done' | 'not-chosen';
  readonly remedy: RemedyId;
  readonly target?: Pick<Target, 'id' | 'name' | 'kind'>;
}

/** A new way back in that a human has to take away, or to know. Requests of earlier versions have none. */
export interface UnsecuredByHand extends OnlyByHand {
  readonly left: 'by-hand';
}
