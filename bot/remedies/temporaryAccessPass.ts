import { entraUserPage } from './shared/portals.js';
import type { RemedyFactory } from './shared/factory.js';
import { showsPass } from './shared/moment.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'temporary-access-pass': true;
  }
}

/**
 * Issues a pass for one sign-in, with which the person registers a new sign-in method (microsoft-apis.md A7). It does
 * not replace the password. It works for a synced account too, and it expires. An admin can delete it.
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
  gives: true,
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
    const { pass, acceptedAt } = await changes.issuePass(subject.id);
    return { issued: pass, ...(acceptedAt && { acceptedAt }) };
  },
  async confirm(subject, before, _target, sent) {
    const start = await changes.passStart(subject.id);
    return showsPass(start, field(before, 'passStart'), sent);
  },
});
