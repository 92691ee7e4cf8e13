import type { Lack, RightsInHand } from '../plan/rights.js';

/** Lends the bot the rights of the approver who clicked, for one step. */
export interface ApproverRights {
  /**
   * @param about the request, and the lock-out with which it was decided
   * @throws RemoteError when Entra ID does not answer
   */
  of(approverId: string, about: readonly string[]): Promise<RightsInHand | Lack>;
  /** Nobody needs the token of this request any more. */
  drop(requestId: string): void;
}
