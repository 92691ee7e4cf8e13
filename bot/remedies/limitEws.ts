import { ewsIn, isReachedByEws } from '../unlock/evidence/ews.js';
import type { RemedyFactory } from './shared/factory.js';
import { isEwsOff, readEws } from './shared/ews.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'limit-ews': true;
  }
}

/**
 * Switches Exchange Web Services off for one mailbox (microsoft-apis.md B9). A step of its own, apart from IMAP, POP and
 * SMTP AUTH: Outlook for Mac and add-ins may need it.
 */
export const limitEws: RemedyFactory = ({ mailboxes }) => ({
  id: 'limit-ews',
  treats: [],
  // After those that there were before: the places on cards that are posted already stay the same.
  order: 29.7,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  undoneBy: 'restore-ews',
  offered: {
    contain: ({ judged }) => {
      const state = ewsIn(judged.protocols);
      const isOffered = state === 'on' || state === 'organisation-unread';
      return isOffered ? [{ advised: isReachedByEws(judged) }] : [];
    },
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readEws(mailboxes, subject),
  isAlreadyFine: isEwsOff,
  run: async (subject) => mailboxes.ways.setEws(mailboxOf(subject), false),
  confirm: async (subject) => isEwsOff(await readEws(mailboxes, subject)),
});
