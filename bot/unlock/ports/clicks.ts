import type { Click, JudgedClick, Telling } from '../clicks/click.js';
import type { ClickOutcome } from '../clicks/outcome.js';
import type { Instant } from '../values.js';

/** Stored clicks. */
export interface ClickStore {
  /**
   * Stores a click and, in the same transaction, the job that judges it.
   * @param judgeAt when the job runs, in case that nobody judged the click before
   * @param most clicks of one person that may wait
   * @returns the id of the stored click. It is another one where the same person already waits for the same.
   * `too-many`: nothing was stored
   */
  keep(click: Click, judgeAt: Instant, most: number): Promise<{ readonly id: string } | 'too-many'>;
  /** `undefined` when it never was, or is forgotten. */
  find(id: string): Promise<Click | JudgedClick | undefined>;
  /**
   * Stores what came of a click that changed nothing, and forgets what was filled in.
   * @returns `false` when it was judged before. Then nothing changes
   */
  settle(id: string, outcome: ClickOutcome): Promise<boolean>;
  /** Remembers how the clicker hears of it. */
  tell(id: string, telling: Telling): Promise<void>;
  /** Returns what this person is to hear with the answer to a click, and remembers that they heard it. */
  takeUntold(personId: string): Promise<readonly JudgedClick[]>;
}
