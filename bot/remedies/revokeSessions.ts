import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { field, movedForward } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'revoke-sessions': true;
  }
}

/** Signs the person out everywhere, after their password is new (microsoft-apis.md A10). Cannot be undone. */
export const revokeSessions: RemedyFactory = ({ directory, changes, handsOver }) => ({
  id: 'revoke-sessions',
  // Where the operator chose passes, the password stays as it is.
  treats: handsOver === 'password' ? ['password-not-accepted'] : [],
  order: 20,
  permission: 'User.RevokeSessions.All',
  ownedByActiveDirectory: false,
  // Signing out somebody who has no working password would only make things worse.
  onlyAfter: 'reset-password',
  secures: { missing: 'sessions-not-revoked', always: true },
  isHarmless: true,
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
