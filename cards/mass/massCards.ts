import type { MassSeen } from '../../bot/unlock/mass/massDeciding.js';
import type { MassLockout } from '../../bot/unlock/mass/massLockout.js';
import type { Instant } from '../../bot/unlock/values.js';
import type { CardFacts } from '../kit/view.js';
import { massCard } from '../massCard.js';
import { massDecisionCard } from './massDecisionCard.js';
import { massForm } from './massForm.js';

/** The cards about everybody with the same problem. */
export interface MassCards {
  /** For the helpdesk. It decides nothing. */
  told(lockout: MassLockout): object;
  /** For the approvers. */
  decision(seen: MassSeen): object;
  /** For one approver alone: whom of them to approve. `page` counts from 1. */
  form(seen: MassSeen, page: number, readerId: string): object;
}

/** @param now the moment at which they are drawn */
export function massCards(facts: CardFacts, now: Instant): MassCards {
  return {
    told: (lockout) => massCard(lockout, facts),
    decision: (seen) => massDecisionCard(seen, facts, now),
    form: (seen, page, readerId) => massForm(seen, { ...facts, now, page, readerId }),
  };
}
