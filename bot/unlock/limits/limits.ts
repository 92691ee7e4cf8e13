/** How much one person may do. An hour is any sixty minutes. */
export interface Limits {
  /** Reports of one person in an hour. */
  readonly asksPerHour: number;
  /** Reports of others about one account in a day, and reports of its owner about it. Each is counted alone. */
  readonly asksAboutPerDay: number;
  /** Different colleagues one person may ask for in an hour. One more is a burst. */
  readonly colleaguesPerHour: number;
  /** Different people who may ask for one account in an hour. One more is a burst. */
  readonly askersPerHour: number;
  /** Requests one approver may allow, deny or call a false alarm in an hour. One more is a burst. */
  readonly approvalsPerHour: number;
  /** The same for requests of a mass lock-out that two approvers declared. They count apart. */
  readonly massApprovalsPerHour: number;
  /** So many accounts with the same error within an hour are a mass lock-out: the helpdesk hears of it once. */
  readonly massFrom: number;
  /** Searches for a colleague by one person in an hour. */
  readonly searchesPerHour: number;
  /** Different colleagues whose account the bot looks at for one person in an hour. */
  readonly looksPerHour: number;
  /** A look at one's own account stands for the next one within this time. */
  readonly ownLookHoldsMs: number;
  /** Messages of one person in a minute. After one more, the bot does not hear them for a minute. */
  readonly messagesPerMinute: number;
  /** After a denial the person cannot ask for the same within this time. */
  readonly coolDownMs: number;
  /** A freeze ends after this time, unless an approver lifts it first. */
  readonly freezeMs: number;
  /** What a helpdesk agent may do instead. They ask for many callers every morning. */
  readonly helpdesk: HelpdeskLimits;
}

/** The limits that are others for helpdesk agents. */
export type HelpdeskLimits = Pick<
  Limits,
  'asksPerHour' | 'colleaguesPerHour' | 'searchesPerHour' | 'looksPerHour'
>;

/** Returns the limits for this person. */
export function limitsFor(limits: Limits, isHelpdesk: boolean): Limits {
  return isHelpdesk ? { ...limits, ...limits.helpdesk } : limits;
}

export const HOUR_MS = 3_600_000;

/** A busy helpdesk does not reach these. The operator can set each one. */
export const DEFAULT_LIMITS: Limits = {
  asksPerHour: 20,
  asksAboutPerDay: 20,
  colleaguesPerHour: 8,
  askersPerHour: 5,
  approvalsPerHour: 60,
  massApprovalsPerHour: 1_000,
  massFrom: 10,
  searchesPerHour: 40,
  looksPerHour: 20,
  ownLookHoldsMs: 60_000,
  messagesPerMinute: 300,
  coolDownMs: 15 * 60_000,
  freezeMs: 24 * HOUR_MS,
  helpdesk: { asksPerHour: 60, colleaguesPerHour: 40, searchesPerHour: 200, looksPerHour: 120 },
};
