import { maskAddress } from '../unlock/evidence/maskAddress.js';
import type { RemedyFactory } from './shared/factory.js';
import { addressOf, hasAddress, isSame, readAddress } from './shared/otherMail.js';
import { entraUserPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'remove-other-mail': true;
  }
}

/**
 * Takes one mail address outside the organisation off the account (microsoft-apis.md A34): a code for a password reset can
 * go to it. Graph replaces the whole list, so it is read again for each step, and the others stay on it.
 */
export const removeOtherMail: RemedyFactory = ({ changes }) => ({
  id: 'remove-other-mail',
  treats: [],
  // After those that there were before: the places on cards that are posted already stay the same.
  order: 29.8,
  permission: 'User-Mail.ReadWrite.All',
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'return-other-mail',
  mostOffered: 5,
  offered: {
    contain: ({ judged: { addedAddresses, indicators } }) =>
      addedAddresses.map(({ address, byOthers }) => ({
        target: { id: address, name: maskAddress(address) },
        // An admin who added one did so for the person. Their own new address may be a thief's where other signs point at one.
        advised: !byOthers && indicators.length > 0,
      })),
  },
  isNeeded: () => 'yes',
  portal: entraUserPage,
  read: (subject, target) => readAddress(changes, subject, target),
  isAlreadyFine: (before) => !hasAddress(before),
  async run(subject, { target }) {
    const address = addressOf(target);
    const now = await changes.otherMails(subject.id);
    await changes.setOtherMails(
      subject.id,
      now.filter((one) => !isSame(one, address)),
    );
    return 'made';
  },
  confirm: async (subject, _before, target) => !hasAddress(await readAddress(changes, subject, target)),
});
