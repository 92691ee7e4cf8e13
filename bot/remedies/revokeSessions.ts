import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { field, movedForward } from './shared/snapshot.js';

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
  onlyAfter: 'reset-password',
  secures: { missing: 'sessions-not-revoked', always: true },
  offered: { contain: ({ isSuspicious }) => [{ advised: isSuspicious }] },
  isNeeded: () => 'yes',
  portal: entraUserPage,
  async read(subject) {
    const { sessionsValidFrom } = await directory.account(subject.id);
    return { sessionsValidFrom: sessionsValidFrom ?? null };
  },
  isAlreadyFine: () => false,
  async run(subject) {
    await changes.revokeSessions(subject.id);
    return 'made';
  },
  async confirm(subject, before) {
    const { sessionsValidFrom } = await directory.account(subject.id);
    return movedForward(field(before, 'sessionsValidFrom'), sessionsValidFrom);
  },
});
