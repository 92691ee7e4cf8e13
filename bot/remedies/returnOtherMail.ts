import { RemoteError } from '../unlock/errors.js';
import type { RemedyFactory } from './shared/factory.js';
import { addressOf, hasAddress, isSame, readAddress } from './shared/otherMail.js';
import { entraUserPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'return-other-mail': true;
  }
}

/** Puts an address on the account again that `remove-other-mail` took off (microsoft-apis.md A34). */
export const returnOtherMail: RemedyFactory = ({ changes }) => ({
  id: 'return-other-mail',
  treats: [],
  order: 59,
  permission: 'User-Mail.ReadWrite.All',
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: entraUserPage,
  read: (subject, target) => readAddress(changes, subject, target),
  isAlreadyFine: hasAddress,
  async run(subject, { target }) {
    const address = addressOf(target);
    // Only what was there before comes back.
    if (!hasAddress(target?.value ?? null))
      throw new RemoteError('put an address on the account again', {
        kind: 'rejected',
        code: 'NothingStored',
      });
    const now = await changes.otherMails(subject.id);
    // The read before this one may be of before a crash.
    if (!now.some((one) => isSame(one, address))) await changes.setOtherMails(subject.id, [...now, address]);
    return 'made';
  },
  confirm: async (subject, _before, target) => hasAddress(await readAddress(changes, subject, target)),
});
