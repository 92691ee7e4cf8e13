import type { UnlockRequest } from '../request/request.js';
import type { ProofKind, ProofLevel } from './proof.js';
import type { ProofProvider } from '../ports/proofProvider.js';

/** What the rules know about a kind of proof. No other code names a level of a kind. */
export interface KindOfProof {
  readonly kind: ProofKind;
  readonly level: ProofLevel;
  /** What it is worth where the sign-in proved no second factor. Only of a kind that is a sign-in. */
  readonly withoutSecondFactor?: ProofLevel;
  /**
   * Who makes it: the approver on their form, who vouches in their own chat, the person whose account it is, or a
   * service outside.
   */
  readonly madeBy: 'approver' | 'voucher' | 'subject' | 'service';
  /** The approver saw the person. Only such a proof of a second approver counts instead of a voucher. */
  readonly seen?: true;
  /** Absent for a kind that needs no service. `not-built`: it has its place, and the bot never offers it. */
  readonly service?: ProofProvider<UnlockRequest> | 'not-built';
}
