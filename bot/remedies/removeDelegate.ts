import type { RemedyFactory } from './shared/factory.js';
import { hasRight, readRight, rightIn } from './shared/delegate.js';
import { ownedMailbox } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'remove-delegate': true;
  }
}

/** As the Exchange admin centre calls them. One person may have all three. */
const NAMES = {
  'full-access': 'Full Access',
  'send-as': 'Send As',
  'send-on-behalf': 'Send on Behalf',
} as const;

/** Takes one right to the mailbox from one other person (microsoft-apis.md B11). Others keep theirs. */
export const removeDelegate: RemedyFactory = ({ mailboxes }) => ({
  id: 'remove-delegate',
  treats: [],
  // Last of what contains: the places on cards that are posted already stay the same.
  order: 29.5,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['mailboxes', 'delegates'],
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'return-delegate',
  mostOffered: 15,
  offered: {
    contain: ({ judged: { delegates, indicators } }) =>
      delegates
        .filter(({ unread }) => unread !== true)
        .map(({ who, right, recent, outside }) => ({
          target: { id: who, name: `${who}, ${NAMES[right]}`, kind: right },
          // An assistant of years is no thief. Somebody outside may be one, where other signs point at a break-in.
          advised: recent || (outside && indicators.length > 0),
        })),
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject, target) => readRight(mailboxes, subject, target),
  isAlreadyFine: (before) => !hasRight(before),
  run: async (subject, { target }) => {
    const { who, right } = rightIn(target);
    return mailboxes.access.takeOff(ownedMailbox(subject), right, who);
  },
  confirm: async (subject, _before, target) => !hasRight(await readRight(mailboxes, subject, target)),
});
