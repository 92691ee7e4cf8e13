import type { Cause, MassLockout } from '../mass/massLockout.js';
import type { Apart, MassDecision, MassMember } from '../mass/member.js';
import type { Pending } from '../request/request.js';
import type { Instant } from '../values.js';

/** What a request has in common with others, and how far decisions on them are, inside one transaction. */
export interface MassRecord {
  /** Keeps that a new request has this cause, and puts it into the lock-out of that cause, when one is there. */
  fold(
    request: Pending,
    as: { readonly cause: Cause; readonly apart?: Apart; readonly asksWhy: boolean },
  ): Promise<void>;
  load(id: string): Promise<MassLockout | undefined>;
  /** Other transactions that count or declare this cause wait until this one is over. */
  aloneWith(cause: Cause): Promise<void>;
  save(lockout: MassLockout): Promise<void>;
  members(lockoutId: string): Promise<readonly MassMember[]>;
  /** Takes out what these people ask for, and what is about them. It has cards of its own then. */
  leave(lockoutId: string, personIds: readonly string[]): Promise<readonly string[]>;
  /** Keeps a decision until its turn comes, unless one waits already. */
  queueDecision(requestId: string, decision: MassDecision): Promise<void>;
  queuedDecision(requestId: string): Promise<MassDecision | undefined>;
  /**
   * Forgets a decision that was carried out, or that did not count.
   * @param refused why it did not count. Then the request has a card of its own
   * @returns `false` when it was settled before. Then this transaction must not go on
   */
  settleDecision(requestId: string, refused?: string): Promise<boolean>;
  /** Keeps that a decision on this request counts towards the higher limit. */
  countApart(requestId: string): Promise<void>;
  /** Like `decisionsBy`, and only decisions that count towards the higher limit. */
  decisionsBy(personId: string, since: Instant): Promise<number>;
  /** Draws the one card anew within two seconds, once for all changes until then. */
  redraw(lockoutId: string, at: Instant): Promise<void>;
}
