import type { RemedyFactory } from './shared/factory.js';
import { mailboxOf } from './shared/mailRule.js';
import { isListed, listIn, readBlocked } from './shared/phone.js';
import { targetId } from './shared/device.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'allow-phone': true;
  }
}

/** Takes a phone off the list again on which `block-phone` put it (microsoft-apis.md B9). Others stay on it. */
export const allowPhone: RemedyFactory = ({ mailboxes }) => ({
  id: 'allow-phone',
  treats: [],
  order: 54,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readBlocked(mailboxes, subject),
  isAlreadyFine: (before, target) => !isListed(before, targetId(target)),
  async run(subject, { target }) {
    const id = targetId(target).toLowerCase();
    const now = listIn(await readBlocked(mailboxes, subject));
    return mailboxes.ways.blockPhones(
      mailboxOf(subject),
      now.filter((one) => one.toLowerCase() !== id),
    );
  },
  confirm: async (subject, _before, target) =>
    !isListed(await readBlocked(mailboxes, subject), targetId(target)),
});
