import type { Json } from '../unlock/values.js';
import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { isJustBefore, isSameMoment, pauseAfter, showsChange } from './shared/moment.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'revoke-sessions': true;
  }
}

/** Signs the person out everywhere, after the password reset (microsoft-apis.md A10). It cannot be undone. */
export const revokeSessions: RemedyFactory = ({ directory, changes, handsOver }) => ({
  id: 'revoke-sessions',
  // When the operator chose passes, the password stays as it is.
  treats: handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 20,
  permission: 'User.RevokeSessions.All',
  ownedByActiveDirectory: false,
  // A person without a working password would be worse off after a sign-out.
  onlyAfter: ['reset-password', 'reset-ad-password'],
  firstAid: 'always',
  secures: { missing: 'sessions-not-revoked', fact: 'sessions' },
  // Advised whatever the evidence shows, as the new password is.
  offered: { contain: () => [{ advised: true }] },
  isNeeded: () => 'yes',
  portal: entraUserPage,
  async read(subject) {
    const { sessionsValidFrom, readAt } = await directory.account(subject.id);
    return { sessionsValidFrom: sessionsValidFrom ?? null, ...(readAt && { readAt }) };
  },
  isAlreadyFine: () => false,
  pauseBefore: (before) => pauseAfter(earlier(before)),
  run: (subject) => changes.revokeSessions(subject.id),
  async confirm(subject, before, _target, sent) {
    const { sessionsValidFrom, lastPasswordChange } = await directory.account(subject.id);
    // A new password moves this moment itself (microsoft-apis.md A5). Without an answer it proves no sign-out.
    const isOfTheReset = isSameMoment(sessionsValidFrom, lastPasswordChange);
    if (isOfTheReset && !sent.accepted) return false;
    // Microsoft took the sign-out in the second in which it set the password: the moment does not move a second time.
    if (isOfTheReset && isJustBefore(sessionsValidFrom, sent)) return true;
    return showsChange(sessionsValidFrom, earlier(before), sent);
  },
});

function earlier(before: Json) {
  return { moment: field(before, 'sessionsValidFrom'), readAt: field(before, 'readAt') };
}
