import type { Instant } from '../unlock/values.js';

/** More than the busiest morning has. The oldest goes first. */
const MOST = 500;
/** Of one person. A click is kept before it is judged, so it may be of anybody, about anything. */
const MOST_OF_ONE = 50;

interface Kept {
  readonly token: string;
  readonly until: number;
}

/**
 * Tokens that approvers' Teams sent with an approval, until each is used, or over. In memory alone: a database, a job and
 * a log never see one. Another process does not have them, and then the approver clicks again.
 */
export class ApproverTokens {
  /** Private, so that nothing that prints this object prints a token. */
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly now: () => Date) {}

  /**
   * Keeps what came with an approval. A newer one replaces it.
   * @param about the request, or the lock-out whose requests were decided together
   * @param until when the token ends. It is not kept longer
   */
  keep(about: string, approverId: string, token: string, until: Instant): void {
    this.forgetOld();
    const key = keyOf(about, approverId);
    this.#kept.delete(key);
    this.#kept.set(key, { token, until: Date.parse(until) });
    const theirs = [...this.#kept.keys()].filter((other) => other.endsWith(keyOf('', approverId)));
    this.forgetFirst(theirs, MOST_OF_ONE);
    this.forgetFirst([...this.#kept.keys()], MOST);
  }

  /** The token of this approver about one of these. `undefined` when there is none any more. */
  find(about: readonly string[], approverId: string): string | undefined {
    this.forgetOld();
    const keys = about.map((one) => keyOf(one, approverId));
    return keys.map((key) => this.#kept.get(key)?.token).find((token) => token !== undefined);
  }

  /** Forgets what anybody's click about this brought. */
  drop(about: string): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${about} `)) this.#kept.delete(key);
  }

  /** How many are kept now. */
  get size(): number {
    this.forgetOld();
    return this.#kept.size;
  }

  private forgetFirst([oldest, ...others]: readonly string[], most: number): void {
    if (oldest !== undefined && others.length >= most) this.#kept.delete(oldest);
  }

  private forgetOld(): void {
    const now = this.now().getTime();
    for (const [key, { until }] of this.#kept) if (until <= now) this.#kept.delete(key);
  }
}

function keyOf(about: string, approverId: string): string {
  return `${about} ${approverId.toLowerCase()}`;
}
