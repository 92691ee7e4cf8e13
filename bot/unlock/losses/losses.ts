import type { Finding } from '../findings.js';
import type { Instant } from '../values.js';

/** What is counted, each asked of Microsoft alone: what was done with mail, with files, and what was sent. */
export const LOSS_PARTS = ['mail', 'files', 'sent'] as const;
export type LossPart = (typeof LOSS_PARTS)[number];

/** The parts that Microsoft searches for on its own, which takes minutes. */
export const SEARCHED_PARTS = ['mail', 'files'] as const satisfies readonly LossPart[];
export type SearchedPart = (typeof SEARCHED_PARTS)[number];

/** What the audit log says was done with a mailbox (microsoft-apis.md N-E). Counts only. */
export interface MailCounts {
  /** Different mails that were opened one by one. */
  readonly opened: number;
  /** Different folders that a program copied. Every mail in them may have been taken. */
  readonly folders: number;
  readonly searches: number;
  /** Mails sent as the person, or by the person as somebody else. */
  readonly sends: number;
  /** Different programs, and different network addresses. */
  readonly programs: number;
  readonly addresses: number;
}

/** What the audit log says was done with files. */
export interface FileCounts {
  /** Different files. */
  readonly opened: number;
  readonly downloaded: number;
  /** Searches in SharePoint and OneDrive. Absent in counts of earlier versions. */
  readonly searches?: number;
  readonly addresses: number;
}

/**
 * True where the log has a line about opened mail. Without one, zero is no count: not every licence logs it
 * (microsoft-apis.md N-E).
 */
export function isOpeningLogged({ opened, folders }: MailCounts): boolean {
  return opened + folders > 0;
}

/** By anybody, and by who came from an address that was judged strange. `strange` is absent where none was. */
export interface Split<C> {
  readonly all: C;
  readonly strange?: C;
  /** There was more than was read, so each number is at least. */
  readonly cut?: true;
}

export interface MailLoss extends Split<MailCounts> {
  /** Exchange stopped writing down what was opened, for up to a day. More was opened than is counted. */
  readonly stopped?: true;
}
export type FileLoss = Split<FileCounts>;

/** Somebody who was sent mail from the account. */
export interface Warned {
  /** SMTP address. */
  readonly address: string;
  readonly outside: boolean;
  readonly mails: number;
}

/** What the message trace says was sent from the account's addresses, by anybody (microsoft-apis.md N-F). */
export interface SentLoss {
  readonly mails: number;
  /** Different recipients. */
  readonly outside: number;
  readonly inside: number;
  /** Deliveries: one for each mail and recipient. */
  readonly failed: number;
  readonly pending: number;
  /** Whom to warn: who got something, or may still get it. Outside first. At most `MOST_WARNED`. */
  readonly warn: readonly Warned[];
  /** How many of them are not in `warn`. */
  readonly more: number;
  /** Of how many addresses the trace was asked. Absent in counts of earlier versions: of the primary one alone. */
  readonly senders?: number;
  /** Of how many more addresses of the account it was not asked. */
  readonly sendersLeft?: number;
  /** The organisation's domains were not read. Inside are then only addresses of the account's own domain. */
  readonly ownDomainOnly?: true;
  /** There was more than was read. */
  readonly cut?: true;
}

/** A count, or why there is none. */
export type Counted<T> =
  | Finding<T>
  | {
      readonly known: false;
      /** `not-in-cloud`: Microsoft has no such call there. `gave-up`: no answer for hours. */
      readonly why: 'not-in-cloud' | 'gave-up' | 'no-mailbox';
    };

export interface LossFound {
  readonly mail: Counted<MailLoss>;
  readonly files: Counted<FileLoss>;
  readonly sent: Counted<SentLoss>;
}

/** One time of counting. Microsoft's logs fill late, so there are two. */
export interface LossRound {
  readonly due: Instant;
  /** Microsoft's ids of the searches that were begun. */
  readonly asked?: Partial<Readonly<Record<SearchedPart, string>>>;
  readonly found: Partial<LossFound>;
  /** When the last part had its result. */
  readonly at?: Instant;
}

/** What was read, copied and sent from an account while somebody else may have been in it. */
export interface Losses {
  /** The first sign-in that was judged strange, or `DAYS` before the containment. */
  readonly since: Instant;
  readonly sinceWhat: 'strange-sign-in' | 'days';
  /** When the containment was allowed, or a human took it. */
  readonly until: Instant;
  /** Network addresses that were judged strange then. Empty: none is known, so everything is counted alike. */
  readonly strange: readonly string[];
  readonly rounds: readonly LossRound[];
}

/** What a request has of it. Absent before a break-in is contained, and in requests of earlier versions. */
export interface WithLosses {
  readonly losses?: Losses;
}

/** True while nothing more is known than that it is being read. */
export function isCounting({ rounds }: Losses): boolean {
  return rounds[0]?.at === undefined;
}

/** The newest count of a part. A later look that could read nothing takes no earlier count away. */
export function countOf<P extends LossPart>({ rounds }: Losses, part: P): LossFound[P] | undefined {
  const all = rounds.flatMap(({ found }) => {
    const one: LossFound[P] | undefined = found[part];
    return one ? [one] : [];
  });
  return all.findLast(({ known }) => known) ?? all.at(-1);
}

/** When the count that is shown was made. `undefined` before the first one is complete. */
export function countedAt({ rounds }: Losses): Instant | undefined {
  return rounds.findLast(({ at }) => at !== undefined)?.at;
}

/** When it is counted once more. `undefined` when that is over. */
export function countedAgainAt({ rounds }: Losses): Instant | undefined {
  return rounds.slice(1).find(({ at }) => at === undefined)?.due;
}
