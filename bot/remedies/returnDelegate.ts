import { RemoteError } from '../unlock/errors.js';
import type { RemedyFactory } from './shared/factory.js';
import { hasRight, readRight, rightIn } from './shared/delegate.js';
import { ownedMailbox } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'return-delegate': true;
  }
}

/** Gives somebody the right to a mailbox again that `remove-delegate` took from them (microsoft-apis.md B11). */
export const returnDelegate: RemedyFactory = ({ mailboxes }) => ({
  id: 'return-delegate',
  treats: [],
  order: 56,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['mailboxes', 'delegates'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject, target) => readRight(mailboxes, subject, target),
  isAlreadyFine: hasRight,
  run: async (subject, { target }) => {
    const { who, right } = rightIn(target);
    // Only what was there before is given again.
    if (!hasRight(target?.value ?? null))
      throw new RemoteError('let a delegate in again', { kind: 'rejected', code: 'NothingStored' });
    return mailboxes.access.give(ownedMailbox(subject), right, who);
  },
  confirm: async (subject, _before, target) => hasRight(await readRight(mailboxes, subject, target)),
});
