import type { Directory } from '../unlock/ports/directory.js';
import type { SecretKind, Remedy } from '../unlock/plan/remedy.js';
import { entraUserPage } from './shared/portals.js';
import { field } from './shared/snapshot.js';

/**
 * A pass for one sign-in, with which a new sign-in method is registered (apis.md A7). It does not replace the
 * password, also works for who is mastered in Active Directory, and ends by itself. Undone by deleting it.
 */
export function temporaryAccessPass(directory: Directory, credential: SecretKind): Remedy {
  return {
    id: 'temporary-access-pass',
    treats:
      credential === 'temporary-access-pass'
        ? ['lost-sign-in-method', 'password-not-accepted']
        : ['lost-sign-in-method'],
    order: 5,
    permission: { api: 'Microsoft Graph', name: 'UserAuthMethod-TAP.ReadWrite.All' },
    ownedByActiveDirectory: false,
    credential: 'temporary-access-pass',
    isNeeded({ passAllowed }) {
      if (!passAllowed.known) return 'unknown';
      return passAllowed.value ? 'yes' : 'no';
    },
    portal: entraUserPage,
    async read(subject) {
      return { passStart: (await directory.passStart(subject.id)) ?? null };
    },
    isAlreadyFine: () => false,
    async run(subject) {
      const { pass } = await directory.issuePass(subject.id);
      return { issued: pass };
    },
    // Another start, not a later one: the pass before may have been made for a day to come.
    async confirm(subject, before) {
      const start = await directory.passStart(subject.id);
      return start !== undefined && start !== field(before, 'passStart');
    },
  };
}
