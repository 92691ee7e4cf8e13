import type { Directory } from '../unlock/ports/directory.js';
import type { SecretKind, Remedy } from '../unlock/plan/remedy.js';
import { entraUserPage } from './shared/portals.js';
import { field, movedForward } from './shared/snapshot.js';

/** Signs the person out everywhere, after their password is new (apis.md A10). Cannot be undone. */
export function revokeSessions(directory: Directory, credential: SecretKind): Remedy {
  return {
    id: 'revoke-sessions',
    // Where the operator chose passes, the password stays as it is.
    treats: credential === 'password' ? ['password-not-accepted'] : [],
    order: 20,
    permission: { api: 'Microsoft Graph', name: 'User.RevokeSessions.All' },
    ownedByActiveDirectory: false,
    // Signing out somebody who has no working password would only make things worse.
    onlyAfter: 'reset-password',
    isNeeded: () => 'yes',
    portal: entraUserPage,
    async read(subject) {
      const { sessionsValidFrom } = await directory.account(subject.id);
      return { sessionsValidFrom: sessionsValidFrom ?? null };
    },
    isAlreadyFine: () => false,
    async run(subject) {
      await directory.revokeSessions(subject.id);
      return 'made';
    },
    async confirm(subject, before) {
      const { sessionsValidFrom } = await directory.account(subject.id);
      return movedForward(field(before, 'sessionsValidFrom'), sessionsValidFrom);
    },
  };
}
