import type { RemedyFactory } from './shared/factory.js';
import { mailboxOf } from './shared/mailRule.js';
import { isListed, readBlocked, listIn } from './shared/phone.js';
import { targetId } from './shared/device.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'block-phone': true;
  }
}

/**
 * Puts a phone on the mailbox's own list of those that may not synchronise (microsoft-apis.md B9). Nothing on the phone
 * is wiped, so this can be undone; a wipe cannot.
 */
export const blockPhone: RemedyFactory = ({ mailboxes }) => ({
  id: 'block-phone',
  treats: [],
  order: 23,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'allow-phone',
  mostOffered: 10,
  offered: {
    contain: ({ judged: { phones, indicators } }) =>
      phones
        .filter(({ blocked }) => !blocked)
        .map(({ phone, recent }) => ({
          target: { id: phone.deviceId, name: phone.name ?? '' },
          advised: recent && indicators.length > 0,
        })),
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readBlocked(mailboxes, subject),
  isAlreadyFine: (before, target) => isListed(before, targetId(target)),
  async run(subject, { target }) {
    // The list is replaced, so it is read again: another step may have changed it.
    const now = listIn(await readBlocked(mailboxes, subject));
    return mailboxes.ways.blockPhones(mailboxOf(subject), [...now, targetId(target)]);
  },
  confirm: async (subject, _before, target) =>
    isListed(await readBlocked(mailboxes, subject), targetId(target)),
});
