import { RemoteError } from '../unlock/errors.js';
import { entraUserPage } from './shared/portals.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { pauseAfter, showsChange } from './shared/moment.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'reset-password': true;
  }
}

/** Sets a new password that the person must change at the next sign-in (microsoft-apis.md A5). It cannot be undone. */
export const resetPassword: RemedyFactory = ({ directory, changes, handsOver }) => ({
  id: 'reset-password',
  // When the operator chose passes, the password stays as it is.
  treats: handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 10,
  permission: 'User-PasswordProfile.ReadWrite.All',
  ownedByActiveDirectory: true,
  gives: 'password',
  credential: 'password',
  secures: { missing: 'password-not-reset', fact: 'password' },
  offered: {
    // Active Directory owns the password of a synced account, so an admin has to change it there.
    // Advised whatever the evidence shows: thieves leave no trace that the bot could count on (microsoft-apis.md C1).
    contain: ({ account }) => (account?.directorySynced ? [] : [{ advised: true }]),
    // Nobody saw the password of the containment. So the person gets one here, with its own proof.
    giveBack: ({ needsPassword }) => (needsPassword && handsOver === 'password' ? [{ advised: true }] : []),
  },
  // The directory does not know whether the person remembers the password. The person says so.
  isNeeded: () => 'yes',
  portal: entraUserPage,
  async read(subject) {
    const { lastPasswordChange, readAt } = await directory.account(subject.id);
    return { lastPasswordChange: lastPasswordChange ?? null, ...(readAt && { readAt }) };
  },
  isAlreadyFine: () => false,
  pauseBefore: (before) => pauseAfter(earlier(before)),
  async run(subject, { secret }) {
    if (!secret) throw new RemoteError('reset the password', { kind: 'rejected', code: 'NoPassword' });
    return changes.setPassword(subject.id, secret);
  },
  async confirm(subject, before, _target, sent) {
    const { lastPasswordChange } = await directory.account(subject.id);
    return showsChange(lastPasswordChange, earlier(before), sent);
  },
});

function earlier(before: Json) {
  return { moment: field(before, 'lastPasswordChange'), readAt: field(before, 'readAt') };
}
