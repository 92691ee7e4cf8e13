import type { AuditLine } from '../losses/count.js';
import type { TracedMail } from '../losses/countSent.js';
import type { SearchedPart } from '../losses/losses.js';
import type { Instant } from '../values.js';

/** What is looked for in a log: whose doing, and when. */
export interface LossSpan {
  readonly since: Instant;
  readonly until: Instant;
}

/** Lines of a log. `cut`: there were more. */
export interface LogLines<T> {
  readonly lines: readonly T[];
  readonly cut: boolean;
}

/** One delivery. `key` tells it from the others of every page. */
export interface Delivery {
  readonly key: string;
  readonly mail: TracedMail;
}

/** How far the message trace of one address was read. */
export interface TraceSoFar {
  readonly deliveries: readonly Delivery[];
  /** Paths of the pages that are left, the next one first. */
  readonly left: readonly string[];
  /** How many pages may still be read. */
  readonly pages: number;
  /** More is known to be there than can be read. */
  readonly cut: boolean;
}

/** Microsoft's logs of what was done with mail and files, and of what was sent. Each method throws `RemoteError`. */
export interface LossLogs {
  /** False where Microsoft has no such calls in this cloud. Then nothing is asked. */
  readonly areInThisCloud: boolean;
  /** Has Microsoft search its audit log. Takes minutes. @returns Microsoft's id of the search */
  search(part: SearchedPart, userPrincipalName: string, span: LossSpan): Promise<string>;
  /** How far a search is. `failed`: Microsoft gave it up. `cut`: it found more than it keeps. */
  progress(
    part: SearchedPart,
    queryId: string,
  ): Promise<{ readonly state: 'running' | 'done' | 'failed'; readonly cut: boolean }>;
  /** What a search found. Subjects and contents are not read. @param renew called before each page */
  found(part: SearchedPart, queryId: string, renew: () => Promise<void>): Promise<LogLines<AuditLine>>;
  /**
   * What was sent from one of these addresses, each delivery once.
   * @param soFar by address. Whoever tries again gives the same map: no page is read a second time
   */
  sent(
    addresses: readonly string[],
    span: LossSpan,
    renew: () => Promise<void>,
    soFar: Map<string, TraceSoFar>,
  ): Promise<LogLines<TracedMail>>;
}
