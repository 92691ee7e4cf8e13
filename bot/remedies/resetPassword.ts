import { RemoteError } from '../unlock/errors.js';
import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { field, movedForward } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'reset-password': true;
  }
}

/** A new password that must be changed at the next sign-in (microsoft-apis.md A5). Cannot be undone. */
export const resetPassword: RemedyFactory = ({ directory, changes, handsOver }) => ({
  id: 'reset-password',
  // Where the operator chose passes, the password stays as it is.
  treats: handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 10,
  permission: 'User-PasswordProfile.ReadWrite.All',
  ownedByActiveDirectory: true,
  credential: 'password',
  secures: { missing: 'password-not-reset', always: true },
  offered: {
    // Active Directory owns the password: there it has to be changed.
    contain: ({ account, isSuspicious }) => (account?.directorySynced ? [] : [{ advised: isSuspicious }]),
  },
  // Whether the person remembers their password is not a fact of the directory: they say so.
  isNeeded: () => 'yes',
  portal: entraUserPage,
  async read(subject) {
    const { lastPasswordChange } = await directory.account(subject.id);
    return { lastPasswordChange: lastPasswordChange ?? null };
  },
  isAlreadyFine: () => false,
  async run(subject, { secret }) {
    if (!secret) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoPassword' });
    await changes.setPassword(subject.id, secret);
    return 'made';
  },
  async confirm(subject, before) {
    const { lastPasswordChange } = await directory.account(subject.id);
    return movedForward(field(before, 'lastPasswordChange'), lastPasswordChange);
  },
});
