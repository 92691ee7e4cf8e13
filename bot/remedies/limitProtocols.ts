import type { RemedyFactory } from './shared/factory.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { readProtocols } from './shared/protocols.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'limit-protocols': true;
  }
}

/** Switches IMAP, POP and SMTP AUTH off for one mailbox (microsoft-apis.md B9). Outlook and phones do not use them. */
export const limitProtocols: RemedyFactory = ({ mailboxes }) => ({
  id: 'limit-protocols',
  treats: [],
  order: 25,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  undoneBy: 'restore-protocols',
  offered: {
    // They are on in most mailboxes, so that says nothing of a thief: an approver chooses it.
    contain: ({ judged: { protocols } }) =>
      protocols?.imap === true || protocols?.pop === true || protocols?.smtpAuth === true
        ? [{ advised: false }]
        : [],
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readProtocols(mailboxes, subject),
  isAlreadyFine: (before) => ['imap', 'pop', 'smtpAuth'].every((name) => field(before, name) === false),
  run: async (subject) =>
    mailboxes.ways.setProtocols(mailboxOf(subject), { imap: false, pop: false, smtpAuth: false }),
  confirm: async (subject) => {
    const now = await readProtocols(mailboxes, subject);
    return ['imap', 'pop', 'smtpAuth'].every((name) => field(now, name) === false);
  },
});
