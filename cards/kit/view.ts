import { textsIn, type Translate } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Remedies } from '../../bot/unlock/plan/remedy.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { textTimes, type Times } from './times.js';

/** For whom and where a card is drawn. */
export interface CardFacts {
  /** Channel cards: the tenant's; private cards: the reader's. */
  readonly language: Language;
  /** IANA name, e.g. `Europe/Amsterdam`. */
  readonly timeZone: string;
  /** The catalogue: portal links and what a remedy leaves to a human come from it. */
  readonly remedies: Remedies;
  /** Where the evidence of a request can be opened in a browser, if anywhere. */
  readonly evidenceLinks?: EvidenceLinksOf;
}

export type EvidenceLinksOf = (
  request: UnlockRequest,
) => { readonly page: string; readonly data: string } | undefined;

/** The facts, with what can be made of them once. */
export interface View extends CardFacts {
  readonly t: Translate;
  readonly times: Times;
}

/**
 * @param day the moment whose day goes without saying: a card has the day of its request, so what it says of the
 * time stays true however long it hangs there
 */
export function viewOf(facts: CardFacts, day: string): View {
  const { language, timeZone } = facts;
  return {
    ...facts,
    t: textsIn(language),
    times: textTimes(language, timeZone, day),
  };
}
