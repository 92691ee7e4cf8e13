import type { Forwarding } from '../unlock/evidence/evidence.js';
import type { MailFlow } from '../unlock/ports/mailFlow.js';
import type { Json } from '../unlock/values.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { FORWARDING_PERMISSION } from './shared/mailPermission.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';

const NONE: Forwarding = { address: null, smtpAddress: null, keepsCopy: false };

/** Ends the forwarding of the whole mailbox (apis.md B4). Undone by `restore-forwarding`. */
export function clearForwarding(mailFlow: MailFlow): Remedy {
  return {
    id: 'clear-forwarding',
    treats: [],
    order: 26,
    permission: FORWARDING_PERMISSION,
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: exchangeMailboxPage,
    read: async (subject) => asJson(await mailFlow.forwarding(mailboxOf(subject))),
    isAlreadyFine: leadsNowhere,
    run: async (subject) => mailFlow.setForwarding(mailboxOf(subject), NONE),
    confirm: async (subject) => leadsNowhere(asJson(await mailFlow.forwarding(mailboxOf(subject)))),
  };
}

/** Without an address, whether a copy would be kept is nothing. */
function leadsNowhere(forwarding: Json): boolean {
  const { address, smtpAddress } = forwarding as unknown as Forwarding;
  return sameJson([address, smtpAddress], [NONE.address, NONE.smtpAddress]);
}

/** The three values, and nothing else that an adapter may have put beside them. */
export function asJson({ address, smtpAddress, keepsCopy }: Forwarding): Json {
  return { address, smtpAddress, keepsCopy };
}
