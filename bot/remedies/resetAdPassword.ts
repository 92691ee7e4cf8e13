import { RemoteError } from '../unlock/errors.js';
import { CODES } from '../unlock/onPremises/codes.js';
import { onPremisesAccount } from '../unlock/onPremises/found.js';
import { readBack, readThere, targetIn } from './shared/onPremises.js';
import type { RemedyFactory } from './shared/factory.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'reset-ad-password': true;
  }
}

/**
 * Sets a new password in Active Directory that the person must change at the next sign-in (microsoft-apis.md N-J). It cannot
 * be undone. Where passwords are synced, Microsoft 365 mostly takes no password that has to be changed, but goes on taking
 * the old one until the person chose another (microsoft-apis.md N-J). So this does not count as securing an account.
 */
export const resetAdPassword: RemedyFactory = (ports) => ({
  id: 'reset-ad-password',
  // When the operator chose passes, the password stays as it is.
  treats: ports.handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 12,
  delegated: ['Reset Password', 'pwdLastSet'],
  ownedByActiveDirectory: false,
  gives: 'password',
  credential: 'password',
  // Whatever else is not accepted there, another password would not be either.
  refusesPassword: ({ code }) => code === CODES.passwordPolicy,
  isNeeded: (findings) => (onPremisesAccount(findings) ? 'yes' : 'unknown'),
  read: (subject) =>
    readThere(ports, subject, ({ password, cannotChangePassword }) => {
      // It was set so after the look. The new password would stay for good (design.md rule 5).
      if (password === 'never-expires')
        throw new RemoteError('reset the password', { kind: 'rejected', code: CODES.neverExpires });
      if (cannotChangePassword)
        throw new RemoteError('reset the password', { kind: 'rejected', code: CODES.cannotChange });
      return { password };
    }),
  isAlreadyFine: () => false,
  async run(_subject, { before, secret }) {
    if (!secret) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoPassword' });
    await ports.onPremises.resetPassword(targetIn(before), secret);
    return 'made';
  },
  async confirm(_subject, before, _target, sent) {
    const { password } = await readBack(ports.onPremises, before);
    // Active Directory keeps no moment for a password that has to be changed. One that had to be changed before looks the
    // same, so without an answer the same password is sent once more: that changes nothing.
    const isNew = field(before, 'password') !== 'must-change' || sent.accepted === true;
    return isNew && password === 'must-change';
  },
});
