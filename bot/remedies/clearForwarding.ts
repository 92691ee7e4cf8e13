import type { Forwarding } from '../unlock/evidence/evidence.js';
import type { RemedyFactory } from './shared/factory.js';
import { leadsNowhere, readForwarding } from './shared/forwarding.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'clear-forwarding': true;
  }
}

const NONE: Forwarding = { address: null, smtpAddress: null, keepsCopy: false };

/** Ends the forwarding of the whole mailbox (microsoft-apis.md B4). */
export const clearForwarding: RemedyFactory = ({ mailboxes }) => ({
  id: 'clear-forwarding',
  treats: [],
  order: 26,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['mailboxes'],
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'restore-forwarding',
  offered: {
    contain({ judged: { forwardsOutsideTo, forwardsInsideTo } }) {
      const isSet = forwardsOutsideTo !== undefined || forwardsInsideTo !== undefined;
      return isSet ? [{ advised: forwardsOutsideTo !== undefined }] : [];
    },
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readForwarding(mailboxes, subject),
  isAlreadyFine: leadsNowhere,
  run: async (subject) => mailboxes.setForwarding(mailboxOf(subject), NONE),
  confirm: async (subject) => leadsNowhere(await readForwarding(mailboxes, subject)),
});
