import { textsIn, type Translate } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { WorkingHours } from '../../bot/unlock/duty/workingHours.js';
import type { LevelTable } from '../../bot/unlock/proof/levels.js';
import type { Remedies } from '../../bot/unlock/plan/remedy.js';
import type { Hold } from '../../bot/unlock/queue/hold.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { textTimes, type Times } from './times.js';

/** The reader and the place for which the bot draws a card. */
export interface CardFacts {
  /** A channel card uses the tenant's language, a private card the reader's. */
  readonly language: Language;
  /** IANA name, e.g. `Europe/Amsterdam`. */
  readonly timeZone: string;
  /** When the approvers work. Absent: always. */
  readonly hours?: WorkingHours;
  /** The catalogue. It knows the portal links and what a remedy leaves to a human. */
  readonly remedies: Remedies;
  /** Which proof each plan needs. Absent: the approver approves with one tap, and is asked then if one is needed. */
  readonly proofLevels?: LevelTable;
  /** True where the bot has a page on which people sign in. Absent: nobody can be asked to. */
  readonly signInPage?: boolean;
  /** Who looks at the request now. Absent: nobody said so. */
  readonly hold?: Hold;
  /** Nothing is changed, and each card says so. */
  readonly dryRun?: boolean;
  /** How a request's evidence opens in a browser. Absent when the bot serves none. */
  readonly evidenceLinks?: EvidenceLinksOf;
}

/** Addresses that open the evidence of one request in a browser: as a page to print, and as data. */
export interface EvidenceLinks {
  readonly page: string;
  readonly data: string;
}

/**
 * Links that ask whoever opens them to sign in. `on-request`: there is no sign-in page, so an approver gets links of
 * their own. `undefined`: browsers do not reach the bot.
 */
export type EvidenceLinksOf = (request: UnlockRequest) => EvidenceLinks | 'on-request' | undefined;

/** The facts, with what the bot derives from them once for each card. */
export interface View extends CardFacts {
  readonly t: Translate;
  readonly times: Times;
}

/**
 * @param day the moment whose date the card leaves out. It is the day of the request, so the times on the card stay
 * true later
 */
export function viewOf(facts: CardFacts, day: string): View {
  const { language, timeZone } = facts;
  return {
    ...facts,
    t: textsIn(language),
    times: textTimes(language, timeZone, day),
  };
}
