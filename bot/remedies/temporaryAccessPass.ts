import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'temporary-access-pass': true;
  }
}

/**
 * A pass for one sign-in, with which a new sign-in method is registered (microsoft-apis.md A7). It does not replace the
 * password, also works for an account that Active Directory owns, and ends by itself. Undone by deleting it.
 */
export const temporaryAccessPass: RemedyFactory = ({ changes, handsOver }) => ({
  id: 'temporary-access-pass',
  treats:
    handsOver === 'temporary-access-pass'
      ? ['lost-sign-in-method', 'password-not-accepted']
      : ['lost-sign-in-method'],
  order: 5,
  permission: 'UserAuthMethod-TAP.ReadWrite.All',
  ownedByActiveDirectory: false,
  credential: 'temporary-access-pass',
  isNeeded({ passAllowed }) {
    if (!passAllowed.known) return 'unknown';
    return passAllowed.value ? 'yes' : 'no';
  },
  portal: entraUserPage,
  async read(subject) {
    return { passStart: (await changes.passStart(subject.id)) ?? null };
  },
  isAlreadyFine: () => false,
  async run(subject) {
    const { pass } = await changes.issuePass(subject.id);
    return { issued: pass };
  },
  // Another start, not a later one: the pass before may have been made for a day to come.
  async confirm(subject, before) {
    const start = await changes.passStart(subject.id);
    return start !== undefined && start !== field(before, 'passStart');
  },
});
